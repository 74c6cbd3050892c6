import { makeIssue, openJira } from '../issues/jira-fixture';
import { addSecurityLevel } from '../permissions';

const api = '/rest/api/3';

describe('permissions', () => {
  it('a check names the issues and projects that are granted and ignores ids that lead nowhere', async () => {
    const site = await openJira();
    const levelId = addSecurityLevel(site.jira.state, 'Confidential', []);
    const [open, secret] = [await makeIssue(site), await makeIssue(site, { security: { id: levelId } })];
    const body = {
      globalPermissions: ['ADMINISTER', 'BULK_CHANGE'],
      projectPermissions: [
        { issues: [Number(open.id), Number(secret.id), 4], projects: [10000, 5], permissions: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'] },
      ],
    };
    const answer = await site.call('POST', `${api}/permissions/check`, body, 'team');
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        globalPermissions: ['BULK_CHANGE'],
        projectPermissions: [
          { permission: 'BROWSE_PROJECTS', issues: [Number(open.id)], projects: [10000] },
          { permission: 'ADMINISTER_PROJECTS', issues: [], projects: [] },
        ],
      },
    ]);
  });

  it('only administrators ask about somebody else', async () => {
    const site = await openJira();
    const body = { accountId: site.person('auditor').accountId, globalPermissions: ['BULK_CHANGE'] };
    expect((await site.call('POST', `${api}/permissions/check`, body, 'team')).status).toBe(403);
    expect((await site.call('POST', `${api}/permissions/check`, body, site.app)).body['globalPermissions']).toEqual([]);
  });

  it('an unknown permission is refused by name', async () => {
    const site = await openJira();
    expect((await site.call('POST', `${api}/permissions/check`, { globalPermissions: ['FLY'] })).status).toBe(400);
  });

  it('own permissions tell yes and no for each that is asked', async () => {
    const site = await openJira();
    const { body } = await site.call(
      'GET',
      `${api}/mypermissions?permissions=BROWSE_PROJECTS,EDIT_ISSUES&projectKey=ISMS`,
      undefined,
      'auditor',
    );
    expect(body).toMatchObject({
      permissions: { BROWSE_PROJECTS: { havePermission: true, type: 'PROJECT' }, EDIT_ISSUES: { havePermission: false } },
    });
    expect((await site.call('GET', `${api}/mypermissions`)).status).toBe(400);
  });

  it('permitted projects are those where every permission is granted', async () => {
    const site = await openJira();
    const ask = async (as: 'team' | 'outsider') =>
      (await site.call('POST', `${api}/permissions/project`, { permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'] }, as)).body;
    expect(await ask('team')).toEqual({ projects: [{ id: 10000, key: 'ISMS' }] });
    expect(await ask('outsider')).toEqual({ projects: [] });
  });
});

describe('people', () => {
  it('everybody can read who they are', async () => {
    const site = await openJira();
    const { body } = await site.call('GET', `${api}/myself`, undefined, 'auditor');
    expect(body).toMatchObject({ displayName: 'Alan Whitfield', accountType: 'atlassian', timeZone: 'Europe/Berlin', locale: 'en_GB' });
  });

  it('a search finds by the start of a name and never offers apps', async () => {
    const site = await openJira();
    const names = async (path: string) => (await site.call('GET', `${api}${path}`)).list;
    expect(await names('/user/search?query=oka')).toMatchObject([{ displayName: 'Vera Okafor' }]);
    expect(await names('/user/search?query=improv')).toEqual([]);
  });

  it('only people who may be assigned are offered as assignees', async () => {
    const site = await openJira();
    const { list } = await site.call('GET', `${api}/user/assignable/search?project=ISMS`);
    expect(list).toHaveLength(4);
  });

  it('several people are read at once', async () => {
    const site = await openJira();
    const [one, two] = [site.person('team').accountId, site.person('verifier').accountId];
    const { body } = await site.call('GET', `${api}/user/bulk?accountId=${one}&accountId=${two}&accountId=none`);
    expect(body).toMatchObject({ total: 2, isLast: true, values: [{ accountId: one }, { accountId: two }] });
  });

  it('an absent person answers 404', async () => {
    const site = await openJira();
    expect((await site.call('GET', `${api}/user?accountId=none`)).status).toBe(404);
  });
});
