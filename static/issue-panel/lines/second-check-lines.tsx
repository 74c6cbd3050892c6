import type { ImprovementPanel } from '../../../src/contract/issue';
import { factsOfNow } from '../../../src/domain/lifecycle/attempt';
import { daysBetween } from '../../../src/domain/days';
import { isCheckedTwice, mayBeChecked } from '../../../src/domain/lifecycle/second-check';
import { sayDay, toDay } from '../../shared/look/day';
import { DayText } from '../../shared/look/day-text';
import { useLocale } from '../../shared/data/locale';
import { Lozenge, ResultLozenge } from '../../shared/look/lozenge';
import type { DetailLine } from './detail-line';
import { withUnit } from '../measure/value-words';
import { sayWhoChecks } from './verifier-words';

/** Whether the effect lasts: when it is looked at once more, and what was found. Nothing before the end, and nothing for kinds that are checked once. */
export function secondCheckLines(panel: ImprovementPanel): readonly DetailLine[] {
  const { improvement, standing } = panel;
  const isOpenToCheck = mayBeChecked(improvement);
  // At a new end the check of the one before says nothing; until then it says why there is another attempt.
  const { secondCheckResult } = isOpenToCheck ? factsOfNow(improvement.attempt, improvement.facts) : improvement.facts;
  if (!isCheckedTwice(improvement.kind) || (!isOpenToCheck && secondCheckResult === null)) return [];
  const mayRecord = isOpenToCheck && standing === 'may-verify';
  const label = secondCheckResult === null ? 'Record' : 'Change';
  return [
    {
      title: 'Second check',
      controls: mayRecord ? [{ editor: 'second-check', label }] : [],
      content: secondCheckResult === null ? <ToCome panel={panel} /> : <Found panel={panel} />,
    },
  ];
}

function Found({ panel }: { readonly panel: ImprovementPanel }) {
  const { secondCheckResult, secondCheckedOn, secondCheckActual, unit } = panel.improvement.facts;
  return (
    <span className="row">
      {secondCheckResult === null ? null : <ResultLozenge result={secondCheckResult} />}
      {secondCheckedOn === null ? null : <DayText value={secondCheckedOn} />}
      {secondCheckActual === null ? null : <span>{withUnit(secondCheckActual, unit)}</span>}
    </span>
  );
}

function ToCome({ panel }: { readonly panel: ImprovementPanel }) {
  const locale = useLocale();
  const { secondCheckDue } = panel;
  const who = panel.standing === 'may-verify' ? null : <span className="subtle"> · {sayWhoChecks(panel, locale)}</span>;
  if (secondCheckDue === null) return <span className="subtle">No day is set yet</span>;
  const days = daysBetween(toDay(new Date()), secondCheckDue);
  return (
    <span className="row">
      {days < 0 ? <Lozenge tone="danger">Overdue</Lozenge> : null}
      <span>
        {sayWhen(days)} ({sayDay(secondCheckDue, new Date(), locale).absolute})
      </span>
      {who}
    </span>
  );
}

const sayDays = (days: number) => (days === 1 ? '1 day' : `${days} days`);

function sayWhen(days: number): string {
  if (days === 0) return 'Due today';
  return days < 0 ? `Due ${sayDays(-days)} ago` : `Due in ${sayDays(days)}`;
}
