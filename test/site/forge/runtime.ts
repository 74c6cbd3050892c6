import { randomUUID } from 'node:crypto';
import { cloudId } from '../kernel/kernel';
import type { Person } from '../kernel/people';
import type { AppCode } from './app-code';
import type { Faults } from './faults';
import { runInvocation, outsideInvocations, type ForgeFetchArguments, type ForgeFetchInit } from './invocation';
import { backgroundTimeoutInSeconds, cloneJson, defaultTimeoutInSeconds, responseInBytes } from './limits';
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
}

const never = () => new Promise<never>(() => undefined);
const noMetrics = {
  counter: () => ({ incr: () => undefined, incrBy: () => undefined, decr: () => undefined, decrBy: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  gauge: () => ({ set: () => undefined }),
};

const background = new Set(['consumer', 'scheduledTrigger', 'preUninstall']);

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

export function createRuntime({ manifest, code, metrics, faults, platform }: RuntimeParts): Runtime {
  return {
    run: (call) => {
      const handler = code.handler(call.functionKey);
      const moduleType = findModule(manifest, call.moduleKey)?.type ?? 'core:function';
      const seconds = code.timeoutSeconds(call.functionKey) ?? (background.has(moduleType) ? backgroundTimeoutInSeconds : defaultTimeoutInSeconds);
      const deadline = Date.now() + seconds * 1000;
      metrics.invocation(call.name);
      return new Promise((resolve, reject) => {
        let dead = false;
        let callsLeft = takeKill(faults, call);
        const end = (reason: string) => {
          dead = true;
          clearTimeout(timer);
          reject(new Error(`The function ${call.name} ${reason}.`));
        };
        const timer = setTimeout(() => {
          end(`timed out after ${String(seconds)} seconds`);
        }, seconds * 1000);
        const ask = async (args: ForgeFetchArguments, path: string, init: ForgeFetchInit) => {
          if (callsLeft === 0) end('was killed');
          if (dead) return never();
          if (callsLeft !== null) callsLeft -= 1;
          const response = await outsideInvocations(() => platform(call, args, path, init));
          return dead ? never() : response;
        };
        const invocation = { runtime: runtimeObject(manifest, call, moduleType, deadline), fetch: ask };
        runInvocation(invocation, async () => handler(call.payload, handlerContext(call)))
          .then((answer) => {
            resolve(cloneJson(answer, responseInBytes, `answer of ${call.name}`));
          })
          .catch(reject)
          .finally(() => {
            clearTimeout(timer);
          });
      });
    },
  };
}
