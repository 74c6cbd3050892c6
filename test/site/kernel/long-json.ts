import { streamOf } from './byte-stream';

/** Values of an answer; what can be walked through is a list. */
type Answer = Readonly<Record<string, unknown>>;

/**
 * An answer of some megabytes, whose lists are made and written item by item: made as a whole all items would stand in memory, and written
 * as one text they would be copied again and again.
 */
export function longJson(answer: Answer): Response {
  const bytes = Buffer.concat(Array.from(partsOf(answer), (part) => Buffer.from(part)));
  return new Response(streamOf([bytes]), { headers: { 'content-type': 'application/json' } });
}

function* partsOf(answer: Answer): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(answer)) {
    yield `${before}${JSON.stringify(name)}:`;
    if (isList(value)) yield* itemsOf(value);
    else yield JSON.stringify(value);
    before = ',';
  }
  yield '}';
}

const isList = (value: unknown): value is Iterable<unknown> => typeof value === 'object' && value !== null && Symbol.iterator in value;

function* itemsOf(list: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const item of list) {
    yield `${before}${JSON.stringify(item)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/** A list whose items are made when it is walked through. */
export function* each<Item, Made>(items: Iterable<Item>, make: (item: Item) => Made): Generator<Made> {
  for (const item of items) yield make(item);
}
