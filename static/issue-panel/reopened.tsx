import type { ImprovementPanel } from '../../src/contract/issue';
import { sayDay } from '../shared/day';
import { useLocale } from '../shared/locale';
import { sayReturn } from './history-words';
import { withUnit } from './value-words';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** A plain line after a failed verification: what was found, and which attempt this is. */
export function Reopened({ panel }: { readonly panel: ImprovementPanel }) {
  const locale = useLocale();
  if (panel.reopened === 0) return null;
  const { effectiveness, actual, actualDate, target, unit } = panel.improvement.facts;
  const attempt = `${ordinals[panel.reopened] ?? `${panel.reopened + 1}th`} attempt`;
  if (effectiveness === null || effectiveness === 'Effective') {
    return (
      <p className="reopened">
        Verification sent it {sayReturn(panel.improvement.kind)}: this is the {attempt}.
      </p>
    );
  }
  const on = actualDate === null ? '' : ` on ${sayDay(actualDate, new Date(), locale).absolute}`;
  const numbers = actual === null ? '' : ` (${withUnit(actual, unit)}, target ${withUnit(target, unit)})`;
  return (
    <p className="reopened">
      {effectiveness}
      {on}
      {numbers}, {sayReturn(panel.improvement.kind)}, {attempt}.
    </p>
  );
}
