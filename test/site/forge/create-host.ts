import type { Confluence } from '../confluence/confluence';
import type { Jira } from '../jira/jira';
import { searchSettings } from '../jira/search/search-context';
import type { ProductEvent } from '../kernel/events';
import { cloudId, type Kernel } from '../kernel/kernel';
import { createAppCode } from './app-code';
import { createDeliveries, createProblems, type Deliveries, type Problems, type RunFunction } from './background/deliveries';
import { createQueue, type Queue } from './background/queue';
import { createTriggers } from './background/triggers';
import { createFaults, type Faults } from './faults';
import type { ForgeHost } from './host';
import { createAppPerson, moduleAri, toInstalledApp } from './installation';
import { createKvsService, type KvsService } from './kvs/kvs-service';
import { cloneJson, frontRequestInBytes, requestInBytes } from './limits';
import { environmentId, findModule, type AppManifest } from './manifest';
import { createMetrics } from './metrics';
import { createProductCalls, type ProductCalls } from './products/product-calls';
import { createRuntime, installationId, type Platform, type Runtime } from './runtime';
import { createTraffic } from './traffic';

export interface HostParts {
  readonly kernel: Kernel;
  readonly jira: Jira;
  readonly confluence: Confluence;
  readonly manifest: AppManifest;
  /** What the bundle of the app exports. */
  readonly bundle: Readonly<Record<string, unknown>>;
  readonly latencyMs: number;
}

/** A host with what only the site itself uses. */
export interface RunningHost extends ForgeHost {
  readonly deliveries: Deliveries;
}

const notEmulated = (what: string) => Response.json({ code: 501, message: `${what} is not emulated.` }, { status: 501 });

/** Where a call to the platform goes, by its first argument. */
const createPlatform =
  (kvs: KvsService, queue: Queue, productCalls: ProductCalls): Platform =>
  async (call, args, path, init) => {
    const body = typeof init.body === 'string' ? init.body : '';
    if (args.type === 'kvs') return kvs.answer(path, body);
    if (args.type !== 'fpp') return notEmulated(`A call of type ${args.type}`);
    if (args.remote !== 'stargate') return productCalls(call, args, path, init);
    return path.startsWith('/webhook/queue/') ? queue.answer(path, body) : notEmulated(`${args.remote} ${path}`);
  };

/** The platform, and a way to be told before each call to it. */
function watched(platform: Platform): { readonly platform: Platform; readonly watchCalls: ForgeHost['watchCalls'] } {
  const watchers: Parameters<ForgeHost['watchCalls']>[0][] = [];
  return {
    watchCalls: (watch) => void watchers.push(watch),
    platform: (call, ...rest) => {
      for (const watch of watchers) watch(call.functionKey);
      return platform(call, ...rest);
    },
  };
}

/** The context of a call from a surface; the page cannot change it. */
const surfaceContext = (manifest: AppManifest, kernel: Kernel, call: Parameters<ForgeHost['invoke']>[0]) => ({
  accountId: call.as.accountId,
  cloudId,
  localId: moduleAri(manifest, call.moduleKey),
  moduleKey: call.moduleKey,
  environmentId,
  environmentType: 'DEVELOPMENT',
  siteUrl: kernel.baseUrl,
  locale: call.as.locale,
  timezone: call.as.timeZone,
  extension: call.extension,
});

/** Search is told how far it lags, how little it gives at once, and what it leaves out. */
const syncSearch = (jira: Jira, faults: Faults): Faults => ({
  ...faults,
  apply: (input) => {
    faults.apply(input);
    const { indexLagMs: lagMs, searchPageSize: pageSize, searchOmits: omits } = faults.state;
    Object.assign(searchSettings(jira), { lagMs, pageSize, omits });
  },
});

type Run = Runtime['run'];

/** Calls a resolver function; what the page sent and what the site knows about the place go to it as JSON. */
const invokeOn =
  (manifest: AppManifest, kernel: Kernel, run: Run): ForgeHost['invoke'] =>
  async (call) => {
    const module = findModule(manifest, call.moduleKey);
    if (!module?.resolver) throw new Error(`The manifest has no module ${call.moduleKey} with a resolver.`);
    const request = { functionKey: call.functionKey, payload: cloneJson(call.payload, frontRequestInBytes, 'payload') };
    const payload = { call: request, context: cloneJson(surfaceContext(manifest, kernel, call), requestInBytes, 'context') };
    return run({ functionKey: module.resolver, name: call.functionKey, moduleKey: call.moduleKey, principal: call.as, payload });
  };

