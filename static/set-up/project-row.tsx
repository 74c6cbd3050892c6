import { useState } from 'react';
import type { SetUpProject } from '../../src/contract/set-up';
import { isUnderWay } from '../../src/domain/set-up-job';
import { Answered } from '../shared/answered';
import { Lozenge } from '../shared/lozenge';
import { SiteLink } from '../shared/site-link';
import { MendableHealth } from './mendable-health';
import { useAdoption, useMending } from './mending';
import type { Asked } from './new-project';
import { Progress } from './progress';

interface ProjectRowProps {
  readonly project: SetUpProject;
  /** Looks whether set-up would do anything for a project that is there. */
  readonly onCheck: (asked: Asked) => void;
  /** Opens the mapping of a project that was there already. */
  readonly onMap: (projectId: string) => void;
}

/** A project that keeps records, with what can be looked at in it. */
export function ProjectRow({ project, onCheck, onMap }: ProjectRowProps) {
  const { id, key, name } = project;
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="tight">
      <div className="row">
        <SiteLink path={`/browse/${key}`}>
          {name} ({key})
        </SiteLink>
        {project.healthy ? <Lozenge tone="success">In order</Lozenge> : <Lozenge tone="warning">Needs a look</Lozenge>}
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

function ProjectHealth({ projectId }: { readonly projectId: string }) {
  const query = useAdoption(projectId);
  const mend = useMending(projectId, () => undefined);
  return (
    <Answered query={query} loading="Checking the health" level="h2">
      {({ project, job, findings }) => {
        if (job !== null && isUnderWay(job)) return <Progress job={job} what={`The work on ${project.key}`} />;
        return (
          <section className="set-up-form tight" aria-label={`Health of ${project.key}`}>
            {job?.state === 'failed' ? <p className="danger">{job.message}</p> : null}
            <MendableHealth {...{ projectId, findings, mend }} />
          </section>
        );
      }}
    </Answered>
  );
}
