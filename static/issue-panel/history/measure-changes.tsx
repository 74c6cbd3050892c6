import type { MeasureChange } from '../../../src/domain/measure/measure-lock';
import { sayDay } from '../../shared/look/day';
import { useLocale } from '../../shared/data/locale';
import { sayChangedParts } from './changed-parts';

interface MeasureChangesProps {
  readonly changes: readonly MeasureChange[];
  readonly unit: string | null;
}

/** Every change of the measure after planning, from Jira's history: what moved, who moved it and why. */
export function MeasureChanges({ changes, unit }: MeasureChangesProps) {
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <ul className="tight" aria-label="Changes of the measure">
      {changes.map(({ at, by, parts, reason }) => (
        <li key={at} className="small">
          Measure changed after planning on <time dateTime={at}>{sayDay(at, new Date(), locale).absolute}</time> by {by?.name ?? 'somebody'}{' '}
          ({sayChangedParts(parts, unit)}): {reason ?? 'no reason is recorded'}
        </li>
      ))}
    </ul>
  );
}
