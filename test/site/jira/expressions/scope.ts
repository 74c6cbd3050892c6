import type { Environment } from './environment';

/** The names that a part of an expression can see. */
export interface Scope {
  readonly environment: Environment;
  has(name: string): boolean;
  read(name: string): unknown;
  define(name: string, value: unknown): void;
  /** A scope inside this one, for the body of a function. */
  nest(variables: ReadonlyMap<string, unknown>): Scope;
  /** Counts one step of work and gives the number so far: an expression must end. */
  step(): number;
}

export function createScope(variables: Record<string, unknown>, environment: Environment): Scope {
  let steps = 0;
  const make = (own: Map<string, unknown>, outer: Scope | null, read: (name: string) => unknown, has: (name: string) => boolean): Scope => {
    const scope: Scope = {
      environment,
      has: (name) => own.has(name) || (outer?.has(name) ?? has(name)),
      read: (name) => (own.has(name) ? own.get(name) : (outer?.read(name) ?? (outer ? null : read(name)))),
      define: (name, value) => void own.set(name, value),
      nest: (inner) => make(new Map(inner), scope, read, has),
      step: () => ++steps,
    };
    return scope;
  };
  // Read late and only what the caller itself put there: a context variable may be costly, and nobody may reach a prototype.
  return make(
    new Map(),
    null,
    (name) => variables[name] ?? null,
    (name) => Object.hasOwn(variables, name),
  );
}
