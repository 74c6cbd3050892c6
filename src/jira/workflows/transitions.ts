import { route } from '@forge/api';
import { z } from 'zod';
import type { Facts } from '../../domain/improvement';
import { Refusal } from '../../domain/refusal';
import { read, send } from '../../forge/requests';
import { toIssueFields } from '../facts';
import type { FieldIds } from '../schemes/fields';
import { withFieldName } from '../issues';

const transitionsSchema = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ id: z.string() }), fields: z.record(z.string(), z.unknown()).nullish() })),
});

export interface OfferedTransition {
  readonly id: string;
  /** Fields that its screen takes; none where it has no screen. */
  readonly fieldIds: readonly string[];
}

/** The transition that leads to one of some statuses now, the first of them first; `null` when there is none or its conditions hide it. */
export async function findTransitionTo(issueId: string, statusIds: readonly string[]): Promise<OfferedTransition | null> {
  const { transitions } = await read('user', route`/rest/api/3/issue/${issueId}/transitions?expand=transitions.fields`, transitionsSchema);
  const [found] = statusIds.flatMap((statusId) => transitions.filter(({ to }) => to.id === statusId));
  return found === undefined ? null : { id: found.id, fieldIds: Object.keys(found.fields ?? {}) };
}

/**
 * Moves the issue, recording what the transition's screen takes in the same step. Jira refuses fields that are not on that screen:
 * a workflow that others made may have none, so those are recorded before, and stay if the step is refused.
 */
export async function transition(
  issueId: string,
  { id, fieldIds: taken }: OfferedTransition,
  wanted: Partial<Facts>,
  fieldIds: FieldIds,
): Promise<void> {
  const fields = Object.entries(toIssueFields(wanted, fieldIds));
  const onScreen = fields.filter(([fieldId]) => taken.includes(fieldId));
  const before = fields.filter(([fieldId]) => !taken.includes(fieldId));
  const body = { transition: { id }, ...(onScreen.length === 0 ? {} : { fields: Object.fromEntries(onScreen) }) };
  try {
    if (before.length > 0) await send('user', 'PUT', route`/rest/api/3/issue/${issueId}`, { fields: Object.fromEntries(before) });
    await send('user', 'POST', route`/rest/api/3/issue/${issueId}/transitions`, body);
  } catch (error) {
    throw asGate(withFieldName(error, fieldIds));
  }
}

/** Rules of a workflow speak for no field of Jira's: the step waits until what their words name is there. */
function asGate(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.code !== 'invalid' || error.field !== null) return error;
  return new Refusal('too-early', error.message, /^[^:.]+(?=: )/.exec(error.message)?.[0] ?? null);
}
