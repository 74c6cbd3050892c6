import type { ReadPolicy } from '../../domain/period-questions/policy';
import { findPolicyPage } from '../../storage/policy';
import { readPolicy } from './read-policy';

/** The page that was named as the policy, as the person finds it today; `null` while none is named. */
export async function viewPolicy(): Promise<ReadPolicy | null> {
  return readPolicy(await findPolicyPage());
}
