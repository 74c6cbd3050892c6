import { z } from 'zod';
import type { Desk } from './desk';

const transitionList = z.object({ transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })) });

/** Takes the way that leads to a status now, with what is filled in on its screen. */
export async function moveTo(desk: Desk, key: string, status: string, fields: Record<string, unknown>): Promise<void> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = transitionList.parse(await desk.get(path));
  const transition = transitions.find(({ to }) => to.name === status);
  if (!transition) throw new Error(`${key} cannot move to "${status}" now, only to ${transitions.map(({ to }) => to.name).join(', ')}.`);
  await desk.post(path, { transition: { id: transition.id }, fields });
}
