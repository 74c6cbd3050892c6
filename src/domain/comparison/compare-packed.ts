import { isSameBesideKeys } from '../pack/hidden-work';
import type { RegisterRow } from '../register/register-row';
import type { SnapshotRow } from '../review/snapshot';
import { packedFacts } from './compared-facts';
import { compareRows, type ComparedRegisters, type Comparison } from './compare-rows';

/** What a pack holds, and what the reader sees of it today. */
export type ComparedPack = Pick<ComparedRegisters, 'today' | 'projectIds' | 'browsable'> & {
  readonly packed: readonly SnapshotRow[];
  /** ISO instant up to which the pack knew the register. */
  readonly packedAt: string;
};

/** What became of packed records, told apart as of signed ones. A text that lost a hidden key when it was packed is no other text. */
export function comparePacked({ packed, today, projectIds, browsable, packedAt }: ComparedPack): Comparison {
  const rowById = new Map(today.map((row) => [row.issueId, row]));
  const signed = packed.map((row) => withHiddenKeys(row, rowById.get(row.issueId)));
  return compareRows({ signed, facts: packedFacts, today, projectIds, browsable, signedAt: packedAt });
}

function withHiddenKeys(packed: SnapshotRow, now: RegisterRow | undefined): SnapshotRow {
  if (now === undefined) return packed;
  const whole = (then: string, today: string | undefined) => (today !== undefined && isSameBesideKeys(then, today) ? today : then);
  const { title, measure } = packed;
  return {
    ...packed,
    title: whole(title, now.title),
    measure: measure === null ? null : { ...measure, metric: whole(measure.metric, now.measure?.metric) },
  };
}
