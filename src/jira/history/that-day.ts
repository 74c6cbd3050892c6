import { inHistoryOrder, type ChangelogEntry, type ChangelogItem } from '../../domain/history/changelog';
import type { CheckedFacts, ThatDay } from '../../domain/lifecycle/check-finding';
import type { Mover } from '../../domain/improvement';
import type { Check } from '../../domain/lifecycle/lifecycle';
import { toFacts, type JiraFields } from '../facts';
import type { FieldIds } from '../schemes/fields';
import { countAttachments, type JiraIssue } from '../issues';
import { endsOf, toldValue } from './told-value';

const checkedFacts = [
  'effectiveness',
  'actual',
  'actualDate',
  'evidence',
  'target',
  'unit',
  'secondCheckResult',
  'secondCheckActual',
  'secondCheckedOn',
] as const satisfies readonly (keyof CheckedFacts)[];

/** What the history calls a file; it has no field id of its own everywhere. */
const attachment = /^attachment$/i;

/** A field as the check found it: what was last written until then. What the step back cleared itself was there when it was judged. */
function valueAt(fact: keyof CheckedFacts, fieldId: string, issue: JiraIssue, { told, check }: Moment): unknown {
  const ours = told.flatMap(({ at, items }) => items.filter((item) => item.fieldId === fieldId).map((item) => ({ at, item })));
  const ends = ({ item }: { readonly item: ChangelogItem }) => {
    const { before, after } = endsOf(item);
    return { before: toldValue(fact, before), after: toldValue(fact, after) };
  };
  const last = ours.findLast(({ at }) => at <= check.at);
  if (last !== undefined) {
    const { before, after } = ends(last);
    return last.at === check.at && after === null ? before : after;
  }
  const next = ours[0];
  return next === undefined ? issue.fields[fieldId] : ends(next).before;
}

interface Moment {
  /** Oldest first. */
  readonly told: readonly ChangelogEntry[];
  readonly check: Check;
}

function judgedBy({ told, check }: Moment, fieldIds: FieldIds): Mover | null {
  const fieldId = check.kind === 'verification' ? fieldIds.effectiveness : fieldIds.secondCheckResult;
  const judged = told.findLast(
    ({ at, items }) => at <= check.at && items.some((item) => item.fieldId === fieldId && item.toName !== null && item.toName !== ''),
  );
  return judged?.by ?? null;
}

/** Of the files that are there now, without those that came later and with those that went later. */
function attachmentsAt({ told, check }: Moment, issue: JiraIssue): number {
  const later = told.filter(({ at }) => at > check.at).flatMap(({ items }) => items.filter(({ fieldId }) => attachment.test(fieldId)));
  const added = later.filter(({ to }) => to !== null).length;
  return Math.max(0, countAttachments(issue) - added + (later.length - added));
}

/** What the fields of an issue held when a check was made, from its whole history. */
export function thatDay(issue: JiraIssue, entries: readonly ChangelogEntry[], fieldIds: FieldIds): (check: Check) => ThatDay {
  const told = inHistoryOrder(entries);
  return (check) => {
    const moment: Moment = { told, check };
    const fields: JiraFields = Object.fromEntries(
      checkedFacts.map((fact) => [fieldIds[fact], valueAt(fact, fieldIds[fact], issue, moment)]),
    );
    return { facts: toFacts(fields, fieldIds), judgedBy: judgedBy(moment, fieldIds), attachments: attachmentsAt(moment, issue) };
  };
}
