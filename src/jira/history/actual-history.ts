import { inHistoryOrder, type ChangelogEntry, type ChangelogItem } from '../../domain/history/changelog';
import type { ActualChange, ActualHistory } from '../../domain/measure/measurements';
import { readPages, type Entries } from './changelog';
import { toFacts } from '../facts';
import type { FieldIds } from '../schemes/fields';
import type { JiraIssue } from '../issues';
import { mover } from './mover';
import { endsOf, toldDay, toldNumber, type ToldEnd } from './told-value';

/** `undefined` for what cannot be read: better no change than a wrong one. */
type Reader<Value> = (end: ToldEnd) => Value | null | undefined;

interface Step<Value> {
  readonly from: Value | null;
  readonly to: Value | null;
}

/** From where the first item began to where the last one ended. */
function stepOf<Value>(items: readonly ChangelogItem[], read: Reader<Value>): Step<Value> | undefined {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [read(endsOf(first).before), read(endsOf(last).after)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function toActualChange({ at, by, items }: ChangelogEntry, fieldIds: FieldIds): readonly ActualChange[] {
  const itemsOf = (fieldId: string) => items.filter((item) => item.fieldId === fieldId);
  const actual = stepOf(itemsOf(fieldIds.actual), toldNumber);
  const actualDate = stepOf(itemsOf(fieldIds.actualDate), toldDay);
  if (actual === undefined && actualDate === undefined) return [];
  return [{ at, by, ...(actual === undefined ? {} : { actual }), ...(actualDate === undefined ? {} : { actualDate }) }];
}

/** What the history of an issue says about Actual and Actual date, as the person; a call of its own, because one takes ten fields at most. */
export async function readActualHistory(issue: JiraIssue, fieldIds: FieldIds): Promise<ActualHistory> {
  const entries: Entries = new Map();
  const fields = [fieldIds.actual, fieldIds.actualDate];
  await readPages('user', { issueIds: [issue.issueId], fields, entry: 'named' }, entries);
  return toActualHistory(issue, entries.get(issue.issueId) ?? [], fieldIds);
}

/** The same from entries that were read. */
export function toActualHistory(issue: JiraIssue, told: readonly ChangelogEntry[], fieldIds: FieldIds): ActualHistory {
  return {
    createdAt: issue.createdAt,
    createdBy: mover.parse(issue.fields['creator']),
    facts: toFacts(issue.fields, fieldIds),
    changes: inHistoryOrder(told).flatMap((entry) => toActualChange(entry, fieldIds)),
  };
}
