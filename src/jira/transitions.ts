import { route } from '@forge/api';
import { z } from 'zod';
import type { Facts } from '../domain/improvement';
import { Refusal } from '../domain/refusal';
import { read, send } from '../forge/requests';
import { toIssueFields } from './facts';
import type { FieldIds } from './fields';
import { withFieldName } from './issues';

const transitionsSchema = z.object({ transitions: z.array(z.object({ id: z.string(), to: z.object({ id: z.string() }) })) });

/** The transition that leads to a status now; `null` when there is none or its conditions hide it. */
export async function findTransitionTo(issueId: string, statusId: string): Promise<string | null> {
  const { transitions } = await read('user', route`/rest/api/3/issue/${issueId}/transitions`, transitionsSchema);
  return transitions.find((transition) => transition.to.id === statusId)?.id ?? null;
}

/** Moves the issue, recording what the transition's screen asks for in the same step. */
export async function transition(issueId: string, transitionId: string, wanted: Partial<Facts>, fieldIds: FieldIds): Promise<void> {
  const fields = toIssueFields(wanted, fieldIds);
  const body = { transition: { id: transitionId }, ...(Object.keys(fields).length === 0 ? {} : { fields }) };
  try {
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
