import { inHistoryOrder, type ChangelogEntry, type ChangelogItem } from '../../domain/history/changelog';
import type { CheckedFacts, ThatDay } from '../../domain/lifecycle/check-finding';
import type { Mover } from '../../domain/improvement';
import type { Check } from '../../domain/lifecycle/lifecycle';
import { toFacts, type JiraFields } from '../facts';
import { factFields, type FieldIds } from '../schemes/fields';
import { countAttachments, type JiraIssue } from '../issues';

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

/** A value of the history in the shape that the issue itself would show it in. */
function shownValue(fact: keyof CheckedFacts, { id, name }: { readonly id: string | null; readonly name: string | null }): unknown {
  const { kind } = factFields[fact];
  // A day stands in the id; beside it in words that depend on the site's language.
  if (kind === 'date') return id === null ? null : id.slice(0, 'yyyy-MM-dd'.length);
  if (name === null || name === '') return null;
  if (kind === 'number') return Number(name);
  return kind === 'option' ? { value: name } : name;
}

/** A field as the check found it: what was last written until then. What the step back cleared itself was there when it was judged. */
function valueAt(fact: keyof CheckedFacts, fieldId: string, issue: JiraIssue, { told, check }: Moment): unknown {
  const ours = told.flatMap(({ at, items }) => items.filter((item) => item.fieldId === fieldId).map((item) => ({ at, item })));
  const ends = ({ item }: { readonly item: ChangelogItem }) => ({
    before: shownValue(fact, { id: item.from, name: item.fromName }),
    after: shownValue(fact, { id: item.to, name: item.toName }),
  });
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
