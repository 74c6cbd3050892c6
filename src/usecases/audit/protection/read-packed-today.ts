import type { z } from 'zod';
import type { inputs } from '../../../contract';
import type { PackedToday } from '../../../contract/protection';
import type { KnownRemoval } from '../../../domain/comparison/compared-groups';
import type { RemovedRecord } from '../../../domain/register/removed';
import { toSnapshotRow } from '../../../domain/review/snapshot';
import type { Surface } from '../../../forge/surface';
import { readMappings } from '../../../storage/mappings';
import { readRegister } from '../../../storage/register';
import { findVisibleRows, noAccess } from '../../register/visible-rows';
import { findRemoved } from './find-removed';

type Asked = z.output<typeof inputs.readPackedToday>;

/** Some packed records as the register has them today, as far as the person may see them. Nothing is said of a record that was not named. */
export async function readPackedToday({ accountId }: Surface, { projectIds, issueIds }: Asked): Promise<PackedToday> {
  const [register, mappings] = await Promise.all([readRegister(), readMappings()]);
  const wanted = new Set(issueIds);
  const named = register.rows.filter(({ issueId }) => wanted.has(issueId));
  // All projects, because a record may have moved to another one since.
  const visible = await findVisibleRows(accountId, named, [...new Set([...projectIds, ...Object.keys(mappings)])]);
  if (!projectIds.some((id) => visible.projectIds.has(id))) throw noAccess('the projects of this pack');
  const { removed } = await findRemoved(register.rows, visible.projectIds);
  return {
    // How a record came to its stage is no part of what is compared.
    rows: visible.rows.map((row) => ({ ...toSnapshotRow(row), way: undefined, reached: undefined })),
    browsable: [...visible.projectIds],
    removed: removed.filter(({ issueId }) => wanted.has(issueId)).map(toKnown),
    asOf: register.asOf,
  };
}

function toKnown({ issueId, reason, at }: RemovedRecord): KnownRemoval {
  return { issueId, reason, at };
}
