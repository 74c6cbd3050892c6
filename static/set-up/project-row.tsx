import { useState } from 'react';
import type { SetUpProject } from '../../src/contract/set-up';
import { HealthLozenge } from '../shared/mapping/health-lozenge';
import { Lozenge } from '../shared/look/lozenge';
import { useAnswer } from '../shared/data/query';
import { SiteLink } from '../shared/address/site-link';
import type { Asked } from './new-project';
import { ProjectHealth } from './project-health';

interface ProjectRowProps {
  readonly project: SetUpProject;
  /** Health takes some twenty calls to Jira a project: of many projects only what is opened is read. */
  readonly reads: 'at once' | 'when opened';
  /** Looks whether set-up would do anything for a project that is there. */
  readonly onCheck: (asked: Asked) => void;
  /** Opens the mapping of a project that was there already. */
  readonly onMap: (projectId: string) => void;
}

/** A project that keeps records, with how healthy it is and what can be looked at in it. */
export function ProjectRow({ project, reads, onCheck, onMap }: ProjectRowProps) {
  const { id, key, name } = project;
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="tight">
      <div className="row">
        <SiteLink path={`/browse/${key}`}>
          {name} ({key})
        </SiteLink>
        {isOpen || reads === 'at once' ? <ReadHealth projectId={id} /> : <Stages healthy={project.healthy} />}
        <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide health' : 'Health'}
          <span className="visually-hidden"> of {key}</span>
        </button>
        {project.origin === 'provisioned' ? (
          <button type="button" className="link-button" onClick={() => onCheck({ key, name })}>
            Look for updates<span className="visually-hidden"> of {key}</span>
          </button>
        ) : (
          <button type="button" className="link-button" onClick={() => onMap(id)}>
            Mapping<span className="visually-hidden"> of {key}</span>
          </button>
        )}
      </div>
      {isOpen ? <ProjectHealth projectId={id} /> : null}
    </li>
  );
}

function ReadHealth({ projectId }: { readonly projectId: string }) {
  const { data, error } = useAnswer('viewAdoption', { projectId });
  if (error !== null) return <span className="subtle">Health not read</span>;
  return data === undefined ? <span className="subtle">Checking</span> : <HealthLozenge findings={data.findings} />;
}

function Stages({ healthy }: Pick<SetUpProject, 'healthy'>) {
  return healthy ? null : <Lozenge tone="warning">Needs a look</Lozenge>;
}
