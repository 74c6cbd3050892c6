import type { z } from 'zod';
import type { inputs } from '../../../contract';
import type { Unpacked } from '../../../contract/protection';
import { toFurther } from '../../../domain/comparison/compare-rows';
import { firstOf } from '../../../domain/comparison/compared-groups';
import { toSeconds } from '../../../domain/days';
import { byKey, isAliveIn, isOfScope } from '../../../domain/pack/scope';
import { boundsOf } from '../../../domain/summary/period';
import type { Surface } from '../../../forge/surface';
import { readRegister } from '../../../storage/register';
import { findVisibleRows } from '../../register/visible-rows';

/** What a pack of the same scope would hold today for the person, or was raised since, and is not in it. */
export async function listUnpacked({ accountId }: Surface, asked: z.output<typeof inputs.listUnpacked>): Promise<Unpacked> {
  const { projectIds, period, timeZone, asOf, issueIds } = asked;
  const { rows } = await readRegister();
  const packed = new Set(issueIds);
  const further = rows.filter((row) => !packed.has(row.issueId) && isOfScope(row, asked));
  const visible = await findVisibleRows(accountId, further, projectIds);
  const inOrder = visible.rows.toSorted(byKey);
  const [packedAt, bounds] = [toSeconds(asOf), boundsOf(period, timeZone)];
  return {
    raised: firstOf(inOrder.filter(({ createdAt }) => createdAt > packedAt).map(toFurther)),
    leftOut: firstOf(inOrder.filter((row) => row.createdAt <= packedAt && isAliveIn(row, bounds)).map(toFurther)),
  };
}
