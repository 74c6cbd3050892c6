import type { Kernel } from '../../kernel/kernel';
import type { Field, FieldKind } from '../model';
import { makeGlobalContext } from './field-context';

interface CustomFieldType {
  readonly kind: FieldKind;
  readonly type: string;
  readonly items?: string;
  /** How the searcher of JQL names the type: `Impact[Number]`. */
  readonly label: string;
}

const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes:';

const types: Readonly<Record<string, CustomFieldType>> = {
  [`${prefix}textfield`]: { kind: 'text', type: 'string', label: 'Short text' },
  [`${prefix}textarea`]: { kind: 'textarea', type: 'string', label: 'Paragraph' },
  [`${prefix}float`]: { kind: 'number', type: 'number', label: 'Number' },
  [`${prefix}datepicker`]: { kind: 'date', type: 'date', label: 'Date' },
  [`${prefix}datetime`]: { kind: 'datetime', type: 'datetime', label: 'Time stamp' },
  [`${prefix}userpicker`]: { kind: 'user', type: 'user', label: 'User Picker (single user)' },
  [`${prefix}select`]: { kind: 'option', type: 'option', label: 'Dropdown' },
  [`${prefix}multiselect`]: { kind: 'options', type: 'array', items: 'option', label: 'Select List (multiple choices)' },
  [`${prefix}url`]: { kind: 'url', type: 'string', label: 'URL' },
};

interface FieldDefinition {
  readonly name: string;
  readonly description: string;
  readonly type: string;
}

/** A new native custom field with its global context; `undefined` for a type that Jira does not have. */
export function makeCustomField(kernel: Kernel, { name, description, type }: FieldDefinition): Field | undefined {
  const known = Object.hasOwn(types, type) ? types[type] : undefined;
  if (!known) return undefined;
  const number = kernel.nextId('customField');
  const id = `customfield_${String(number)}`;
  return {
    id,
    key: id,
    name,
    description,
    custom: true,
    kind: known.kind,
    schema: { type: known.type, ...(known.items !== undefined && { items: known.items }), custom: type, customId: number },
    clauseNames: [`cf[${String(number)}]`, name, `${name}[${known.label}]`],
    contexts: [makeGlobalContext(String(kernel.nextId('fieldContext')), name)],
    options: [],
    forge: null,
  };
}

/** A rename changes the clause names, but not the fixed one by number. */
export function clauseNamesAfterRename(field: Field, name: string): string[] {
  const [fixed = ''] = field.clauseNames;
  const label = /\[[^\]]+\]$/.exec(field.clauseNames[2] ?? '')?.[0];
  return [fixed, name, ...(label === undefined ? [] : [`${name}${label}`])];
}
