import { Hono } from 'hono';
import type { ProductEnv } from '../../kernel/kernel';
import { toWireTime } from '../issues/wire-time';
import type { Jira } from '../jira';

/** What the site says of itself: server, settings, groups, pictures. */
export function siteRoutes(jira: Jira): Hono<ProductEnv> {
  const { kernel } = jira;
  const routes = new Hono<ProductEnv>();
  routes.get('/rest/api/3/serverInfo', (context) =>
    context.json({
      baseUrl: kernel.baseUrl,
      displayUrl: kernel.baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_300,
      buildDate: '2026-07-21T00:00:00.000+0000',
      serverTime: toWireTime(kernel.clock.now()),
      scmInfo: '0000000000000000000000000000000000000000',
      serverTitle: 'Jira',
      serverTimeZone: 'Europe/Berlin',
    }),
  );
  routes.get('/rest/api/3/configuration', (context) =>
    context.json({
      votingEnabled: false,
      watchingEnabled: true,
      unassignedIssuesAllowed: true,
      subTasksEnabled: true,
      issueLinkingEnabled: true,
      timeTrackingEnabled: false,
      attachmentsEnabled: true,
    }),
  );
  routes.get('/rest/api/3/data-policy', (context) => context.json({ anyContentBlocked: false }));
  routes.get('/rest/api/3/groups/picker', (context) => context.json(printGroups(jira, context.req.query('query') ?? '')));
  routes.get('/rest/api/3/universal_avatar/view/type/:type/avatar/:id', (context) => {
    const person = kernel.people.byAccountId(context.req.param('id'));
    return context.body(drawAvatar(person?.displayName ?? context.req.param('type')), 200, { 'Content-Type': 'image/svg+xml' });
  });
  return routes;
}

function printGroups({ kernel }: Jira, query: string): Record<string, unknown> {
  const names = [...new Set(kernel.people.all().flatMap((person) => person.groups))].filter((name) => name.includes(query)).sort();
  const groups = names.map((name) => ({ name, html: name, labels: [], groupId: name }));
  return { header: `Showing ${String(groups.length)} of ${String(groups.length)} matching groups`, total: groups.length, groups };
}

/** A disc with initials, in a colour that stays with the name. */
function drawAvatar(name: string): string {
  const initials = name
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 2)
    .replace(/[^\p{L}\p{N}]/gu, '');
  const hue = (name.length * 67 + (name.codePointAt(0) ?? 0) * 7 + (name.codePointAt(1) ?? 0) * 31) % 360;
  const text = `<text x="24" y="31" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${initials}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="hsl(${String(hue)} 45% 40%)"/>${text}</svg>`;
}
