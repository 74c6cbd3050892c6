import type { Summary } from '../../src/domain/summary';
import { controlWords } from '../../src/domain/flow/control-words';
import { BarList } from '../shared/bar-list';
import type { Opening } from './open-number';
import { Part } from './part';

interface ControlDrawingsProps extends Opening {
  readonly controls: Summary['controls'];
}

/** Which controls of Annex A the improvements are about, and which concepts those stand for. */
export function ControlDrawings({ controls, ...opening }: ControlDrawingsProps) {
  if (controls.named === 0) return null;
  return (
    <>
      <Part title="By control">
        <BarList label="Improvements by control" bars={controls.byControl} {...opening} />
        <p className="small">{controlWords(controls)}</p>
      </Part>
      <Part title="By concept of ISO/IEC 27002">
        <BarList label="Improvements by concept" bars={controls.byConcept} {...opening} />
      </Part>
    </>
  );
}
