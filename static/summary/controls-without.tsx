import { findControl } from '../../src/domain/catalogue/controls';
import { controlWords } from '../../src/domain/flow/control-words';
import type { Summary } from '../../src/domain/summary/summary';

/** How much of Annex A the improvements are about, and the controls that none is about: a list of controls, since no record names them. */
export function ControlsWithout({ controls }: Pick<Summary, 'controls'>) {
  return (
    <details className="small">
      <summary>{controlWords(controls)}</summary>
      <ul className="controls-without" aria-label="Controls without an improvement">
        {controls.without.map((id) => (
          <li key={id}>
            {id} {findControl(id)?.title}
          </li>
        ))}
      </ul>
    </details>
  );
}
