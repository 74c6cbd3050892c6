import type { Hono } from 'hono';
import type { ProductEnv } from '../../kernel/kernel';
import type { Person } from '../../kernel/people';
import type { Faults } from '../faults';
import { isInScope, type Operation } from './operations';
import { burstRefusal, type RateLimits } from './rate-limits';

export const outOfScope = () => Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });

const notEmulated = (name: string) => Response.json({ code: 501, message: `${name} is not emulated.` }, { status: 501 });

const otherUpdateRuns = () =>
  Response.json({ errorMessages: ['Another workflow configuration update task is ongoing.'], errors: {} }, { status: 409 });

const timedOut = () => Response.json({ code: 504, message: 'Gateway Timeout' }, { status: 504 });

/** The next fault that is set for this operation, used up. */
function takeFault(faults: Faults, name: string, product: string): Response | 'timeout' | undefined {
  const { burst, serverError, conflict, timeout, only } = faults.state;
  if (!name.includes(only)) return undefined;
  if (burst.calls > 0) {
    faults.state.burst = { ...burst, calls: burst.calls - 1 };
    return burstRefusal(product, burst.retryAfter);
  }
  if (serverError.calls > 0) {
    faults.state.serverError = { ...serverError, calls: serverError.calls - 1 };
    return Response.json({ errorMessages: ['Internal server error'], errors: {} }, { status: serverError.status });
  }
  if (conflict.calls > 0) {
    faults.state.conflict = { calls: conflict.calls - 1 };
    return otherUpdateRuns();
  }
  if (timeout.calls === 0) return undefined;
  faults.state.timeout = { calls: timeout.calls - 1 };
  return 'timeout';
}

export interface Gate {
  readonly products: Readonly<Record<string, Hono<ProductEnv>>>;
  readonly scopes: readonly string[];
  readonly faults: Faults;
  readonly limits: RateLimits;
}

/** Lets a call through to its product, unless it is out of scope, too much, or meant to fail. */
export async function passThrough(
  { products, scopes, faults, limits }: Gate,
  {
    request,
    product,
    name,
    operation,
    actor,
  }: { request: Request; product: string; name: string; operation: Operation | undefined; actor: Person | null },
): Promise<Response> {
  const api = products[product];
  if (!api) return notEmulated(`The product ${product}`);
  // Where an app is not installed, its token has no scope.
  if (faults.state.notInstalled === product || (operation && !isInScope(operation, scopes))) return outOfScope();
  const refusal = limits.refuse(product);
  if (refusal) return refusal;
  const fault = takeFault(faults, name, product);
  if (fault !== undefined && fault !== 'timeout') return fault;
  const response = await api.fetch(request, { actor });
  return fault === 'timeout' ? timedOut() : response;
}
