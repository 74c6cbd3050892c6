import { badRequest, JiraError, notFound } from '../errors';
import { isObject, listAt, textAt } from './json';

const mostCharacters = 32_768;

/** Entity properties of issues and projects; tells whether the key is new. */
export function writeProperty(properties: Map<string, unknown>, key: string, value: unknown): 'created' | 'updated' {
  if (key === '' || key.length > 255) throw badRequest('The property key must be between 1 and 255 characters.');
  const text = JSON.stringify(value ?? null);
  if (text.length > mostCharacters) {
    throw new JiraError(400, [`The property value is too long. It exceeds the allowed limit of ${String(mostCharacters)} characters.`]);
  }
  const result = properties.has(key) ? 'updated' : 'created';
  properties.set(key, value);
  return result;
}

export function readProperty(properties: ReadonlyMap<string, unknown>, key: string): unknown {
  if (!properties.has(key)) throw notFound(`The property with key '${key}' does not exist.`);
  return properties.get(key);
}

/** The `properties` of a request that creates or edits an issue. */
export function writeProperties(properties: Map<string, unknown>, body: unknown): void {
  for (const property of listAt(body, 'properties').filter(isObject)) {
    writeProperty(properties, textAt(property, 'key') ?? '', property['value']);
  }
}
