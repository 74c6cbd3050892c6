import type { Person } from '../kernel/people';
import type { Faults } from './faults';
import type { AppManifest } from './manifest';
import type { KvsStore } from './kvs/kvs-store';
import type { Metrics } from './metrics';
import type { Traffic } from './traffic';

/** A resolver function called from a surface. */
export interface SurfaceCall {
  readonly as: Person;
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload: unknown;
  readonly extension: Record<string, unknown>;
}

/** An action of an agent, called from a talk. */
export interface ActionCall {
  readonly as: Person;
  readonly moduleKey: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What the person looks at meanwhile: `jira` or `confluence`, or nothing. */
  readonly place: Readonly<Record<string, unknown>>;
}

/** Any function of the manifest, called by the platform. */
export interface FunctionCall {
  readonly functionKey: string;
  readonly payload: unknown;
  readonly moduleKey: string;
  readonly as: Person | null;
}

/** A call of a surface to a product, as the person who looks at it. */
export interface SurfaceFetch {
  readonly as: Person;
  readonly product: 'jira' | 'confluence';
  readonly path: string;
  readonly init: { readonly method: string; readonly headers: readonly (readonly [string, string])[]; readonly body: string | null };
}

/** The part of Forge that runs the app's functions. */
export interface ForgeHost {
  readonly manifest: AppManifest;
  readonly metrics: Metrics;
  readonly traffic: Traffic;
  readonly faults: Faults;
  /** What the app stored. */
  readonly store: KvsStore;
  /** The account that the app acts with. */
  readonly appPerson: Person;
  /** What went wrong in the background, where no person saw it. */
  readonly problems: readonly string[];
  /** Answers what the resolver answers; rejects when the function fails. */
  invoke(call: SurfaceCall): Promise<unknown>;
  /** Answers what the action answers; rejects when its function fails. */
  act(call: ActionCall): Promise<unknown>;
  run(call: FunctionCall): Promise<unknown>;
  /** Tells before each call that a function makes to a product, the storage or a queue. */
  watchCalls(watch: (functionKey: string) => void): void;
  fetchProduct(call: SurfaceFetch): Promise<Response>;
  /** Delivers events and queue jobs until nothing is left, delays included. */
  drainQueue(): Promise<{ delivered: number }>;
  runScheduled(): Promise<{ ran: string[] }>;
  /** Registers the app at the products and tells it so. */
  install(): Promise<void>;
}
