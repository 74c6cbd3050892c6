import { isObject, listAt, objectAt, textAt, type Json } from './json';

/** Bulk edit names values by kind of field; this turns them into the `fields` of a usual edit. */
export function bulkFields(input: unknown): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const entry of listAt(input, 'singleLineTextFields').filter(isObject)) fields[idOf(entry)] = entry['text'];
  for (const entry of listAt(input, 'clearableNumberFields').filter(isObject)) fields[idOf(entry)] = entry['value'];
  for (const entry of listAt(input, 'datePickerFields').filter(isObject))
    fields[idOf(entry)] = textAt(objectAt(entry, 'date'), 'formattedDate');
  for (const entry of listAt(input, 'singleSelectFields').filter(isObject))
    fields[idOf(entry)] = { id: textAt(objectAt(entry, 'option'), 'optionId') };
  for (const entry of listAt(input, 'singleSelectClearableUserPickerFields').filter(isObject)) {
    fields[idOf(entry)] = { accountId: textAt(objectAt(entry, 'user'), 'accountId') };
  }
  for (const entry of listAt(input, 'labelsFields').filter(isObject)) {
    fields[idOf(entry)] = listAt(entry, 'labels').map((label) => textAt(label, 'name'));
  }
  const priority = textAt(objectAt(input, 'priority'), 'priorityId');
  return priority === null ? fields : { ...fields, priority: { id: priority } };
}

const idOf = (entry: Json) => textAt(entry, 'fieldId') ?? '';
