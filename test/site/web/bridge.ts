import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { cloudId } from '../kernel/kernel';
import type { Person } from '../kernel/people';
import { environmentId, findModule } from '../forge/manifest';
import { moduleAri } from '../forge/installation';
import type { Site } from '../site';
import { agentRoutes } from './agents';
import { createContextTokens, type ContextTokens, type SignedContext } from './context-token';
import { exportRoute } from './export-route';
import { extensionOf, PlaceNotFound } from './extension';
import { frameSource } from './frames';
import { extensionList, resourceOf } from './modules';
import { contextRequest, type ContextRequest } from './place';
import { personOfRequest } from './session';

const invokeRequest = z.object({ token: z.string(), functionKey: z.string(), payload: z.unknown() });
const productRequest = z.object({
  token: z.string(),
  product: z.enum(['jira', 'confluence']),
  restPath: z.string().startsWith('/'),
  fetchRequestInit: z.looseObject({
    method: z.string().optional(),
    body: z.string().nullish(),
    headers: z.array(z.tuple([z.string(), z.string()])).default([]),
  }),
});

const refusal = (context: Context, status: 400 | 401 | 403 | 404 | 500, message: string) => context.json({ message }, status);

/** A token is worth something only to the person it was made for. */
function readToken(tokens: ContextTokens, token: string, person: Person): SignedContext | undefined {
  const signed = tokens.read(token);
  return signed?.accountId === person.accountId ? signed : undefined;
}

async function openContext(site: Site, tokens: ContextTokens, person: Person, request: ContextRequest) {
  const { host } = site;
  const { moduleKey, place, modal } = request;
  const module = findModule(host.manifest, moduleKey);
  if (!module) throw new PlaceNotFound(`There is no module ${moduleKey}.`);
  const found = await extensionOf(site, person, module.type, place);
  const extension = modal === undefined ? found : { ...found, modal };
  const source = frameSource(host.manifest, request.resource ?? resourceOf(host.manifest, moduleKey, place));
  return {
    token: tokens.sign({ accountId: person.accountId, moduleKey, extension }),
    source,
    context: {
      accountId: person.accountId,
      cloudId,
      localId: moduleAri(host.manifest, moduleKey),
      moduleKey,
      environmentId,
      environmentType: 'DEVELOPMENT',
      siteUrl: site.url,
      locale: person.locale,
      timezone: person.timeZone,
      extension,
    },
  };
}

const isText = (type: string | null) => type === null || /json|text|xml/.test(type);

async function printProductAnswer(response: Response): Promise<unknown> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const isAttachment = !isText(response.headers.get('content-type'));
  const { status, statusText } = response;
  return {
    body: bytes.toString(isAttachment ? 'base64' : 'utf8'),
    headers: Object.fromEntries(response.headers),
    status,
    statusText,
    isAttachment,
  };
}

/** What the bridge of a frame asks of the host. Every answer is for the person of the session. */
export function bridgeRoutes(site: Site): Hono<{ Variables: { person: Person } }> {
  const tokens = createContextTokens();
  const bridge = new Hono<{ Variables: { person: Person } }>().basePath('/_forge');
  bridge.use(async (context, next) => {
    const person = personOfRequest(context.req.raw, site.kernel);
    if (!person) return refusal(context, 401, 'Choose who you are first.');
    context.set('person', person);
    await next();
  });
  bridge.get('/modules', (context) => context.json(extensionList(site)));
  bridge.post('/context', async (context) => {
    const request = contextRequest.parse(await context.req.json());
    return context.json(await openContext(site, tokens, context.get('person'), request));
  });
  bridge.post('/invoke', async (context) => {
    const { token, functionKey, payload } = invokeRequest.parse(await context.req.json());
    const signed = readToken(tokens, token, context.get('person'));
    if (!signed) return refusal(context, 403, 'The context of this frame is not valid.');
    const { moduleKey, extension } = signed;
    const value = await site.host.invoke({ as: context.get('person'), moduleKey, functionKey, payload, extension });
    return context.json({ value });
  });
  bridge.post('/product', async (context) => {
    const { token, product, restPath, fetchRequestInit } = productRequest.parse(await context.req.json());
    const person = context.get('person');
    if (!readToken(tokens, token, person)) return refusal(context, 403, 'The context of this frame is not valid.');
    const { method = 'GET', body, headers } = fetchRequestInit;
    const answer = await site.host.fetchProduct({ as: person, product, path: restPath, init: { method, headers, body: body ?? null } });
    return context.json(await printProductAnswer(answer));
  });
  bridge.route('/', exportRoute(site));
  bridge.route('/', agentRoutes(site));
  bridge.onError((error, context) => {
    if (error instanceof PlaceNotFound) return refusal(context, 404, error.message);
    if (error instanceof z.ZodError) return refusal(context, 400, z.prettifyError(error));
    return refusal(context, 500, error.message);
  });
  return bridge;
}
