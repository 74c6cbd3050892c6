import type { SetUpView } from '../../src/contract/set-up';
import { Lozenge } from '../shared/lozenge';
import { SiteLink } from '../shared/site-link';
import type { Asked } from './new-project';

interface ProjectsProps {
  readonly projects: SetUpView['projects'];
  /** Looks whether set-up would do anything for a project that is there. */
  readonly onCheck: (asked: Asked) => void;
  /** Opens the mapping of a project that was there already. */
  readonly onMap: (projectId: string) => void;
}

/** The improvement projects that there are, and how they are. */
export function Projects({ projects, onCheck, onMap }: ProjectsProps) {
  if (projects.length === 0) return null;
  return (
    <section className="tight">
      <h2>Improvement projects</h2>
      <ul className="tight">
        {projects.map((project) => (
          <li key={project.id} className="row">
            <SiteLink path={`/browse/${project.key}`}>
              {project.name} ({project.key})
            </SiteLink>
            {project.healthy ? <Lozenge tone="success">In order</Lozenge> : <Lozenge tone="warning">Needs a look</Lozenge>}
            {project.origin === 'provisioned' ? (
              <button type="button" className="link-button" onClick={() => onCheck({ key: project.key, name: project.name })}>
                Look for updates<span className="visually-hidden"> of {project.key}</span>
              </button>
            ) : (
              <button type="button" className="link-button" onClick={() => onMap(project.id)}>
                Mapping and health<span className="visually-hidden"> of {project.key}</span>
              </button>
            )}
            {project.healthy ? null : <span className="subtle">see Project settings, Apps, Improvements</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
