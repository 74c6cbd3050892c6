import type { Confluence } from './confluence/confluence';
import type { ForgeHost } from './forge/host';
import type { Jira } from './jira/jira';
import type { Kernel } from './kernel/kernel';
import type { Person, Role } from './kernel/people';

export type SiteData = 'demo' | 'empty' | `load:${number}`;

export interface SiteOptions {
  /** 8010 unless told; 0 takes a free one. */
  readonly port?: number;
  /** `empty` unless told. */
  readonly data?: SiteData;
  readonly latencyMs?: number;
}

/** The whole site. After `reset` the parts are new ones: read them from the site when you need them, do not keep them. */
export interface Site {
  readonly url: string;
  readonly kernel: Kernel;
  readonly jira: Jira;
  readonly confluence: Confluence;
  readonly host: ForgeHost;
  person(role: Role): Person;
  /** A product API as that person, in process; no port needed. */
  fetchAs(role: Role, path: string, init?: RequestInit): Promise<Response>;
  reset(data: SiteData): Promise<void>;
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** Makes a site in this process; nothing listens until `listen`. */
export async function createSite(options: SiteOptions = {}): Promise<Site> {
  await Promise.reject(new Error(`not yet: ${String(options.port)}`));
  throw new Error('not yet');
}
