import { z } from 'zod';
import type { ChangelogEntry, ChangelogItem } from '../../domain/history/changelog';
import { instant } from '../instant';
import { mover } from './mover';

const bareItem = z.object({
  fieldId: z.string().nullish(),
  field: z.string().nullish(),
  from: z.string().nullish(),
  to: z.string().nullish(),
});

/** An entry by ids alone, for histories by the thousand. */
export const bareEntry = z
  .object({ id: z.string(), created: instant, items: z.array(bareItem) })
  .transform(({ id, created, items }): ChangelogEntry => ({ id, at: created, by: null, items: items.map(toBareItem) }));

function toBareItem({ fieldId, field, from, to }: z.output<typeof bareItem>): ChangelogItem {
  return { fieldId: fieldId ?? field ?? '', from: from ?? null, to: to ?? null, fromName: null, toName: null };
}

/** A record, because every object has a `toString` that Jira did not send. */
const namedItem = z.record(z.string(), z.unknown()).transform((item): ChangelogItem => {
  const textAt = (key: string) =>
    z
      .string()
      .nullable()
      .catch(null)
      .parse(Object.hasOwn(item, key) ? item[key] : null);
  const [fromName, toName] = [textAt('fromString'), textAt('toString')];
  return { fieldId: textAt('fieldId') ?? textAt('field') ?? '', from: textAt('from'), to: textAt('to'), fromName, toName };
});

/** An entry with the names of that day. */
export const namedEntry = z
  .object({ id: z.string(), created: instant, author: mover, items: z.array(namedItem) })
  .transform(({ id, created, author, items }): ChangelogEntry => ({ id, at: created, by: author, items }));
