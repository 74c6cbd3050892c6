import { badField } from '../../errors';
import type { Jira } from '../../jira';
import type { Field } from '../../model';
import { isAdf } from '../adf';
import { textAt } from '../json';
import { isDay, toWireTime } from '../wire-time';
import { parseSystemValue } from './parse-system-value';

export const notADocument = 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';

/** From the shape on the wire to the shape an issue keeps; refuses what Jira refuses, with its words. */
export function parseValue(jira: Jira, field: Field, value: unknown): unknown {
  if (field.kind === 'system') return parseSystemValue(jira, field.id, value);
  if (value === null) return null;
  return parsers[field.kind](jira, field, value);
}

type Parser = (jira: Jira, field: Field, value: unknown) => unknown;

function parseText(_jira: Jira, field: Field, value: unknown): string {
  if (typeof value !== 'string') throw badField(field.id, 'Operation value must be a string');
  if (value.length > 255) throw badField(field.id, 'The entered text is too long. It exceeds the allowed limit of 255 characters.');
  return value;
}

function parseNumber(_jira: Jira, field: Field, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw badField(field.id, 'Operation value must be a number');
  return value;
}

function parseOption(_jira: Jira, field: Field, value: unknown): string {
  const id = textAt(value, 'id');
  const name = textAt(value, 'value');
  if (id === null && name === null) throw badField(field.id, "Could not find valid 'id' or 'value' in the Parent Option object.");
  const option = field.options.find((candidate) => (id === null ? candidate.value === name : candidate.id === id));
  if (option === undefined || option.disabled) {
    throw badField(field.id, id === null ? `Option value '${name ?? ''}' is not valid` : `Option id '${id}' is not valid`);
  }
  return option.id;
}

function parseList<T>(field: Field, value: unknown, parseItem: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw badField(field.id, 'data was not an array');
  return value.map(parseItem);
}

function parseUser(jira: Jira, field: Field, value: unknown): string {
  const accountId = textAt(value, 'accountId') ?? textAt(value, 'id');
  if (accountId === null) throw badField(field.id, 'expected Object containing accountId property');
  if (jira.kernel.people.byAccountId(accountId) === undefined) throw badField(field.id, `User '${accountId}' does not exist.`);
  return accountId;
}

function parseDay(_jira: Jira, field: Field, value: unknown): string {
  if (!isDay(value)) throw badField(field.id, `Error parsing date string: ${String(value)}`);
  return value;
}

function parseInstant(_jira: Jira, field: Field, value: unknown): string {
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(instant)) throw badField(field.id, `Error parsing time: ${String(value)}`);
  return toWireTime(instant);
}

function parseUrl(_jira: Jira, field: Field, value: unknown): string {
  if (typeof value !== 'string' || !URL.canParse(value)) throw badField(field.id, 'Invalid URL specified.');
  return value;
}

function parseForgeStrings(_jira: Jira, field: Field, value: unknown): string[] {
  const items = parseList(field, value, (item) => parseForgeString(_jira, field, item));
  if (items.length > 100) throw badField(field.id, 'The list is too long. It exceeds the allowed limit of 100 values.');
  return items;
}

function parseForgeString(_jira: Jira, field: Field, value: unknown): string {
  if (typeof value !== 'string') throw badField(field.id, 'Operation value must be a string');
  return value;
}

function parseDocument(_jira: Jira, field: Field, value: unknown): unknown {
  if (!isAdf(value)) throw badField(field.id, notADocument);
  return value;
}

const parsers: Readonly<Record<Exclude<Field['kind'], 'system'>, Parser>> = {
  text: parseText,
  textarea: parseDocument,
  number: parseNumber,
  date: parseDay,
  datetime: parseInstant,
  user: parseUser,
  option: parseOption,
  options: (jira, field, value) => parseList(field, value, (item) => parseOption(jira, field, item)),
  url: parseUrl,
  'forge-string': parseForgeString,
  'forge-strings': parseForgeStrings,
  'forge-number': parseNumber,
};
