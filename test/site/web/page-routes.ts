import { Hono } from 'hono';
import { pagesFolder } from '../built-files';
import { canWrite } from '../confluence/permissions';
import { createSpace } from '../confluence/spaces';
import type { Person } from '../kernel/people';
import type { Site } from '../site';
import { statusOfPage } from './page-status';
import { cookie, personCookie, personOfRequest, readCookie, themeCookie } from './session';
import { fileResponse, readBelow, textResponse } from './static-files';
import { themeAttributes, tokenStyles, type ColorMode } from './tokens';

const toColorMode = (value: string | null | undefined): ColorMode | undefined =>
  value === 'dark' || value === 'light' ? value : undefined;

/** What the page needs before its first request: who looks at it, who else there is, and whether it exists. */
const bootScript = (site: Site, person: Person | null, status: number, mode: ColorMode) => {
  const people = site.kernel.people.all().filter(({ role }) => role !== null);
  const print = ({ accountId, email, displayName, role }: Person) => ({ accountId, email, displayName, role });
  const boot = {
    person: person && print(person),
    writesWiki: person !== null && canWrite(person),
    people: people.map(print),
    status,
    mode,
    now: site.kernel.clock.now(),
  };
  return `<script type="application/json" id="boot">${JSON.stringify(boot).replaceAll('<', String.raw`\u003c`)}</script>`;
};

interface PageView {
  readonly person: Person | null;
  readonly mode: ColorMode;
  readonly cookies: readonly string[];
}

/** `?as=EMAIL` and `?theme=dark` hold for this page and the ones after it. */
function readView(site: Site, request: Request): PageView {
  const { searchParams } = new URL(request.url);
  const asked = site.kernel.people.byEmail(searchParams.get('as') ?? '');
  const theme = toColorMode(searchParams.get('theme'));
  const cookies = [...(asked ? [cookie(personCookie, asked.email)] : []), ...(theme ? [cookie(themeCookie, theme)] : [])];
  return {
    person: asked ?? personOfRequest(request, site.kernel),
    mode: theme ?? toColorMode(readCookie(request, themeCookie)) ?? 'light',
    cookies,
  };
}

async function pageResponse(site: Site, request: Request): Promise<Response> {
  const html = await readBelow(pagesFolder, 'index.html');
  if (!html) return new Response('The pages are not built yet.', { status: 503 });
  const { person, mode, cookies } = readView(site, request);
  const { pathname, search } = new URL(request.url);
  const status = person ? await statusOfPage(site, person, `${pathname}${search}`) : 200;
  const body = new TextDecoder()
    .decode(html)
    .replace('<html lang="en"', `<html lang="en" ${themeAttributes(mode)}`)
    .replace('</head>', `<link rel="stylesheet" href="/_pages/tokens.css" />${bootScript(site, person, status, mode)}</head>`);
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  for (const line of cookies) headers.append('set-cookie', line);
  return new Response(body, { status, headers });
}

/** Where to go back to: only paths of this site. */
const ownPath = (value: unknown) => (typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/');

/** The initials of the words, or the beginning of a single one. */
function spaceKey(name: string): string {
  const words = name.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  return words.length > 1 ? words.map((word) => word.charAt(0)).join('') : (words[0] ?? '').slice(0, 10);
}

export function pageRoutes(site: Site): Hono {
  const pages = new Hono();
  pages.get('/favicon.ico', () => new Response(null, { status: 204 }));
  pages.get('/_pages/tokens.css', () => textResponse(tokenStyles, 'tokens.css'));
  pages.get('/_pages/*', async (context) => {
    const name = decodeURIComponent(new URL(context.req.url).pathname).slice('/_pages/'.length);
    const content = await readBelow(pagesFolder, name);
    return content ? fileResponse(content, name) : context.notFound();
  });
  pages.post('/_site-session', async (context) => {
    const { person, theme, next } = await context.req.parseBody();
    const email = typeof person === 'string' ? site.kernel.people.byEmail(person)?.email : undefined;
    const mode = typeof theme === 'string' ? toColorMode(theme) : undefined;
    if (email !== undefined) context.header('set-cookie', cookie(personCookie, email), { append: true });
    if (mode !== undefined) context.header('set-cookie', cookie(themeCookie, mode), { append: true });
    return context.redirect(ownPath(next), 303);
  });
  // As in Jira, the key of a project leads to the project where the key of an issue leads to the issue.
  pages.get('/browse/:key{[A-Za-z][A-Za-z0-9_]*}', (context) => {
    const { search } = new URL(context.req.url);
    return context.redirect(`/jira/projects/${context.req.param('key').toUpperCase()}/board${search}`);
  });
  // An address that names the page alone leads to the page of today.
  pages.get('/wiki/pages/viewpage.action', async (context, next) => {
    const { pageId = '', pageVersion } = context.req.query();
    const spaceId = site.confluence.state.pages.get(pageId)?.spaceId ?? '';
    const space = site.confluence.state.spaces.get(spaceId);
    if (pageVersion !== undefined || space === undefined) return next();
    return context.redirect(`/wiki/spaces/${space.key}/pages/${pageId}`);
  });
  // Confluence makes spaces through its own pages only, not through an operation of its public API.
  pages.post('/_site-space', async (context) => {
    const { name } = await context.req.parseBody();
    const person = personOfRequest(context.req.raw, site.kernel);
    const key = typeof name === 'string' ? spaceKey(name) : '';
    if (person === null || !canWrite(person) || typeof name !== 'string' || key === '') return context.redirect('/wiki', 303);
    const isTaken = [...site.confluence.state.spaces.values()].some((space) => space.key === key);
    if (!isTaken) createSpace(site.confluence, { key, name: name.trim() });
    return context.redirect(`/wiki/spaces/${key}`, 303);
  });
  pages.get('*', (context) => pageResponse(site, context.req.raw));
  return pages;
}
