import type { Hono } from 'hono';
import { setTimeout as sleep } from 'node:timers/promises';
import { bytesOf, streamOf } from '../../kernel/byte-stream';
import type { Kernel, ProductEnv } from '../../kernel/kernel';
import type { Person } from '../../kernel/people';
import type { Faults } from '../faults';
import type { ForgeFetchArguments, ForgeFetchInit } from '../invocation';
import type { AppManifest } from '../manifest';
import type { Metrics } from '../metrics';
import type { Call } from '../runtime';
import type { Traffic } from '../traffic';
import { findOperation, readOperations } from './operations';
import { pointsOf } from './points';
import { outOfScope, passThrough } from './product-gate';
import { createRateLimits } from './rate-limits';

export interface ProductParts {
  readonly kernel: Kernel;
  readonly manifest: AppManifest;
  readonly metrics: Metrics;
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly appPerson: Person;
  readonly products: Readonly<Record<string, Hono<ProductEnv>>>;
}

export type ProductCalls = (call: Call, args: ForgeFetchArguments, path: string, init: ForgeFetchInit) => Promise<Response>;

const needsAuthentication = () =>
  Response.json(
    { code: 401, message: 'Authentication required' },
    { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } },
  );

/** Who acts: the person of the call, the app itself, or nobody. */
function actorOf(
  { appPerson }: ProductParts,
  call: Call,
  { provider, accountId }: ForgeFetchArguments,
): Person | null | 'nobody to ask' | 'someone else' {
  if (provider === 'app') return appPerson;
  if (provider !== 'user') return null;
  if (accountId !== undefined && accountId !== call.principal?.accountId) return 'someone else';
  return call.principal ?? 'nobody to ask';
}

const hasNoBody = (status: number) => status === 204 || status === 304;

const withHeaders = (headers: Headers, more: Readonly<Record<string, string>>): Headers => {
  const all = new Headers(headers);
  for (const [name, value] of Object.entries(more)) if (!all.has(name)) all.set(name, value);
  return all;
};

const toRequest = ({ kernel }: ProductParts, path: string, { method = 'GET', headers = {}, body = null }: ForgeFetchInit) =>
  new Request(new URL(path, kernel.baseUrl), { method, headers, body });

/** Carries out the app's calls to the products: as whom, whether allowed, what goes wrong, what it costs. */
export function createProductCalls(parts: ProductParts): ProductCalls {
  const { kernel, manifest, metrics, traffic, faults, products } = parts;
  const operations = readOperations();
  const limits = createRateLimits(kernel.clock, faults);
  const gate = { products, scopes: manifest.permissions.scopes, faults, limits };

  return async (call, args, path, init) => {
    const actor = actorOf(parts, call, args);
    if (actor === 'nobody to ask') return needsAuthentication();
    if (actor === 'someone else') return outOfScope();
    const startedAt = kernel.clock.now();
    const started = performance.now();
    const request = toRequest(parts, path, init);
    const sent = request.body === null ? null : await request.clone().text();
    const { method, url } = request;
    const { pathname } = new URL(url);
    const operation = findOperation(operations, method, pathname);
    const name = operation?.name ?? `${method} ${pathname}`;
    if (faults.state.latencyMs > 0) await sleep(faults.state.latencyMs);
    const given = await passThrough(gate, { request, product: args.remote ?? 'unknown', name, operation, actor });
    const bytes = await bytesOf(given);
    const points = given.ok ? pointsOf({ method, pathname, sent, received: bytes }) : 1;
    limits.spend(points);
    metrics.product(name, { bytesOut: sent === null ? 0 : Buffer.byteLength(sent), bytesIn: bytes.byteLength, points });
    const headers = withHeaders(given.headers, limits.headers());
    const { status, statusText } = given;
    traffic.record({
      startedAt,
      durationMs: performance.now() - started,
      actor: actor?.accountId ?? null,
      provider: args.provider ?? 'none',
      functionKey: call.name,
      request: { method, url, headers: [...request.headers], body: sent },
      response: { status, statusText, headers: [...headers], body: bytes },
    });
    if (status === 302) return follow(given, { request, product: products[args.remote ?? ''], actor });
    return new Response(hasNoBody(status) ? null : streamOf([bytes]), { status, statusText, headers });
  };
}

/** To a file the product redirects, and a fetch follows; the file is served without the API, so it is no call of its own. */
async function follow(
  given: Response,
  { request, product, actor }: { readonly request: Request; readonly product: Hono<ProductEnv> | undefined; readonly actor: Person | null },
): Promise<Response> {
  const location = new URL(given.headers.get('Location') ?? '', request.url);
  return product === undefined ? given : product.fetch(new Request(location), { actor });
}
