import { inputs } from '../contract';
import type { PackResults } from '../contract/pack';
import { planPack } from '../usecases/audit/pack/plan-pack';
import { readPackFile } from '../usecases/audit/pack/read-pack-file';
import { readPackRecords } from '../usecases/audit/pack/read-pack-records';
import { readPackReview } from '../usecases/audit/pack/read-pack-review';
import { anybody } from './allow';
import { entry, type Entry } from './entry';

/** The functions of the evidence pack: they only read, as the person. */
export const packEntries: { readonly [Name in keyof PackResults]: Entry<PackResults[Name]> } = {
  planPack: entry(inputs.planPack, anybody, planPack),
  readPackRecords: entry(inputs.readPackRecords, anybody, readPackRecords),
  readPackReview: entry(inputs.readPackReview, anybody, readPackReview),
  readPackFile: entry(inputs.readPackFile, anybody, readPackFile),
};
