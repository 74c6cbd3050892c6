import type { Hono } from 'hono';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kernel, ProductEnv } from '../../kernel/kernel';
import type { Person } from '../../kernel/people';
import type { Faults } from '../faults';
import type { ForgeFetchArguments, ForgeFetchInit } from '../invocation';
import type { AppManifest } from '../manifest';
import type { Metrics } from '../metrics';
import type { Call } from '../runtime';
import type { Traffic } from '../traffic';
import { findOperation, isInScope, readOperations } from './operations';
import { pointsOf } from './points';
import { burstRefusal, createRateLimits } from './rate-limits';

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
  Response.json({ code: 401, message: 'Authentication required' }, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });

const outOfScope = () => Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });

const notEmulated = (name: string) => Response.json({ code: 501, message: `${name} is not emulated.` }, { status: 501 });

const timedOut = () => Response.json({ code: 504, message: 'Gateway Timeout' }, { status: 504 });

/** The next fault that is set for this operation, used up. */
function takeFault(faults: Faults, name: string, product: string): Response | 'timeout' | undefined {
  const { burst, serverError, timeout, only } = faults.state;
  if (!name.includes(only)) return undefined;
  if (burst.calls > 0) {
    faults.state.burst = { ...burst, calls: burst.calls - 1 };
    return burstRefusal(product, burst.retryAfter);
  }
  if (serverError.calls > 0) {
    faults.state.serverError = { ...serverError, calls: serverError.calls - 1 };
    return Response.json({ errorMessages: ['Internal server error'], errors: {} }, { status: serverError.status });
  }
  if (timeout.calls === 0) return undefined;
  faults.state.timeout = { calls: timeout.calls - 1 };
  return 'timeout';
}

const isText = (type: string | null) => type === null || /json|text|xml|multipart|form/.test(type);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Who acts: the person of the call, the app itself, or nobody. */
function actorOf({ appPerson }: ProductParts, call: Call, { provider, accountId }: ForgeFetchArguments): Person | null | 'nobody to ask' | 'someone else' {
  if (provider === 'app') return appPerson;
  if (provider !== 'user') return null;
  if (accountId !== undefined && accountId !== call.principal?.accountId) return 'someone else';
  return call.principal ?? 'nobody to ask';
}

/** Carries out the app's calls to the products: as whom, whether allowed, what goes wrong, what it costs. */
export function createProductCalls(parts: ProductParts): ProductCalls {
  const { kernel, manifest, metrics, traffic, faults } = parts;
  const operations = readOperations();
  const limits = createRateLimits(kernel.clock, faults);

  const answer = async (request: Request, product: string, name: string, actor: Person | null): Promise<Response> => {
    const api = parts.products[product];
    if (!api) return notEmulated(`The product ${product}`);
    const operation = findOperation(operations, request.method, new URL(request.url).pathname);
    if (operation && !isInScope(operation, manifest.permissions.scopes)) return outOfScope();
    const refusal = limits.refuse(product);
    if (refusal) return refusal;
    const fault = takeFault(faults, name, product);
    if (fault instanceof Response) return fault;
    const response = await api.fetch(request, { actor });
    return fault === 'timeout' ? timedOut() : response;
  };

  return async (call, args, path, init) => {
    const product = args.remote ?? 'unknown';
    const actor = actorOf(parts, call, args);
    if (actor === 'nobody to ask') return needsAuthentication();
    if (actor === 'someone else') return outOfScope();
    const startedAt = kernel.clock.now();
    const request = new Request(new URL(path, kernel.baseUrl), { method: init.method ?? 'GET', headers: init.headers ?? {}, body: init.body ?? null });
    const sent = request.body === null ? null : await request.clone().text();
    const { pathname } = new URL(request.url);
    const name = findOperation(operations, request.method, pathname)?.name ?? `${request.method} ${pathname}`;
    const started = performance.now();
    if (faults.state.latencyMs > 0) await sleep(faults.state.latencyMs);
    const given = await answer(request, product, name, actor);
    const bytes = await given.arrayBuffer();
    const text = isText(given.headers.get('content-type')) ? Buffer.from(bytes).toString() : '';
    const points = given.ok ? pointsOf(request.method, pathname, parseJson(text)) : 1;
    limits.spend(points);
    metrics.product(name, { bytesOut: sent === null ? 0 : Buffer.byteLength(sent), bytesIn: bytes.byteLength, points });
    const headers = new Headers(given.headers);
    for (const [header, value] of Object.entries(limits.headers())) if (!headers.has(header)) headers.set(header, value);
    traffic.record({
      startedAt,
      durationMs: performance.now() - started,
      actor: actor?.accountId ?? null,
      provider: args.provider ?? 'none',
      functionKey: call.name,
      request: { method: request.method, url: request.url, headers: [...request.headers], body: sent },
      response: { status: given.status, statusText: given.statusText, headers: [...headers], body: text },
    });
    const bodiless = given.status === 204 || given.status === 304;
    return new Response(bodiless ? null : bytes, { status: given.status, statusText: given.statusText, headers });
  };
}
