import type { ControlsView } from '../../../src/contract/coverage';
import { controlsWith } from '../../../src/domain/catalogue/control-attributes';
import { isWithout } from '../../../src/domain/evidence/gap';
import { ControlList } from '../../shared/look/control-list';
import type { CoverageLine } from './coverage-line';

interface ControlsWithoutProps {
  readonly line: CoverageLine;
  readonly view: Pick<ControlsView, 'controls'>;
}

/** Of the controls that bear a value, those without a record: no search in Jira finds what nothing names. */
export function ControlsWithout({ line: { subject, note }, view: { controls } }: ControlsWithoutProps) {
  if (subject.kind !== 'attribute') return null;
  const without = new Set(controls.filter(isWithout).map(({ id }) => id));
  const bearing = controlsWith(subject.value).filter((id) => without.has(id));
  if (bearing.length === 0) return null;
  return (
    <details>
      <summary>{note}</summary>
      <ControlList ids={bearing} />
    </details>
  );
}
