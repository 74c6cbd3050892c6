import type { Operation, Parameter, Schema } from './contracts';
import type { Checker } from './schemas';

interface Place {
  readonly where: string;
  readonly message: string;
}

/** A parameter is text; the schema says what the text must spell. Text that spells nothing else stays text. */
function fromText(schema: Schema, text: string): unknown {
  const { type } = schema;
  if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Lists come as repeated parameters or with commas. */
function listFromText(schema: Schema, values: readonly string[]): unknown {
  const items = typeof schema['items'] === 'object' && schema['items'] !== null ? (schema['items'] as Schema) : {};
  return values.flatMap((value) => value.split(',')).map((value) => fromText(items, value));
}

function checkQueryParameter(checker: Checker, operation: Operation, parameter: Parameter, values: readonly string[]): Place[] {
  const where = `request query ${parameter.name}`;
  if (values.length === 0) return parameter.required === true ? [{ where, message: 'is required' }] : [];
  const isList = parameter.schema['type'] === 'array';
  if (!isList && values.length > 1) return [{ where, message: 'is given more than once' }];
  const value = isList ? listFromText(parameter.schema, values) : fromText(parameter.schema, values[0] ?? '');
  return checker.check(operation.product, 'request', parameter.schema, value).map(({ message }) => ({ where, message }));
}

function checkPathParameters(checker: Checker, operation: Operation, pathname: string): Place[] {
  const names = [...operation.template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const values = operation.pattern.exec(pathname)?.slice(1) ?? [];
  return names.flatMap((name, index) => {
    const parameter = operation.parameters.find((candidate) => candidate.in === 'path' && candidate.name === name);
    if (!parameter) return [];
    const value = fromText(parameter.schema, decodeURIComponent(values[index] ?? ''));
    const mistakes = checker.check(operation.product, 'request', parameter.schema, value);
    return mistakes.map(({ message }) => ({ where: `request path ${name}`, message }));
  });
}

/** Every parameter must be known and spell its type. */
export function checkParameters(checker: Checker, operation: Operation, url: URL): Place[] {
  const known = operation.parameters.filter((parameter) => parameter.in === 'query');
  const names = [...new Set(url.searchParams.keys())];
  const unknown = names.filter((name) => !known.some((parameter) => parameter.name === name));
  return [
    ...unknown.map((name) => ({ where: `request query ${name}`, message: 'is not a parameter of the operation' })),
    ...known.flatMap((parameter) => checkQueryParameter(checker, operation, parameter, url.searchParams.getAll(parameter.name))),
    ...checkPathParameters(checker, operation, url.pathname),
  ];
}
