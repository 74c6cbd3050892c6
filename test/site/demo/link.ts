import { z } from 'zod';
import type { Input } from '../../../src/contract';
import type { Person } from '../kernel/people';
import type { Site } from '../site';

const done = z.object({ ok: z.boolean() });

interface Place {
  readonly site: Site;
  readonly project: { readonly id: string; readonly key: string };
}

/** Links the record of a key to another, in its panel. */
export async function linkInPanel({ site, project }: Place, as: Person, key: string, payload: Input<'linkRecord'>): Promise<void> {
  const issue = { id: site.jira.state.issueIdByKey.get(key) ?? '', key };
  const extension = { type: 'jira:issuePanel', issue, project };
  const answer = await site.host.invoke({ as, moduleKey: 'improvement-panel', functionKey: 'linkRecord', payload, extension });
  if (!done.parse(answer).ok) throw new Error(`${key} could not be linked: ${JSON.stringify(answer)}`);
}
