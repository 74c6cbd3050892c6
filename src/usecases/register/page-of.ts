import type { RecordPage } from '../../contract/register';
import type { RegisterRow } from '../../domain/register/register-row';
import type { ListedImprovement } from '../../domain/summary/summary';
import { readPeople } from '../../jira/people';

const pageSize = 25;

/** One page of a list, with the people who own what stands on it. */
export async function pageOf<Item extends ListedImprovement>(
  rows: readonly RegisterRow[],
  page: number,
  toItem: (row: RegisterRow) => Item,
): Promise<RecordPage<Item>> {
  const items = rows.slice(page * pageSize, (page + 1) * pageSize).map(toItem);
  const people = await readPeople(items.flatMap((item) => item.ownerId ?? []));
  return { items, people, total: rows.length, page, pageSize };
}
