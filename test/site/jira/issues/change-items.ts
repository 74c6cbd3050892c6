import type { Jira } from '../jira';
import type { ChangeItem, Field, Issue } from '../model';
import { toHistoryValue } from './fields/display-text';
import { isSameValue, readStored } from './fields/stored-values';

/** Names that the changelog uses where they differ from the field's id. */
const historyNames: Readonly<Record<string, string>> = { parent: 'IssueParentAssociation' };

/** One item for each field of the list whose value differs. */
export function changeItems(jira: Jira, before: Issue, after: Issue, fieldIds: Iterable<string>): ChangeItem[] {
  const items: ChangeItem[] = [];
  for (const fieldId of fieldIds) {
    const [from, to] = [readStored(before, fieldId), readStored(after, fieldId)];
    if (!isSameValue(from, to)) items.push(toItem(jira, fieldId, from, to));
  }
  return items;
}

function toItem(jira: Jira, fieldId: string, from: unknown, to: unknown): ChangeItem {
  const field = jira.state.fields.get(fieldId) ?? systemField(fieldId);
  const [old, now] = [toHistoryValue(jira, field, from), toHistoryValue(jira, field, to)];
  return {
    field: field.custom ? field.name : (historyNames[fieldId] ?? fieldId),
    fieldId,
    fieldtype: field.custom ? 'custom' : 'jira',
    from: old.id,
    fromString: old.text,
    to: now.id,
    toString: now.text,
  };
}

/** Some fields have a history though no screen shows them. */
const systemField = (id: string): Field => ({
  id,
  key: id,
  name: id,
  description: '',
  custom: false,
  kind: 'system',
  schema: {},
  clauseNames: [],
  contexts: [],
  options: [],
  forge: null,
});

/** A change of something that hangs on an issue rather than of a value: a link, an attachment. */
export function attachedItem(field: string, fieldId: string, change: { added: HistoryEnd | null; removed: HistoryEnd | null }): ChangeItem {
  return {
    field,
    fieldId,
    fieldtype: 'jira',
    from: change.removed?.id ?? null,
    fromString: change.removed?.text ?? null,
    to: change.added?.id ?? null,
    toString: change.added?.text ?? null,
  };
}

export interface HistoryEnd {
  readonly id: string;
  readonly text: string;
}
