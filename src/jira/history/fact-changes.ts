import { inHistoryOrder, type ChangelogEntry, type ChangelogItem } from '../../domain/history/changelog';
import type { Fact, Mover, Person } from '../../domain/improvement';
import { measureFacts, type MeasureChange } from '../../domain/measure/measure-lock';
import { resultFacts, type ResultChange } from '../../domain/history/result-changes';
import type { FieldIds } from '../schemes/fields';

const formerUser: Person = { accountId: '', name: 'Former user' };

function toPerson(by: Mover | null): Person | null {
  if (by?.kind === 'deleted') return formerUser;
  return by?.kind === 'person' || by?.kind === 'app' ? { accountId: by.accountId, name: by.name } : null;
}

type Named = readonly (readonly [Fact, string])[];

function partsOf({ items }: ChangelogEntry, facts: Named, fieldIds: FieldIds): ResultChange['parts'] {
  return facts.flatMap(([fact, label]) => {
    const item = items.find((candidate) => candidate.fieldId === fieldIds[fact]);
    return item === undefined ? [] : [{ label, from: item.fromName, to: item.toName }];
  });
}

/** The entries that changed the result, oldest first. */
export function toResultChanges(entries: readonly ChangelogEntry[], fieldIds: FieldIds): readonly ResultChange[] {
  return changesOf(entries, resultFacts, fieldIds).map(({ entry, parts }) => ({ at: entry.at, by: toPerson(entry.by), parts }));
}

/** The entries that changed the measure, oldest first. */
export function toMeasureChanges(entries: readonly ChangelogEntry[], fieldIds: FieldIds): readonly MeasureChange[] {
  return changesOf(entries, measureFacts, fieldIds).map(({ entry, parts }) => {
    const reason = entry.items.find((item) => item.fieldId === fieldIds.measureChangeReason)?.toName ?? null;
    return { at: entry.at, by: toPerson(entry.by), parts, reason };
  });
}

/** Found before it is ordered: of a register's histories most entries change neither. */
function changesOf(entries: readonly ChangelogEntry[], facts: Named, fieldIds: FieldIds) {
  const isNamed = ({ fieldId }: ChangelogItem) => facts.some(([fact]) => fieldIds[fact] === fieldId);
  const found = entries.filter(({ items }) => items.some(isNamed));
  return inHistoryOrder(found).map((entry) => ({ entry, parts: partsOf(entry, facts, fieldIds) }));
}
