import { randomUUID } from 'node:crypto';
import { cloudId } from '../kernel/kernel';
import type { Person } from '../kernel/people';
import type { AppCode, Handler } from './app-code';
import type { Faults } from './faults';
import { runInvocation, outsideInvocations, type ForgeFetchArguments, type ForgeFetchInit } from './invocation';
import { cloneJson, defaultTimeoutInSeconds, longTimeoutInSeconds, responseInBytes } from './limits';
import { environmentId, findModule, type AppManifest } from './manifest';
import type { Metrics } from './metrics';

export const installationId = '33333333-4444-4555-8666-777777777777';
export const installContext = `ari:cloud:jira::site/${cloudId}`;
const installationAri = `ari:cloud:ecosystem::installation/${installationId}`;

/** A call that the platform makes to a function of the app. */
export interface Call {
  readonly functionKey: string;
  /** The name within a resolver; the function's own key otherwise. */
  readonly name: string;
  readonly moduleKey: string;
  readonly payload: unknown;
  readonly principal: Person | null;
}

/** Answers one call to the platform from inside a function. */
export type Platform = (call: Call, args: ForgeFetchArguments, path: string, init: ForgeFetchInit) => Promise<Response>;

export interface Runtime {
  run(call: Call): Promise<unknown>;
}

export interface RuntimeParts {
  readonly manifest: AppManifest;
  readonly code: AppCode;
  readonly metrics: Metrics;
  readonly faults: Faults;
  readonly platform: Platform;
  /** The site's time in epoch milliseconds. */
  readonly now: () => number;
}

const never = () => new Promise<never>(() => undefined);
const noMetrics = {
  counter: () => ({ incr: () => undefined, incrBy: () => undefined, decr: () => undefined, decrBy: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  gauge: () => ({ set: () => undefined }),
};

const patient = new Set(['consumer', 'scheduledTrigger', 'preUninstall', 'action']);

/** What the packages read as `__forge_runtime__`; `kvs` is left out, so that storage calls come through `__forge_fetch__`. */
function runtimeObject(manifest: AppManifest, call: Call, moduleType: string, deadline: number): unknown {
  return {
    proxy: { token: 'local', url: 'http://localhost' },
    contextAri: installContext,
    container: { region: 'local', runtime: 'nodejs22.x', handler: 'index' },
    appContext: {
      appId: manifest.appId,
      appVersion: '1.0.0',
      environmentId,
      environmentType: 'DEVELOPMENT',
      invocationId: randomUUID(),
      installationId,
      functionKey: call.functionKey,
      moduleType,
      moduleKey: call.moduleKey,
      installation: { ari: { toString: () => installationAri, installationId }, contexts: [{ cloudId, toString: () => installContext }] },
      permissions: { scopes: manifest.permissions.scopes, external: {} },
    },
    ...(call.principal ? { aaid: call.principal.accountId } : {}),
    lambdaContext: { awsRequestId: randomUUID(), getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) },
    tracing: { traceId: randomUUID().replaceAll('-', ''), spanId: randomUUID().slice(0, 16) },
    realtime: {},
    metrics: noMetrics,
    featureFlags: () => false,
  };
}

/** The second argument of every handler. @see https://developer.atlassian.com/platform/forge/function-reference/arguments/ */
const handlerContext = ({ principal }: Call) => ({
  installContext,
  ...(principal ? { principal: { accountId: principal.accountId } } : {}),
  installation: { ari: { installationId }, contexts: [{ cloudId }] },
});

/** Takes the fault that was set for this function, so that it strikes once. */
function takeKill(faults: Faults, call: Call): number | null {
  const { kill } = faults.state;
  if (!kill || (kill.functionKey !== call.functionKey && kill.functionKey !== call.name)) return null;
  faults.state.kill = null;
  return kill.afterCalls;
}

/** One call's life: it asks the platform until it answers, runs out of time or is killed; a dead call gets no more answers. */
function live(
  work: { call: Call; handler: Handler; seconds: number; moduleType: string },
  { manifest, faults, platform, now }: RuntimeParts,
): Promise<unknown> {
  const { call, handler, seconds, moduleType } = work;
  return new Promise((resolve, reject) => {
    const life = { isOver: false, callsLeft: takeKill(faults, call) };
    const end = (reason: string) => {
      life.isOver = true;
      clearTimeout(timer);
      reject(new Error(`The function ${call.name} ${reason}.`));
    };
    const timer = setTimeout(end, seconds * 1000, `timed out after ${String(seconds)} seconds`);
    const ask = async (args: ForgeFetchArguments, path: string, init: ForgeFetchInit) => {
      if (life.callsLeft === 0) end('was killed');
      if (life.isOver) return never();
      if (life.callsLeft !== null) life.callsLeft -= 1;
      const response = await outsideInvocations(() => platform(call, args, path, init));
      return isOver(life) ? never() : response;
    };
    const runtime = runtimeObject(manifest, call, moduleType, Date.now() + seconds * 1000);
    const answer = runInvocation({ runtime, now, fetch: ask }, () =>
      Promise.resolve().then(() => handler(call.payload, handlerContext(call))),
    );
    answer
      .then((value) => {
        resolve(cloneJson(value, responseInBytes, `answer of ${call.name}`));
      })
      .catch(reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}

/** Asked anew: it may have ended while the platform answered. */
const isOver = (life: { readonly isOver: boolean }) => life.isOver;

export function createRuntime(parts: RuntimeParts): Runtime {
  const { manifest, code, metrics } = parts;
  return {
    run: (call) => {
      const handler = code.handler(call.functionKey);
      const moduleType = findModule(manifest, call.moduleKey)?.type ?? 'core:function';
      const usual = patient.has(moduleType) ? longTimeoutInSeconds : defaultTimeoutInSeconds;
      metrics.invocation(call.name);
      return live({ call, handler, moduleType, seconds: code.timeoutSeconds(call.functionKey) ?? usual }, parts);
    },
  };
}
