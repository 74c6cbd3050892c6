import type { Finding } from '../../../src/domain/health/finding';
import { valueOf } from '../improvement-site';
import { snapshotOf } from '../jira-snapshot';
import { openOddSite, type OddSite } from './odd-site';

let at: OddSite;
beforeAll(async () => {
  at = await openOddSite();
});
afterAll(() => at.site.close());

const idsOf = (findings: readonly Finding[]) => findings.map(({ severity, id }) => `${severity} ${id}`);

describe('a project that set-up made', () => {
  test('is in order, finding by finding', async () => {
    const view = valueOf(await at.ask('admin', 'viewAdoption', { projectId: at.project.id }));
    expect(view).toMatchObject({ origin: 'provisioned', style: 'company-managed', findings: [] });
    expect(Object.keys(view.mapping.kinds)).toHaveLength(4);
  });
});

describe('an odd project', () => {
  test('gets a guess from its German names, kind by kind', async () => {
    const { mapping, origin, types } = await at.view();
    const nameOf = (id: string | null) => types.flatMap((type) => [type, ...type.statuses]).find((each) => each.id === id)?.name;
    expect(origin).toBe('guessed');
    expect(Object.entries(mapping.kinds).map(([kind, { typeId }]) => [kind, nameOf(typeId)])).toEqual(
      expect.arrayContaining([
        ['improvement', 'Verbesserung'],
        ['nonconformity', 'Abweichung'],
        ['corrective-action', 'Maßnahme'],
      ]),
    );
    expect(mapping.kinds.improvement?.statusIds).toEqual(at.mapping().kinds.improvement?.statusIds);
    expect(nameOf(mapping.actionTypeId)).toBe('Aufgabe');
  });

  test('is told finding by finding what is off', async () => {
    const { create, edit } = at.odd.screenIds;
    expect(idsOf((await at.check(at.mapping())).findings)).toEqual([
      `blocks field-off-screen:improvement::${create}`,
      `blocks field-off-screen:improvement::${edit}`,
      'weakens status-without-stage:improvement',
      'weakens unreachable-stage:improvement:prioritized',
      'weakens missing-way:improvement:planned:Reopen after second check',
      'weakens missing-way:improvement:on-hold:Put on hold',
      'weakens missing-way:improvement:on-hold:resume',
      `weakens unreachable-stage:improvement:implementing:${at.statusOf('Nacharbeit')}`,
      'weakens gate-not-enforced:improvement:planned:31',
      'weakens gate-not-enforced:improvement:implementing:41',
      'weakens gate-not-enforced:improvement:verifying:61',
      'weakens gate-not-enforced:improvement:planned:71-back',
      'weakens gate-not-enforced:improvement:verifying:81',
      'weakens gate-not-enforced:improvement:standardized:91',
      'weakens gate-not-enforced:improvement:communicated:101',
      'weakens gate-not-enforced:improvement:on-hold:111',
      'weakens gate-not-enforced:improvement:declined:131',
      'weakens end-not-protected:improvement',
      'note unmapped-kind:nonconformity',
      'note unmapped-kind:corrective-action',
      'note unmapped-kind:objective',
      'note shared-workflow:improvement',
    ]);
  });

  test('rules that people made count for what they ask', async () => {
    const { findings } = await at.check(at.mapping());
    const start = findings.find(({ id }) => id === 'gate-not-enforced:improvement:implementing:41');
    expect(start?.problem).toMatch(
      /^Transition “Umsetzung beginnen” leads to Implementing \(“In Umsetzung”\) without asking for: Due date; At least one action/,
    );
  });

  test('a fix names every other type and project that it would touch', async () => {
    const { findings } = await at.check(at.mapping());
    const plan = findings.find(({ id }) => id === 'gate-not-enforced:improvement:planned:31');
    expect(plan?.fix?.changes).toEqual([
      'Transition “Weiter” (31) of the workflow “ISMS-Ablauf” also asks for: Impact; Effort; Alignment. The rules it has stay.',
    ]);
    expect(plan?.fix?.touches).toEqual([
      'It then holds for “Abweichung”, “Maßnahme” of this project too, which follow the same workflow.',
      'It then holds in other projects that follow the same workflow: Qualitätsmanagement (QM).',
    ]);
  });

  test('three kinds on one workflow get no rules from the app, and are told why', async () => {
    const { findings } = await at.view();
    expect(findings.filter(({ code, fix }) => code === 'gate-not-enforced' && fix !== null)).toEqual([]);
    const shared = findings.find(({ id }) => id === 'shared-workflow:improvement');
    expect(shared?.wayOut).toMatch(/^Improvement, Nonconformity and Corrective action have different gates/);
  });

  test('a status of the mapping that was deleted is named, and another is asked for', async () => {
    const { improvement } = at.mapping().kinds;
    const statusIds = { ...improvement?.statusIds, planned: '4711' };
    const mapping = { ...at.mapping(), kinds: { improvement: { ...improvement, statusIds } } };
    const { findings } = valueOf(await at.ask('admin', 'checkMapping', { projectId: at.odd.id, mapping }));
    expect(findings.find(({ code }) => code === 'deleted-status')).toMatchObject({ severity: 'blocks', place: 'planned' });
  });

  test('looking and checking change nothing in Jira', async () => {
    const before = snapshotOf(at.site);
    await at.view();
    await at.check(at.mapping());
    valueOf(await at.ask('admin', 'findAdoptableProjects', { query: 'info' }));
    expect(snapshotOf(at.site)).toEqual(before);
  });
});

describe('who may look, and where', () => {
  test('projects that are set up already are not offered', async () => {
    const found = valueOf(await at.ask('admin', 'findAdoptableProjects', { query: '' }));
    expect(found.map(({ key }) => key)).toEqual(['ODD', 'QM']);
    expect(valueOf(await at.ask('admin', 'findAdoptableProjects', { query: 'quali' }))).toMatchObject([{ key: 'QM' }]);
  });

  test.each(['team', 'manager', 'outsider'] as const)('not the %s', async (role) => {
    for (const name of ['viewAdoption', 'checkMapping', 'findAdoptableProjects'] as const) {
      const inputs = { viewAdoption: { projectId: at.odd.id }, checkMapping: { projectId: at.odd.id, mapping: at.mapping() } };
      const answer = await at.ask(role, name, name === 'findAdoptableProjects' ? { query: '' } : inputs[name]);
      expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
  });

  test('a project that is not there is refused in words', async () => {
    expect(await at.ask('admin', 'viewAdoption', { projectId: '4711' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('the cost of a look', () => {
  test('does not grow with the projects of the site, but by a page in a hundred', async () => {
    const callsOfALook = async () => {
      at.site.host.metrics.reset();
      await at.view();
      return at.site.host.metrics.report().product.calls;
    };
    const few = await callsOfALook();
    for (let number = 0; number < 40; number += 1) {
      await at.site.fetchAs('admin', '/rest/api/3/project', {
        method: 'POST',
        body: JSON.stringify({ key: `P${number}`, name: `Project ${number}`, leadAccountId: at.site.person('admin').accountId }),
        headers: { 'content-type': 'application/json' },
      });
    }
    expect(few).toBeLessThanOrEqual(24);
    expect(await callsOfALook()).toBe(few);
  });
});
