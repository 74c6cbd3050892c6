import type { MeasureChange } from '../../src/domain/measure-lock';
import { sayDay } from '../shared/day';
import { useLocale } from '../shared/locale';

/** Every change of the measure after planning, from Jira's history: what moved, who moved it and why. */
export function MeasureChanges({ changes }: { readonly changes: readonly MeasureChange[] }) {
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <ul className="tight" aria-label="Changes of the measure">
      {changes.map(({ at, by, parts, reason }) => (
        <li key={at} className="small">
          Measure changed after planning on <time dateTime={at}>{sayDay(at, new Date(), locale).absolute}</time> by {by?.name ?? 'somebody'}{' '}
          ({parts.map(partWords).join(', ')}): {reason ?? 'no reason is recorded'}
        </li>
      ))}
    </ul>
  );
}

function partWords({ label, from, to }: MeasureChange['parts'][number]): string {
  return `${label} ${wordsOf(from)} → ${wordsOf(to)}`;
}

function wordsOf(value: string | null): string {
  return value === null || value === '' ? '–' : value;
}
