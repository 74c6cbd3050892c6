import { createConfluence, type Confluence } from './confluence/confluence';
import { appBundle } from './built-files';
import { loadBundle } from './forge/app-code';
import { createHost, type RunningHost } from './forge/create-host';
import type { ForgeHost } from './forge/host';
import { readManifest } from './forge/manifest';
import { findFreePort } from './free-port';
import { createJira, type Jira } from './jira/jira';
import { createKernel, type Kernel } from './kernel/kernel';
import type { Person, Role } from './kernel/people';
import { productOf } from './product-routes';
import { serve, type Listening } from './server';

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

interface Parts {
  readonly kernel: Kernel;
  readonly jira: Jira;
  readonly confluence: Confluence;
  readonly host: RunningHost;
}

async function createParts(url: string): Promise<Parts> {
  const kernel = createKernel(url);
  const jira = createJira(kernel);
  const confluence = createConfluence(kernel);
  const host = createHost({ kernel, jira, confluence, manifest: readManifest(), bundle: loadBundle(appBundle), latencyMs: 0 });
  await host.install();
  return { kernel, jira, confluence, host };
}

async function fill(site: Site, data: SiteData): Promise<void> {
  if (data === 'empty') return;
  if (data === 'demo') {
    const { makeDemo } = await import('./demo/demo');
    await makeDemo(site);
  } else {
    const { makeLoad } = await import('./demo/load');
    await makeLoad(site, Number(data.slice('load:'.length)));
  }
  // What making the data cost is nobody's measure.
  site.host.metrics.reset();
  site.host.traffic.reset();
}

function readPerson(kernel: Kernel, role: Role): Person {
  const person = kernel.people.byEmail(`${role}@example.com`);
  if (!person) throw new Error(`The site has no ${role}.`);
  return person;
}

async function askProduct(site: Site, role: Role, request: Request): Promise<Response> {
  const api = productOf(site, new URL(request.url).pathname);
  return api ? api.fetch(request, { actor: site.person(role) }) : new Response('Not found', { status: 404 });
}

/** Makes a site in this process; nothing listens until `listen`. */
export async function createSite({ port = 8010, data = 'empty', latencyMs = 0 }: SiteOptions = {}): Promise<Site> {
  const chosenPort = port === 0 ? await findFreePort() : port;
  const url = `http://127.0.0.1:${String(chosenPort)}`;
  let parts = await createParts(url);
  let listening: Listening | null = null;
  const fillFast = async (wanted: SiteData) => {
    await fill(site, wanted);
    parts.host.faults.apply({ latencyMs });
  };
  const site: Site = {
    url,
    get kernel() {
      return parts.kernel;
    },
    get jira() {
      return parts.jira;
    },
    get confluence() {
      return parts.confluence;
    },
    get host() {
      return parts.host;
    },
    person: (role) => readPerson(parts.kernel, role),
    fetchAs: (role, path, init) => askProduct(site, role, new Request(new URL(path, url), init)),
    reset: async (wanted) => {
      parts = await createParts(url);
      await fillFast(wanted);
    },
    listen: async () => {
      listening = await serve(site, chosenPort, () => parts.host.deliveries.deliverDue());
    },
    close: async () => {
      await listening?.close();
      listening = null;
    },
  };
  await fillFast(data);
  return site;
}
