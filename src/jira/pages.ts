import { z } from 'zod';
import { read, type Path } from '../forge/requests';
import type { Made } from './made';

const pageSize = 100;
const made = z.object({ id: z.union([z.string(), z.number()]).transform(String), name: z.string() });

type PathFrom = (startAt: number, maxResults: number) => Path;

/** Everything of a list that Jira gives page by page, as the app: set-up runs with the app's rights after the person's were checked. */
export async function readAllOf<Schema extends z.ZodType>(item: Schema, pathFrom: PathFrom): Promise<readonly z.output<Schema>[]> {
  const page = z.object({ values: z.array(item), isLast: z.boolean().nullish() });
  const found: z.output<Schema>[] = [];
  for (;;) {
    const { values, isLast } = await read('app', pathFrom(found.length, pageSize), page);
    found.push(...values);
    if (isLast !== false || values.length === 0) return found;
  }
}

/** The ids and names of such a list. */
export async function readAllPages(pathFrom: PathFrom): Promise<readonly Made[]> {
  return readAllOf(made, pathFrom);
}
