import type { ImprovementPanel } from '../../../src/contract/issue';
import { dayOf } from '../../../src/domain/days';
import { isRegrade, type GradeChange } from '../../../src/domain/history/grade-changes';
import { sayMover } from '../../../src/domain/mover-words';
import { sayDay } from '../../shared/look/day';
import { useLocale, type Locale } from '../../shared/data/locale';
import { sayGradeChange } from './history-words';

function sayWithDay(change: GradeChange, locale: Locale): string {
  const on = ` on ${sayDay(dayOf(new Date(change.at), locale.timeZone), new Date(), locale).absolute}`;
  return `${sayGradeChange(change, on)}${change.by === null ? '' : `, by ${sayMover(change.by)}`}.`;
}

/** Every re-grade in a plain line at the top: who judged it otherwise, and when. */
export function Regraded({ panel }: { readonly panel: ImprovementPanel }) {
  const locale = useLocale();
  return panel.gradeChanges.filter(isRegrade).map((change) => (
    <p key={change.at} className="reopened">
      {sayWithDay(change, locale)}
    </p>
  ));
}
