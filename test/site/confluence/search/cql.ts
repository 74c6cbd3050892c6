import { badRequest } from '../errors';

/** The part of CQL that the site understands. @see https://developer.atlassian.com/cloud/confluence/advanced-searching-using-cql/ */
export const cqlFields = [
  'type',
  'space',
  'title',
  'label',
  'text',
  'id',
  'parent',
  'ancestor',
  'creator',
  'created',
  'lastmodified',
] as const;
export type CqlField = (typeof cqlFields)[number];
export const cqlOperators = ['=', '!=', '~', '!~', '<', '<=', '>', '>=', 'in', 'not in'] as const;
export type CqlOperator = (typeof cqlOperators)[number];

export type Cql =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Cql[] }
  | { readonly kind: 'not'; readonly part: Cql }
  | { readonly kind: 'clause'; readonly field: CqlField; readonly operator: CqlOperator; readonly values: readonly string[] };

export interface CqlQuery {
  /** `null` matches everything: a query may be an order alone. */
  readonly where: Cql | null;
  readonly order: readonly { readonly field: CqlField; readonly direction: 'asc' | 'desc' }[];
}

interface Token {
  readonly text: string;
  readonly kind: 'word' | 'string' | 'sign';
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

const cannotParse = (detail: string): Error => badRequest(`Could not parse cql : ${detail}`);

function tokenise(source: string): Token[] {
  const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|!~|<=|>=|[=~<>(),])|([^\s"'!=~<>(),]+))/gy;
  const trimmed = source.trimEnd();
  const tokens: Token[] = [];
  let read = 0;
  for (const match of trimmed.matchAll(pattern)) {
    const [whole, double, single, sign, word = ''] = match;
    const quoted = double ?? single;
    read += whole.length;
    if (quoted !== undefined) tokens.push({ kind: 'string', text: quoted.replaceAll(/\\(.)/g, '$1') });
    else tokens.push(sign === undefined ? { kind: 'word', text: word } : { kind: 'sign', text: sign });
  }
  if (read !== trimmed.length) throw cannotParse(source);
  return tokens;
}

const isNext = ({ tokens, at }: Reader, text: string): boolean => {
  const token = tokens[at];
  return token !== undefined && token.kind !== 'string' && token.text.toLowerCase() === text;
};

function accept(reader: Reader, text: string): boolean {
  if (!isNext(reader, text)) return false;
  reader.at += 1;
  return true;
}

function next(reader: Reader): Token {
  const token = reader.tokens[reader.at];
  if (!token) throw cannotParse('unexpected end of the query');
  reader.at += 1;
  return token;
}

function readField(reader: Reader): CqlField {
  const name = next(reader)
    .text.toLowerCase()
    .replace(/^space\.key$/, 'space')
    .replace(/^content$/, 'id');
  const field = cqlFields.find((candidate) => candidate === name);
  if (!field) throw cannotParse(`the field '${name}' is not emulated by this site or does not exist`);
  return field;
}

function readOperator(reader: Reader): CqlOperator {
  const { text } = next(reader);
  const name = text.toLowerCase() === 'not' ? `not ${next(reader).text.toLowerCase()}` : text.toLowerCase();
  const operator = cqlOperators.find((candidate) => candidate === name);
  if (!operator) throw cannotParse(`'${name}' is not an operator`);
  return operator;
}

function readValues(reader: Reader, operator: CqlOperator): string[] {
  if (operator !== 'in' && operator !== 'not in') return [readValue(reader)];
  if (!accept(reader, '(')) throw cannotParse(`'${operator}' needs a list in brackets`);
  const values = [readValue(reader)];
  while (accept(reader, ',')) values.push(readValue(reader));
  if (!accept(reader, ')')) throw cannotParse('a list is not closed');
  return values;
}

function readValue(reader: Reader): string {
  const token = next(reader);
  if (token.kind === 'sign') throw cannotParse(`a value is expected, not '${token.text}'`);
  if (isNext(reader, '(')) throw cannotParse(`the function '${token.text}' is not emulated by this site`);
  return token.text;
}

function readPrimary(reader: Reader): Cql {
  if (accept(reader, 'not')) return { kind: 'not', part: readPrimary(reader) };
  if (accept(reader, '(')) {
    const inner = readJunction(reader, 'or');
    if (!accept(reader, ')')) throw cannotParse('a bracket is not closed');
    return inner;
  }
  const field = readField(reader);
  const operator = readOperator(reader);
  return { kind: 'clause', field, operator, values: readValues(reader, operator) };
}

/** `or` binds looser than `and`. */
function readJunction(reader: Reader, kind: 'and' | 'or'): Cql {
  const readPart = (): Cql => (kind === 'or' ? readJunction(reader, 'and') : readPrimary(reader));
  const parts: [Cql, ...Cql[]] = [readPart()];
  while (accept(reader, kind)) parts.push(readPart());
  return parts.length === 1 ? parts[0] : { kind, parts };
}

function readOrder(reader: Reader): CqlQuery['order'] {
  const order: { field: CqlField; direction: 'asc' | 'desc' }[] = [];
  do {
    const field = readField(reader);
    const direction = accept(reader, 'desc') ? 'desc' : 'asc';
    if (direction === 'asc') accept(reader, 'asc');
    order.push({ field, direction });
  } while (accept(reader, ','));
  return order;
}

export function parseCql(source: string): CqlQuery {
  const reader: Reader = { tokens: tokenise(source), at: 0 };
  if (reader.tokens.length === 0) throw cannotParse('the query is empty');
  const where = isNext(reader, 'order') ? null : readJunction(reader, 'or');
  const hasOrder = accept(reader, 'order');
  if (hasOrder && !accept(reader, 'by')) throw cannotParse("'order' needs 'by'");
  const order = hasOrder ? readOrder(reader) : [];
  if (reader.at < reader.tokens.length) throw cannotParse(`unexpected '${next(reader).text}'`);
  return { where, order };
}
