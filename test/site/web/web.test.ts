import { createSite, type Site } from '../site';
import type { Role } from '../kernel/people';
import { webRoutes } from './web';

let site: Site;
let web: ReturnType<typeof webRoutes>;

beforeAll(async () => {
  site = await createSite({ port: 0 });
  web = webRoutes(site);
  const leadAccountId = site.person('admin').accountId;
  const project = { key: 'AUD', name: 'Audit findings', projectTypeKey: 'business', leadAccountId, assigneeType: 'UNASSIGNED' };
  await write('admin', '/rest/api/3/project', project);
  await write('team', '/rest/api/3/issue', { fields: { project: { key: 'AUD' }, issuetype: { name: 'Task' }, summary: 'A finding' } });
});

const headers = { 'content-type': 'application/json' };
const write = (role: Role, path: string, body: unknown) =>
  site.fetchAs(role, path, { method: 'POST', headers, body: JSON.stringify(body) });

const ask = async (path: string, role: Role | null, body?: unknown): Promise<Response> => {
  const cookie = role === null ? {} : { cookie: `site-person=${encodeURIComponent(`${role}@example.com`)}` };
  const init =
    body === undefined ? { headers: cookie } : { method: 'POST', headers: { ...headers, ...cookie }, body: JSON.stringify(body) };
  return web.request(new Request(new URL(path, site.url), init));
};
const frameAddress = (path: string) => new URL(path, site.url.replace('127.0.0.1', 'app.localhost'));

const panel = { moduleKey: 'improvement-panel', place: { kind: 'issue', issueKey: 'AUD-1' } };

describe('contexts of frames', () => {
  test('are built from what the person may read', async () => {
    const opened = (await (await ask('/_forge/context', 'auditor', panel)).json()) as {
      context: { accountId: string; extension: object };
      source: object;
    };
    expect(opened.context.accountId).toBe(site.person('auditor').accountId);
    expect(opened.context.extension).toMatchObject({
      type: 'jira:issuePanel',
      issue: { key: 'AUD-1', type: 'Task' },
      project: { key: 'AUD', type: 'business' },
    });
    expect(opened.source).toEqual({ path: '/ui/issue-panel.html', render: 'default' });
  });

  test('are refused for what is hidden, to nobody known, and outside of administration', async () => {
    expect((await ask('/_forge/context', 'outsider', panel)).status).toBe(404);
    expect((await ask('/_forge/context', null, panel)).status).toBe(401);
    const settings = { moduleKey: 'project-settings', place: { kind: 'project', projectKey: 'AUD' } };
    expect((await ask('/_forge/context', 'team', settings)).status).toBe(404);
    expect((await ask('/_forge/context', 'admin', settings)).status).toBe(200);
    expect((await ask('/_forge/context', 'team', { moduleKey: 'set-up', place: { kind: 'site' } })).status).toBe(404);
  });

  test('are worth nothing in the hands of another person', async () => {
    const { token } = (await (await ask('/_forge/context', 'team', panel)).json()) as { token: string };
    const call = { token, functionKey: 'viewIssue', payload: {} };
    expect((await ask('/_forge/invoke', 'auditor', call)).status).toBe(403);
    expect((await ask('/_forge/invoke', 'team', { ...call, token: `${token}x` })).status).toBe(403);
    const product = { token, product: 'jira', restPath: '/rest/api/3/myself', fetchRequestInit: {} };
    expect(await (await ask('/_forge/product', 'team', product)).json()).toMatchObject({ status: 200, isAttachment: false });
  });
});

describe('the agent', () => {
  test('is shown with its actions and their inputs, to people who are known', async () => {
    expect((await ask('/_forge/agents', null)).status).toBe(401);
    expect(await (await ask('/_forge/agents', 'team')).json()).toMatchObject([
      {
        name: 'Improvement guide',
        conversationStarters: expect.arrayContaining(['Raise an improvement from this finding']),
        actions: expect.arrayContaining([
          expect.objectContaining({
            key: 'get-improvement',
            verb: 'GET',
            inputs: [{ name: 'workItem', title: 'Work item', description: expect.any(String), type: 'string', required: false }],
          }),
        ]),
      },
    ]);
  });

  test('acts as the person of the session, beside what that person may see', async () => {
    const call = { moduleKey: 'get-improvement', inputs: {}, issueKey: 'AUD-1' };
    expect(await (await ask('/_forge/action', 'auditor', call)).json()).toEqual({
      value: { ok: false, words: expect.stringContaining('not set up'), refusal: { code: 'not-set-up', field: 'Set-up' } },
    });
    expect((await ask('/_forge/action', 'outsider', call)).status).toBe(404);
    expect((await ask('/_forge/action', 'auditor', { ...call, issueKey: 'AUD-99' })).status).toBe(404);
    expect((await ask('/_forge/action', null, call)).status).toBe(401);
    expect((await ask('/_forge/action', 'auditor', { ...call, inputs: 'AUD-1' })).status).toBe(400);
  });
});

