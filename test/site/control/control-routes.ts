import { Hono, type Context } from 'hono';
import { type z } from 'zod';
import type { Site } from '../site';
import { findModule } from '../forge/manifest';
import { actionInputs, clockBody, faultsBody, invokeBody, noBody, resetBody, runBody } from './control-bodies';
import { describeSite } from './health';

/** A body that is refused; the message names the field. */
class BadBody extends Error {
  override readonly name = 'BadBody';
}

const readText = async (c: Context): Promise<unknown> => {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadBody('The body is not JSON.');
  }
};

const describe = ({ path, message }: { path: PropertyKey[]; message: string }) =>
  path.length === 0 ? message : `${path.join('.')}: ${message}`;

function messagesOf(error: z.ZodError): readonly string[] {
  return error.issues.flatMap((issue) => (issue.code === 'invalid_union' ? issue.errors.flat().map(describe) : [describe(issue)]));
}

async function readBody<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(await readText(c));
  if (!parsed.success) throw new BadBody([...new Set(messagesOf(parsed.error))].join(' '));
  return parsed.data;
}

function readPerson({ kernel }: Site, email: string) {
  const person = kernel.people.byEmail(email);
  if (!person) throw new BadBody(`as: nobody has the address ${email}.`);
  return person;
}

/** Calls a resolver function on a surface, or an action with its inputs as payload and its place as extension. */
async function invokeModule(
  site: Site,
  { as: email, moduleKey, functionKey, payload, extension }: z.infer<typeof invokeBody>,
): Promise<unknown> {
  const as = readPerson(site, email);
  if (findModule(site.host.manifest, moduleKey)?.type === 'action') {
    const inputs = actionInputs.safeParse(payload ?? {});
    if (!inputs.success) throw new BadBody('payload: the inputs of an action are an object.');
    return site.host.act({ as, moduleKey, inputs: inputs.data, place: extension });
  }
  if (functionKey === undefined) throw new BadBody('functionKey: name a function of the resolver.');
  return site.host.invoke({ as, moduleKey, functionKey, payload, extension });
}

/** A schedule only notes what the queue then does. */
async function runSchedules({ host }: Site): Promise<{ ran: string[] }> {
  const ran = await host.runScheduled();
  await host.drainQueue();
  return ran;
}

/** How tests, demos and benchmarks steer the site. Documented in README.md beside the site. */
export function controlRoutes(site: Site): Hono {
  const control = new Hono();
  control.onError((error, c) => (error instanceof BadBody ? c.json({ error: error.message }, 400) : c.json({ error: error.message }, 500)));
  control.get('/health', (c) => c.json(describeSite(site)));
  control.get('/metrics', (c) => c.json(site.host.metrics.report()));
  control.post('/metrics/reset', async (c) => {
    await readBody(c, noBody);
    site.host.metrics.reset();
    site.host.traffic.reset();
    return c.json(site.host.metrics.report());
  });
  control.get('/traffic.har', (c) => c.json(site.host.traffic.toHar() as object));
  control.post('/clock', async (c) => {
    const body = await readBody(c, clockBody);
    if ('advanceMs' in body) site.kernel.clock.advance(body.advanceMs);
    else site.kernel.clock.set(new Date(body.now).getTime());
    return c.json({ now: new Date(site.kernel.clock.now()).toISOString() });
  });
  control.get('/faults', (c) => c.json(site.host.faults.state));
  control.post('/faults', async (c) => {
    site.host.faults.apply(await readBody(c, faultsBody));
    return c.json(site.host.faults.state);
  });
  control.post('/run', async (c) =>
    c.json('queue' in (await readBody(c, runBody)) ? await site.host.drainQueue() : await runSchedules(site)),
  );
  control.post('/reset', async (c) => {
    const { data } = await readBody(c, resetBody);
    await site.reset(data);
    return c.json(describeSite(site));
  });
  control.post('/invoke', async (c) => {
    const answer = await invokeModule(site, await readBody(c, invokeBody));
    return c.json((answer ?? null) as object);
  });
  control.all('*', (c) => c.json({ error: `The control API has no ${c.req.method} ${c.req.path}.` }, 404));
  return control;
}
