import type { z } from 'zod';
import type { inputs } from '../../../contract';
import type { ListedRemoved, RemovedView } from '../../../contract/protection';
import { gapAt } from '../../../domain/register/key-gap';
import type { RemovedRecord } from '../../../domain/register/removed';
import type { Surface } from '../../../forge/surface';
import { readPeople } from '../../../jira/people';
import { readMappings } from '../../../storage/mappings';
import { readRegister } from '../../../storage/register';
import { findVisibleRows } from '../../register/visible-rows';
import { findRemoved } from './find-removed';

const pageSize = 25;

/** What was in the register once and is not any more, as far as the person may know. */
export async function listRemoved({ accountId }: Surface, { page }: z.output<typeof inputs.listRemoved>): Promise<RemovedView> {
  const [register, mappings] = await Promise.all([readRegister(), readMappings()]);
  const visible = await findVisibleRows(accountId, register.rows, Object.keys(mappings));
  const { removed, notVisible, more } = await findRemoved(register.rows, visible.projectIds);
  const keys = visible.rows.map(({ key }) => key);
  const shown = removed.slice(page * pageSize, (page + 1) * pageSize);
  return {
    items: shown.map((record) => ({ ...toListed(record), gap: gapAt(record.key, keys) })),
    people: await readPeople([...new Set(shown.flatMap(({ by }) => by ?? []))]),
    ...{ total: removed.length, page, pageSize, notVisible, more, asOf: register.asOf },
  };
}

function toListed({ issueId, key, kind, place, reason, at, by, told }: RemovedRecord): ListedRemoved {
  return { issueId, key, kind, place, reason, at, by, told };
}