describe('the origin of the frames', () => {
  test('sends the platform’s policy, without a word to another host in the scripts', async () => {
    const page = await web.request(new Request(frameAddress('/native/issue-context.html')));
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors 'self'`);
    expect(policy).toContain(site.url);
    expect(policy).not.toMatch(/unsafe-inline|report-uri/);
    expect(await page.text()).toMatch(/<head><script src="\/global-bridge.js"><\/script>/);
  });

  test('has its own files only, and no icon to miss', async () => {
    expect((await web.request(new Request(frameAddress('/favicon.ico')))).status).toBe(204);
    expect((await web.request(new Request(frameAddress('/ui/..%2f..%2fpackage.json')))).status).toBe(404);
    expect((await web.request(new Request(frameAddress('/browse/AUD-1')))).status).toBe(404);
    expect((await web.request(new Request(frameAddress('/tokens.css')))).headers.get('content-type')).toMatch('text/css');
  });
});

describe('pages', () => {
  const statusFor = async (path: string, role: Role) => {
    const { statusOfPage } = await import('./page-status');
    return statusOfPage(site, site.person(role), path);
  };

  test('that are missing and that are hidden look alike', async () => {
    expect(await statusFor('/browse/AUD-1', 'auditor')).toBe(200);
    expect(await statusFor('/browse/AUD-1', 'outsider')).toBe(404);
    expect(await statusFor('/browse/AUD-99', 'admin')).toBe(404);
    expect(await statusFor('/jira/core/projects/AUD/apps/register', 'team')).toBe(200);
    expect(await statusFor('/jira/projects/AUD/settings/apps/project-settings', 'team')).toBe(404);
    expect(await statusFor('/jira/settings/apps/set-up', 'team')).toBe(404);
    expect(await statusFor('/jira/apps/audit', 'outsider')).toBe(200);
    expect(await statusFor('/jira/apps/audit/controls/A.5.36?state=open', 'auditor')).toBe(200);
    expect(await statusFor('/jira/apps/none', 'admin')).toBe(404);
    expect(await statusFor('/jira/settings/apps/set-up/anything', 'team')).toBe(404);
    expect(await statusFor('/wiki/spaces/NONE', 'admin')).toBe(404);
    expect(await statusFor('/wiki/pages/viewpage.action?pageId=1&pageVersion=2', 'admin')).toBe(404);
    expect(await statusFor('/anything', 'admin')).toBe(404);
  });

  test.each([
    ['/browse/AUD', '/jira/projects/AUD/board'],
    ['/browse/aud', '/jira/projects/AUD/board'],
    ['/browse/AUD?as=team%40example.com&theme=dark', '/jira/projects/AUD/board?as=team%40example.com&theme=dark'],
  ])('the key of a project leads to the project, as the same person: %s', async (path, expected) => {
    const answer = await ask(path, 'team');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, expected]);
  });

  test.each([
    ['AUD', 'team', 200],
    ['AUD', 'outsider', 404],
    ['NONE', 'team', 404],
  ] as const)('the board of %s is there for %s: %i', async (key, role, status) => {
    const { headers } = await ask(`/browse/${key}`, role);
    expect(await statusFor(headers.get('location') ?? '', role)).toBe(status);
  });

  test('a space is made by who may write, once', async () => {
    const make = (role: Role) =>
      web.request(
        new Request(new URL('/_site-space', site.url), {
          method: 'POST',
          headers: { cookie: `site-person=${encodeURIComponent(`${role}@example.com`)}` },
          body: new URLSearchParams({ name: 'Information security' }),
        }),
      );
    expect((await make('auditor')).headers.get('location')).toBe('/wiki');
    expect(site.confluence.state.spaces.size).toBe(0);
    expect((await make('manager')).headers.get('location')).toBe('/wiki/spaces/IS');
    await make('manager');
    expect([...site.confluence.state.spaces.values()].map(({ key, name }) => [key, name])).toEqual([['IS', 'Information security']]);
  });

  test('the session remembers the person and goes back only to this site', async () => {
    const form = (next: string) =>
      new Request(new URL('/_site-session', site.url), { method: 'POST', body: new URLSearchParams({ person: 'team@example.com', next }) });
    const answer = await web.request(form('/browse/AUD-1'));
    expect(answer.headers.get('set-cookie')).toContain('site-person=team%40example.com');
    expect(answer.headers.get('location')).toBe('/browse/AUD-1');
    expect((await web.request(form('//elsewhere.example'))).headers.get('location')).toBe('/');
  });
});
