import type { ReadPolicy } from '../../domain/period-questions/policy';
import { parsePolicy, policyKey } from '../../storage/policy';
import { readValues } from '../../storage/values';
import { readPolicy } from './read-policy';

/** The page that was named as the policy, as the person finds it today; `null` while none is named. */
export async function viewPolicy(): Promise<ReadPolicy | null> {
  return readPolicy(parsePolicy((await readValues([policyKey])).get(policyKey)));
}
