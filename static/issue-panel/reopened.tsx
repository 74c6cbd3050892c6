import type { ImprovementPanel } from '../../src/contract/issue';
import type { Facts } from '../../src/domain/improvement';
import { lastReopenedBy } from '../../src/domain/lifecycle';
import { sayDay } from '../shared/day';
import { useLocale } from '../shared/locale';
import { sayReturn } from './history-words';
import { withUnit } from './value-words';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** A plain line after a check that failed, the first or the second: what was found, and which attempt this is. */
export function Reopened({ panel }: { readonly panel: ImprovementPanel }) {
  const locale = useLocale();
  const { facts, visits } = panel.improvement;
  if (panel.reopened === 0) return null;
  const attempt = `${ordinals[panel.reopened] ?? `${panel.reopened + 1}th`} attempt`;
  const isSecond = lastReopenedBy(visits) === 'second check';
  const found = isSecond ? secondFinding(facts) : firstFinding(facts);
  if (found === null) {
    return (
      <p className="reopened">
        {isSecond ? 'The second check' : 'Verification'} sent it {sayReturn(panel.improvement.kind)}: this is the {attempt}.
      </p>
    );
  }
  const on = found.day === null ? '' : ` on ${sayDay(found.day, new Date(), locale).absolute}`;
  const numbers = found.value === null ? '' : ` (${withUnit(found.value, facts.unit)}, target ${withUnit(facts.target, facts.unit)})`;
  return (
    <p className="reopened">
      {found.verdict}
      {on}
      {numbers}, {sayReturn(panel.improvement.kind)}, {attempt}.
    </p>
  );
}

interface Finding {
  readonly verdict: string;
  readonly day: string | null;
  readonly value: number | null;
}

function firstFinding({ effectiveness, actualDate, actual }: Facts): Finding | null {
  return effectiveness === null || effectiveness === 'Effective' ? null : { verdict: effectiveness, day: actualDate, value: actual };
}

function secondFinding({ secondCheckResult, secondCheckedOn, secondCheckActual }: Facts): Finding | null {
  if (secondCheckResult !== 'Not effective any more') return null;
  return { verdict: 'Second check: not effective any more', day: secondCheckedOn, value: secondCheckActual };
}
