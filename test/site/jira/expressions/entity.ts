type Readers = Readonly<Record<string, () => unknown>>;
export type Entity = Record<string, unknown>;

const entityType = Symbol('the type that Jira names an entity by');

/** Something of Jira rather than plain data: it has a type, and its properties are worked out when they are read, because an issue leads to all others. */
export function makeEntity(type: string, readers: Readers): Entity {
  const entity: Entity = {};
  for (const [name, get] of Object.entries(readers)) Object.defineProperty(entity, name, { get, enumerable: true });
  Object.defineProperty(entity, entityType, { value: type });
  return entity;
}

/** `Issue`, `User`, …; `null` for a map and for everything that is no object. */
export function entityTypeOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const type: unknown = Reflect.get(value, entityType);
  return typeof type === 'string' ? type : null;
}
