import { controlWords } from '../../src/domain/flow/control-words';
import type { Summary } from '../../src/domain/summary/summary';
import { ControlList } from '../shared/look/control-list';

/** How much of Annex A the improvements are about, and the controls that none is about: a list of controls, since no record names them. */
export function ControlsWithout({ controls }: Pick<Summary, 'controls'>) {
  return (
    <details className="small">
      <summary>{controlWords(controls)}</summary>
      <ControlList className="controls-without" label="Controls without an improvement" ids={controls.without} />
    </details>
  );
}
