import { adfText } from '../issues/adf';
import { calendarDateAt, parseCalendarDate } from './calendar-date';
import { makeEntity, type Entity } from './entity';
import { entityClasses, type EntityClass, type Environment } from './environment';
import { ExpressionError } from './expression-error';

interface Construction {
  readonly name: string;
  readonly value: unknown;
  readonly environment: Environment;
  readonly position: number;
}

/** `new Date()` and its like. @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/ */
export function construct({ name, value, environment, position }: Construction): unknown {
  const make = constructors[name];
  if (make) return make(value, environment, position);
  if (isEntityClass(name) && (typeof value === 'string' || typeof value === 'number')) return environment.find(name, String(value));
  throw unsupported(name, position);
}

const unsupported = (name: string, position: number) =>
  new ExpressionError(`Jira expressions do not support new ${name} with such a value.`, position);

const isEntityClass = (name: string): name is EntityClass => entityClasses.some((known) => known === name);

type Constructor = (value: unknown, environment: Environment, position: number) => unknown;

const constructors: Readonly<Record<string, Constructor | undefined>> = {
  Map: (value, _environment, position) => {
    if (value === undefined) return {};
    throw unsupported('Map', position);
  },
  Date: (value, { now }, position) => {
    if (value === undefined) return new Date(now());
    if (typeof value === 'string' || typeof value === 'number') return new Date(value);
    throw unsupported('Date', position);
  },
  CalendarDate: (value, { now, timeZone }, position) =>
    value === undefined ? calendarDateAt(new Date(now()), timeZone) : parseCalendarDate(value, position),
  RichText: (value) => richText(value),
};

/** A document as text without its marks. */
export const richText = (document: unknown): Entity => makeEntity('RichText', { plainText: () => adfText(document) });
