import { inHistoryOrder, type ChangelogEntry } from '../domain/changelog';
import type { Mover, Person } from '../domain/improvement';
import { measureFacts, type MeasureChange } from '../domain/measure-lock';
import type { FieldIds } from './fields';

const formerUser: Person = { accountId: '', name: 'Former user' };

function toPerson(by: Mover | null): Person | null {
  if (by?.kind === 'deleted') return formerUser;
  return by?.kind === 'person' || by?.kind === 'app' ? { accountId: by.accountId, name: by.name } : null;
}

function toMeasureChange({ at, by, items }: ChangelogEntry, fieldIds: FieldIds): readonly MeasureChange[] {
  const parts = measureFacts.flatMap(([fact, label]) => {
    const item = items.find((candidate) => candidate.fieldId === fieldIds[fact]);
    return item === undefined ? [] : [{ label, from: item.fromName, to: item.toName }];
  });
  if (parts.length === 0) return [];
  const reason = items.find((item) => item.fieldId === fieldIds.measureChangeReason)?.toName ?? null;
  return [{ at, by: toPerson(by), parts, reason }];
}

/** The entries that changed the measure, oldest first. */
export function toMeasureChanges(entries: readonly ChangelogEntry[], fieldIds: FieldIds): readonly MeasureChange[] {
  const found = entries.filter(({ items }) => items.some((item) => measureFacts.some(([fact]) => fieldIds[fact] === item.fieldId)));
  return inHistoryOrder(found).flatMap((entry) => toMeasureChange(entry, fieldIds));
}
