import type { Improvement } from '../../../src/domain/improvement';
import { goingOf, quietMonths } from '../../../src/domain/lifecycle/progress';
import { isPercent } from '../../../src/domain/measure/units';
import { toDay } from '../../shared/look/day';
import { withUnit } from '../measure/value-words';

/** Where an objective stands in one line: "Pursued: 5.1 %, target 4 %, on the way". `null` where the stage says it all. */
export function sayObjective({ place, facts, visits }: Improvement, now: Date): string | null {
  if (place !== 'pursued' && place !== 'achieved') return null;
  const name = place === 'pursued' ? 'Pursued' : 'Achieved';
  const going = goingOf(facts);
  const numbers = facts.actual === null ? null : `${withUnit(facts.actual, facts.unit)}, target ${withUnit(facts.target, facts.unit)}`;
  const since = facts.actualDate ?? visits.findLast((visit) => visit.place === 'pursued')?.enteredAt ?? null;
  const quiet = since === null || place === 'achieved' ? null : quietMonths(since, toDay(now));
  const words = [numbers, going === 'not measured' && quiet !== null ? null : going, quiet === null ? null : sayQuiet(quiet)];
  return `${name}: ${words.filter((part) => part !== null).join(', ')}`;
}

function sayQuiet(months: number): string {
  return `no measurement for ${months} months`;
}

/** "62 % of the way"; `null` where there is no way from baseline to target. */
export function sayProgress(share: number | null): string | null {
  if (share === null) return null;
  const percent = Math.round(share * 100);
  return percent < 0 ? `${-percent} % of the way, in the wrong direction` : `${percent} % of the way`;
}

/** A change with its sign and its unit; of percentages in points, because a share of a share is something else. */
export function sayChange(change: number, unit: string | null): string {
  const inPoints = unit !== null && isPercent(unit);
  const signed = `${change > 0 ? '+' : ''}${withUnit(change, inPoints ? null : unit)}`.replace('-', '−');
  return inPoints ? `${signed} percentage points` : signed;
}
