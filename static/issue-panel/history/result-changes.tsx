import type { ResultChange } from '../../../src/domain/history/result-changes';
import { sayDay } from '../../shared/look/day';
import { useLocale } from '../../shared/data/locale';
import { sayChangedParts } from './changed-parts';

interface ResultChangesProps {
  readonly changes: readonly ResultChange[];
  readonly unit: string | null;
}

/** Every change of the result after its verification, from Jira's history: nobody verified what stands there now. */
export function ResultChanges({ changes, unit }: ResultChangesProps) {
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <ul className="tight" aria-label="Changes of the result">
      {changes.map(({ at, by, parts }) => (
        <li key={at} className="small">
          Result was changed after verification by {by?.name ?? 'somebody'} on{' '}
          <time dateTime={at}>{sayDay(at, new Date(), locale).absolute}</time> ({sayChangedParts(parts, unit)})
        </li>
      ))}
    </ul>
  );
}
