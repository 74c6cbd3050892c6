interface Choice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

interface ProjectChoicesProps {
  readonly projects: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Some projects, or all that a reader may see. */
export function ProjectChoices({ projects, chosen, onChange }: ProjectChoicesProps) {
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className="field">
      <legend className="label">Projects</legend>
      <p className="small">None chosen means every improvement project that the reader may see.</p>
      <div className="choices">
        {projects.map((project) => (
          <label key={project.id} className="choice">
            <input type="checkbox" checked={chosen.includes(project.id)} onChange={() => toggle(project.id)} />
            <span>
              {project.name} <span className="subtle">({project.key})</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
