import type { MeasureChange } from '../../src/domain/measure-lock';
import { withUnit } from './value-words';

/** "Target 4 h → 6 h, Direction Lower is better → –". `unit` is the one of today, which counts where the change has none of its own. */
export function sayMeasureChange(parts: MeasureChange['parts'], unit: string | null): string {
  const unitPart = parts.find(({ label }) => label === 'Unit') ?? { from: unit, to: unit };
  return parts
    .map(({ label, from, to }) => {
      const isNumber = label === 'Baseline' || label === 'Target';
      const [before, after] = isNumber ? [sayNumber(from, unitPart.from), sayNumber(to, unitPart.to)] : [from, to];
      return `${label} ${before || '–'} → ${after || '–'}`;
    })
    .join(', ');
}

/** Jira's history holds numbers as words. */
function sayNumber(words: string | null, unit: string | null): string | null {
  const value = words === null || words === '' ? NaN : Number(words);
  return Number.isFinite(value) ? withUnit(value, unit === '' ? null : unit) : words;
}
