import { CSPInjectionService, ExternalCspType } from '@forge/csp';
import { Hono } from 'hono';
import path from 'node:path';
import { nativeBundle, pagesFolder } from '../built-files';
import { projectFolder, type AppManifest } from '../forge/manifest';
import type { Site } from '../site';
import { fileResponse, readBelow, textResponse } from './static-files';
import { tokenStyles } from './tokens';

/** The app's resources live on an origin of their own, as on the platform; browsers resolve `*.localhost` to this machine. */
export const frameHost = 'app.localhost';

/** The policy the platform sends with every resource, from its own package, without the address that reports would go to. */
export function contentSecurityPolicy(siteUrl: string): string {
  const existingCSPDetails: Record<ExternalCspType, string[]> = {
    [ExternalCspType.FRAME_SRC]: [],
    [ExternalCspType.FONT_SRC]: [],
    [ExternalCspType.IMG_SRC]: [],
    [ExternalCspType.MEDIA_SRC]: [],
    [ExternalCspType.SCRIPT_SRC]: [],
    [ExternalCspType.STYLE_SRC]: [],
    [ExternalCspType.CONNECT_SRC]: [],
  };
  const directives = new CSPInjectionService().getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: siteUrl });
  return directives.filter((directive) => !directive.startsWith('report-uri')).join('; ');
}

const head = '<script src="/global-bridge.js"></script><link rel="stylesheet" href="/tokens.css" />';

/** The bridge has to be there before the app's first script runs, so it comes first in the head. */
export const withBridge = (html: string) => html.replace(/<head[^>]*>/i, (tag) => `${tag}${head}`);

const nativePage = (key: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>${key}</title></head><body><main><h1>${key}</h1></main><script src="/native/${key}.js"></script></body></html>`;

export interface FrameSource {
  /** Path on the frames' origin. */
  readonly path: string;
  readonly render: 'native' | 'default';
}

/** Where the page of a manifest resource such as `ui/issue-panel` is served. */
export function frameSource(manifest: AppManifest, reference: string): FrameSource {
  const [key = '', entry] = reference.split('/');
  const resource = manifest.resources.find((candidate) => candidate.key === key);
  if (resource === undefined) throw new Error(`The manifest has no resource ${reference}.`);
  if (/\.tsx?$/.test(resource.path)) return { path: `/native/${key}.html`, render: 'native' };
  const file = entry === undefined ? 'index.html' : resource.entry?.[entry];
  if (file === undefined) throw new Error(`The resource ${key} has no entry ${String(entry)}.`);
  return { path: `/${key}/${file}`, render: 'default' };
}

async function resourceFile(
  manifest: AppManifest,
  requested: string,
): Promise<{ content: Uint8Array<ArrayBuffer>; name: string } | undefined> {
  const [key = '', ...rest] = requested.slice(1).split('/');
  const resource = manifest.resources.find((candidate) => candidate.key === key);
  if (resource === undefined) return undefined;
  const name = rest.join('/') || 'index.html';
  const content = await readBelow(path.join(projectFolder, resource.path), name);
  return content && { content, name };
}

async function nativeFile(name: string): Promise<Response | undefined> {
  const key = path.basename(name, path.extname(name));
  if (!/^[a-zA-Z0-9_-]+$/.test(key)) return undefined;
  if (name.endsWith('.html')) return textResponse(withBridge(nativePage(key)), name);
  const file = nativeBundle(key);
  const content = await readBelow(path.dirname(file), path.basename(file));
  return content && fileResponse(content, name);
}

const isPage = (name: string) => name.endsWith('.html');

export function frameRoutes(site: Site): Hono {
  const frames = new Hono();
  const policy = { 'content-security-policy': contentSecurityPolicy(site.url) };
  frames.get('/favicon.ico', () => new Response(null, { status: 204 }));
  frames.get('/tokens.css', () => textResponse(tokenStyles, 'tokens.css'));
  frames.get('/global-bridge.js', async () => {
    const content = await readBelow(pagesFolder, 'global-bridge.js');
    return content ? fileResponse(content, 'global-bridge.js') : new Response('Not built', { status: 404 });
  });
  frames.get('/native/:name', async (context) => {
    const answer = await nativeFile(context.req.param('name'));
    answer?.headers.set('content-security-policy', policy['content-security-policy']);
    return answer ?? context.notFound();
  });
  frames.get('*', async (context) => {
    const found = await resourceFile(site.host.manifest, decodeURIComponent(new URL(context.req.url).pathname));
    if (found === undefined) return context.notFound();
    if (!isPage(found.name)) return fileResponse(found.content, found.name);
    return textResponse(withBridge(new TextDecoder().decode(found.content)), found.name, policy);
  });
  return frames;
}
