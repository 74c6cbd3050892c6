import type { SetUpView } from '../../src/contract/set-up';
import type { Asked } from './new-project';
import { ProjectRow } from './project-row';

interface ProjectsProps {
  readonly projects: SetUpView['projects'];
  /** Looks whether set-up would do anything for a project that is there. */
  readonly onCheck: (asked: Asked) => void;
  /** Opens the mapping of a project that was there already. */
  readonly onMap: (projectId: string) => void;
}

const mostReadAtOnce = 5;

/** The improvement projects that there are, and how they are. */
export function Projects({ projects, onCheck, onMap }: ProjectsProps) {
  if (projects.length === 0) return null;
  return (
    <ul className="tight" aria-label="Improvement projects">
      {projects.map((project) => (
        <ProjectRow
          key={project.id}
          reads={projects.length > mostReadAtOnce ? 'when opened' : 'at once'}
          {...{ project, onCheck, onMap }}
        />
      ))}
    </ul>
  );
}
