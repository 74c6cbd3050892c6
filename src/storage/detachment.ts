import { z } from 'zod';
import { readValue, writeValue } from './values';

const schema = z.object({ at: z.string(), workflows: z.array(z.object({ id: z.string(), name: z.string() })) });

/** The workflows that rules were last taken out of, and when. What became of them since, only Jira knows. */
export type DetachmentNote = z.output<typeof schema>;

const key = 'detachment';

export async function findDetachmentNote(): Promise<DetachmentNote | null> {
  return readValue(key, schema);
}

export async function saveDetachmentNote(note: DetachmentNote): Promise<void> {
  await writeValue(key, note);
}
