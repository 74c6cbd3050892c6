import { sayDate } from '../../../src/domain/day-words';
import { withUnit } from '../measure/value-words';

/** What one change of several fields changed in one of them, as Jira's history holds it. */
interface ChangedPart {
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
}

const numbers = ['Baseline', 'Target', 'Actual'];

/** "Target 4 h → 6 h, Direction Lower is better → –". `unit` is the one of today, which counts where the change has none of its own. */
export function sayChangedParts(parts: readonly ChangedPart[], unit: string | null): string {
  const unitPart = parts.find(({ label }) => label === 'Unit') ?? { from: unit, to: unit };
  return parts
    .map(({ label, from, to }) => {
      const isNumber = numbers.includes(label);
      const [before, after] = isNumber ? [sayNumber(from, unitPart.from), sayNumber(to, unitPart.to)] : [sayDayIn(from), sayDayIn(to)];
      return `${label} ${before || '–'} → ${after || '–'}`;
    })
    .join(', ');
}

/** Jira's history holds numbers as words. */
function sayNumber(words: string | null, unit: string | null): string | null {
  const value = words === null || words === '' ? NaN : Number(words);
  return Number.isFinite(value) ? withUnit(value, unit === '' ? null : unit) : words;
}

function sayDayIn(words: string | null): string | null {
  return words !== null && /^\d{4}-\d{2}-\d{2}$/.test(words) ? sayDate(words) : words;
}
