/**
 * A window on one side, a frame on the other: commands and answers as messages, functions included.
 * A function that crosses becomes a stub on the other side that calls back.
 */
export interface Wire {
  call(command: string, data?: unknown): Promise<unknown>;
  /** To be given every message that comes from the other side. */
  receive(message: unknown): void;
}

export type Handle = (command: string, data: unknown) => unknown;
type AnyFunction = (...args: unknown[]) => unknown;

interface Message {
  readonly wire: 'call' | 'function' | 'answer' | 'failure';
  readonly id: number;
  readonly command: string;
  readonly value: unknown;
}

const stubKey = '$function';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function';
const isPlain = (value: Record<string, unknown>) =>
  Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
const isMessage = (value: unknown): value is Message & Record<string, unknown> =>
  isRecord(value) && typeof value.wire === 'string' && typeof value.id === 'number';

function transform(value: unknown, leaf: (value: unknown) => unknown): unknown {
  const replaced = leaf(value);
  if (replaced !== value || !isRecord(value)) return replaced;
  if (Array.isArray(value)) return value.map((item) => transform(item, leaf));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, transform(item, leaf)]));
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export function createWire(send: (message: unknown) => void, handle: Handle): Wire {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const functions = new Map<number, AnyFunction>();
  const ids = new WeakMap<AnyFunction, number>();
  let next = 0;

  const idOf = (subject: AnyFunction): number => {
    const known = ids.get(subject);
    if (known !== undefined) return known;
    next += 1;
    ids.set(subject, next);
    functions.set(next, subject);
    return next;
  };
  const pack = (value: unknown) => transform(value, (item) => (isFunction(item) ? { [stubKey]: idOf(item) } : item));
  const unpack = (value: unknown) =>
    transform(value, (item) => {
      const id = isRecord(item) ? item[stubKey] : undefined;
      return typeof id === 'number' ? (...args: unknown[]) => ask('function', String(id), args) : item;
    });
  const ask = (wire: 'call' | 'function', command: string, value: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      next += 1;
      waiting.set(next, { resolve, reject });
      send({ wire, id: next, command, value: pack(value) });
    });
  const answer = async (id: number, work: () => unknown) => {
    try {
      send({ wire: 'answer', id, command: '', value: pack(await work()) });
    } catch (error) {
      send({ wire: 'failure', id, command: '', value: messageOf(error) });
    }
  };
  const settle = ({ wire, id, value }: Message) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (wire === 'answer') asked?.resolve(unpack(value));
    else asked?.reject(new Error(String(value)));
  };

  return {
    call: (command, data) => ask('call', command, data),
    receive: (message) => {
      if (!isMessage(message)) return;
      if (message.wire === 'call') void answer(message.id, () => handle(message.command, unpack(message.value)));
      else if (message.wire === 'function') void answer(message.id, () => callFunction(message));
      else settle(message);
    },
  };

  function callFunction({ command, value }: Message): unknown {
    const unpacked = unpack(value);
    const given: readonly unknown[] = Array.isArray(unpacked) ? unpacked : [];
    return functions.get(Number(command))?.(...given);
  }
}
