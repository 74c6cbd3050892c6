import { z } from 'zod';
import { deleteValues, readValue, writeValue } from './values';

const policySchema = z.object({
  pageId: z.string(),
  /** The version at which the sentence was confirmed. */
  version: z.number(),
  /** As the page had it. */
  sentence: z.string(),
  /** Account id. */
  by: z.string(),
  /** ISO instant in UTC. */
  at: z.string(),
});

/** The page of the information security policy, and the sentence of it that commits to continual improvement. */
export type NamedPolicy = z.output<typeof policySchema>;

/** A value of its own: its readers read it among others. */
export const policyKey = 'policy';

export function parsePolicy(value: unknown): NamedPolicy | null {
  return value === undefined ? null : policySchema.parse(value);
}

export async function findPolicyPage(): Promise<NamedPolicy | null> {
  return readValue(policyKey, policySchema);
}

export async function savePolicyPage(policy: NamedPolicy): Promise<void> {
  await writeValue(policyKey, policy);
}

export async function forgetPolicyPage(): Promise<void> {
  await deleteValues([policyKey]);
}
