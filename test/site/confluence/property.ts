import { z } from 'zod';
import type { Person } from '../kernel/people';
import type { Confluence } from './confluence';
import { badRequest, ConfluenceError } from './errors';
import type { Property } from './model';

/** Limits as on the real site. @see https://developer.atlassian.com/cloud/confluence/confluence-entity-properties/ */
const MAXIMUM_KEY_LENGTH = 255;
const MAXIMUM_VALUE_BYTES = 32 * 1024;

const keySchema = z.string().min(1).max(MAXIMUM_KEY_LENGTH);
export const propertyBody = z.strictObject({ key: keySchema, value: z.json() });
export const propertyUpdateBody = z.strictObject({
  key: keySchema,
  value: z.json(),
  version: z.strictObject({ number: z.number().int(), message: z.string().optional() }),
});

function checkSize(value: unknown): void {
  if (Buffer.byteLength(JSON.stringify(value)) > MAXIMUM_VALUE_BYTES) {
    throw new ConfluenceError(413, `The value of a property may not be larger than ${MAXIMUM_VALUE_BYTES} bytes.`);
  }
}

export function newProperty({ kernel }: Confluence, actor: Person, key: string, value: unknown): Property {
  checkSize(value);
  const createdAt = kernel.clock.now();
  const version = { number: 1, authorId: actor.accountId, createdAt, message: '' };
  return { id: String(kernel.nextId('confluence-property')), key, value, createdAt, createdBy: actor.accountId, version };
}

/** A property changes only when the caller knows its current version: the number sent must be the next one. */
export function changeProperty(
  { kernel }: Confluence,
  actor: Person,
  property: Property,
  update: z.infer<typeof propertyUpdateBody>,
): void {
  if (update.key !== property.key) throw badRequest(`The key of a property cannot change from '${property.key}' to '${update.key}'.`);
  const expected = property.version.number + 1;
  if (update.version.number !== expected) {
    throw new ConfluenceError(
      409,
      `Version must be incremented when updating a property. Expected ${expected}, got ${update.version.number}.`,
    );
  }
  checkSize(update.value);
  property.value = update.value;
  property.version = { number: expected, authorId: actor.accountId, createdAt: kernel.clock.now(), message: update.version.message ?? '' };
}
