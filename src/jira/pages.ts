import { z } from 'zod';
import { read, type Path } from '../forge/requests';
import type { Made } from './made';

const pageSize = 100;
const page = z.object({
  values: z.array(z.object({ id: z.union([z.string(), z.number()]).transform(String), name: z.string() })),
  isLast: z.boolean().nullish(),
});

/** Everything of a list that Jira gives page by page, as the app: set-up runs with the app's rights after the person's were checked. */
export async function readAllPages(pathFrom: (startAt: number, maxResults: number) => Path): Promise<readonly Made[]> {
  const found: Made[] = [];
  for (;;) {
    const { values, isLast } = await read('app', pathFrom(found.length, pageSize), page);
    found.push(...values);
    if (isLast !== false || values.length === 0) return found;
  }
}
