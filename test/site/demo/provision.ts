import { z } from 'zod';
import type { Site } from '../site';

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({ projects: z.array(z.object({ id: z.string(), key: z.string() })) }) }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string() }) }),
]);

/** The administrator lets the app create its project on the set-up page. */
export async function provision(site: Site): Promise<{ id: string; key: string }> {
  const call = { as: site.person('admin'), moduleKey: 'set-up', extension: { type: 'jira:adminPage' } };
  const ask = async (functionKey: string, payload: unknown) => {
    const said = answer.parse(await site.host.invoke({ ...call, functionKey, payload }));
    if (!said.ok) throw new Error(`The set-up was refused: ${said.error.message}`);
    return said.value;
  };
  await ask('provisionProject', { key: 'CI', name: 'Continual improvement' });
  await site.host.drainQueue();
  const project = (await ask('viewSetUp', {})).projects.find(({ key }) => key === 'CI');
  if (!project) throw new Error('The set-up made no project CI.');
  return project;
}
