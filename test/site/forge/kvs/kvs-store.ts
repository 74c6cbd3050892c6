import type { Clock } from '../../kernel/clock';
import { checkKey, checkValue, KvsError } from './kvs-rules';

/** A value at rest; JSON text, so that nobody can change it from outside and its size is known. */
export interface Stored {
  readonly key: string;
  readonly json: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | null;
}

export interface SetOptions {
  readonly ttl?: { readonly value: number; readonly unit: 'SECONDS' | 'MINUTES' | 'HOURS' | 'DAYS' } | undefined;
  readonly keyPolicy?: 'OVERRIDE' | 'FAIL_IF_EXISTS' | undefined;
}

/** The storage of one installation; `space` keeps plain values, secrets and each entity apart. */
export interface KvsStore {
  find(space: string, key: string): Stored | undefined;
  /** Answers the value that was there before. */
  set(space: string, key: string, value: unknown, options?: SetOptions): Stored | undefined;
  delete(space: string, key: string): void;
  /** All live values, by key. */
  list(space: string): readonly Stored[];
}

const unitInMs = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
const longestLifeInMs = 365 * unitInMs.DAYS;

export const bytesOf = (stored: Stored) => Buffer.byteLength(stored.key) + Buffer.byteLength(stored.json);

const byKey = (a: Stored, b: Stored) => (a.key < b.key ? -1 : Number(a.key > b.key));

function lifeInMs(ttl: SetOptions['ttl']): number | null {
  if (!ttl) return null;
  const life = ttl.value * unitInMs[ttl.unit];
  if (life <= 0 || life > longestLifeInMs)
    throw new KvsError('INVALID_TTL', 'The time to live must be more than nothing and at most a year.');
  return life;
}

export function createKvsStore(clock: Clock): KvsStore {
  const spaces = new Map<string, Map<string, Stored>>();
  const spaceOf = (name: string) => {
    const space = spaces.get(name) ?? new Map<string, Stored>();
    spaces.set(name, space);
    return space;
  };
  const isLive = (stored: Stored) => stored.expiresAt === null || stored.expiresAt > clock.now();
  const find: KvsStore['find'] = (space, key) => {
    const stored = spaceOf(space).get(key);
    return stored && isLive(stored) ? stored : undefined;
  };
  return {
    find,
    set: (space, key, value, options = {}) => {
      checkKey(key);
      const json: string | undefined = JSON.stringify(value);
      checkValue(value, json);
      const life = lifeInMs(options.ttl);
      const before = find(space, key);
      if (before && options.keyPolicy === 'FAIL_IF_EXISTS') throw new KvsError('KEY_ALREADY_EXISTS', `The key ${key} exists.`, 409);
      const now = clock.now();
      spaceOf(space).set(key, {
        key,
        json,
        createdAt: before?.createdAt ?? now,
        updatedAt: now,
        expiresAt: life === null ? null : now + life,
      });
      return before;
    },
    delete: (space, key) => {
      checkKey(key);
      spaceOf(space).delete(key);
    },
    list: (space) => [...spaceOf(space).values()].filter(isLive).sort(byKey),
  };
}