/** Calls an action as Rovo does: its inputs stand beside the context, and may be anything that a language model makes up. */
const actOn =
  (manifest: AppManifest, run: RunFunction): ForgeHost['act'] =>
  async ({ as, moduleKey, inputs, place }) => {
    const action = manifest.modules.action.find(({ key }) => key === moduleKey);
    if (!action) throw new Error(`The manifest has no action ${moduleKey}.`);
    return run({ functionKey: action.function, moduleKey, as, payload: { ...inputs, context: { cloudId, moduleKey, ...place } } });
  };

/** A product call of a surface through the bridge: always as the person who looks at it. */
const fetchFrom =
  (productCalls: ProductCalls): ForgeHost['fetchProduct'] =>
  ({ as, product, path, init: { method, headers, body } }) => {
    const call = { functionKey: 'bridge', name: 'bridge', moduleKey: 'bridge', payload: null, principal: as };
    const init = { method, headers: headers.map(([name, value]): [string, string] => [name, value]), body };
    return productCalls(call, { type: 'fpp', provider: 'user', remote: product }, path, init);
  };

async function runSchedules(manifest: AppManifest, run: RunFunction, problems: Problems): Promise<{ ran: string[] }> {
  const ran: string[] = [];
  for (const { key, function: functionKey } of manifest.modules.scheduledTrigger) {
    const payload = { context: { cloudId, moduleKey: key }, contextToken: 'local' };
    await run({ functionKey, moduleKey: key, payload, as: null }).catch((error: unknown) => {
      problems.note(`Scheduled trigger ${key}`, error);
    });
    ran.push(key);
  }
  return { ran };
}

/** What the app hears when it was installed. */
const installedEvent = (manifest: AppManifest, timestamp: number): ProductEvent => ({
  eventType: 'avi:forge:installed:app',
  atlassianId: null,
  timestamp,
  body: { id: installationId, app: { id: manifest.appId, version: '1.0.0' }, environment: { id: environmentId } },
});

export function createHost({ kernel, jira, confluence, manifest, bundle, latencyMs }: HostParts): RunningHost {
  const { clock } = kernel;
  const metrics = createMetrics();
  const traffic = createTraffic();
  const faults = syncSearch(jira, createFaults(latencyMs));
  const problems = createProblems();
  const appPerson = createAppPerson();
  const run: RunFunction = async ({ functionKey, moduleKey, payload, as }) =>
    runtime.run({
      functionKey,
      name: functionKey,
      moduleKey,
      principal: as,
      payload: cloneJson(payload, requestInBytes, `request of ${functionKey}`),
    });
  const queue = createQueue(clock, manifest, run, problems);
  const triggers = createTriggers({ clock, manifest, faults, problems, appAccountId: appPerson.accountId }, run);
  const products = { jira: jira.api, confluence: confluence.api };
  const productCalls = createProductCalls({ kernel, manifest, metrics, traffic, faults, appPerson, products });
  const kvs = createKvsService(clock, manifest, metrics);
  const { platform, watchCalls } = watched(createPlatform(kvs, queue, productCalls));
  const runtime = createRuntime({ manifest, code: createAppCode(manifest, bundle), metrics, faults, platform, now: clock.now });
  const deliveries = createDeliveries(triggers, queue);
  kernel.events.subscribe(triggers.receive);
  return {
    ...{ manifest, metrics, traffic, faults, appPerson, deliveries, store: kvs.store, problems: problems.list, run, watchCalls },
    invoke: invokeOn(manifest, kernel, runtime.run),
    act: actOn(manifest, run),
    fetchProduct: fetchFrom(productCalls),
    drainQueue: deliveries.drain,
    runScheduled: () => runSchedules(manifest, run, problems),
    install: async () => {
      kernel.people.add(appPerson);
      jira.installApp(toInstalledApp(manifest, appPerson));
      triggers.receive(installedEvent(manifest, clock.now()));
      await deliveries.deliverDue();
    },
  };
}
