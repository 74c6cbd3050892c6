import { bareEntry, namedEntry } from '../../src/jira/history/changelog-entry';
import { instant } from '../../src/jira/instant';
import { mover } from '../../src/jira/history/mover';
import type { History } from '../site/jira/model';
import { openImprovementSite, panelOf, statusId, type ImprovementSite, type Raised } from './improvement-site';

describe('the moment of an entry', () => {
  test.each([
    ['epoch milliseconds', 1_767_254_400_000],
    ['epoch seconds', 1_767_254_400],
    ['an ISO string', '2026-01-01T08:00:00Z'],
    ['an ISO string with an offset as Jira writes it', '2026-01-01T09:00:00.000+0100'],
  ])('%s', (_, value) => {
    expect(instant.parse(value)).toBe('2026-01-01T08:00:00.000Z');
  });

  test('what is no date is refused by its name', () => {
    expect(instant.safeParse('yesterday').success).toBe(false);
  });
});

describe('the author of an entry', () => {
  test.each([
    [
      { accountId: 't', accountType: 'atlassian', displayName: 'Tomas Reyes', active: true },
      { kind: 'person', accountId: 't', name: 'Tomas Reyes' },
    ],
    [
      { accountId: 't', accountType: 'atlassian', displayName: 'Gone Elsewhere', active: false },
      { kind: 'person', accountId: 't', name: 'Gone Elsewhere' },
    ],
    [
      { accountId: 'a', accountType: 'app', displayName: 'Automation' },
      { kind: 'app', accountId: 'a', name: 'Automation' },
    ],
    [{ accountId: 't', accountType: 'atlassian', displayName: 'Former user', active: false }, { kind: 'deleted' }],
    [{ accountId: 'unknown', displayName: 'fallback' }, { kind: 'deleted' }],
    [undefined, { kind: 'unnamed' }],
    [null, { kind: 'unnamed' }],
  ])('%j', (author, expected) => {
    expect(mover.parse(author)).toEqual(expected);
  });
});

describe('the items of an entry', () => {
  test('without names no name is made up, not even from the prototype', () => {
    const sent = { id: '1', created: 1_767_254_400_000, items: [{ field: 'status', from: '1', to: '2' }] };
    expect(namedEntry.parse(sent)).toEqual({
      id: '1',
      at: '2026-01-01T08:00:00.000Z',
      by: { kind: 'unnamed' },
      items: [{ fieldId: 'status', from: '1', to: '2', fromName: null, toName: null }],
    });
    expect(bareEntry.parse(sent).items).toEqual(namedEntry.parse(sent).items);
  });
});

describe('a history on the site', () => {
  let at: ImprovementSite;
  beforeAll(async () => {
    at = await openImprovementSite();
  });
  afterAll(() => at.site.close());

  /** Writes past the app what only time and administrators can: entries of gone people, under names of another day. */
  function writeHistory({ issue }: Raised, histories: readonly Pick<History, 'authorId' | 'items'>[]): void {
    const kept = at.site.jira.state.issues.get(issue.id);
    if (kept === undefined) throw new Error('The site lost the issue.');
    const now = at.site.kernel.clock.now();
    histories.forEach((history) => {
      kept.histories.push({ ...history, id: String(at.site.kernel.nextId('history')), created: now });
    });
  }
  const toPrioritized = () => ({
    field: 'status',
    fieldId: 'status',
    fieldtype: 'jira' as const,
    from: statusId(at.site, 'Identified'),
    fromString: 'Neu',
    to: statusId(at.site, 'Prioritized'),
    toString: 'Bewertet',
  });

  test('the panel tells who moved it, and under which name the status then went', async () => {
    const improvement = await at.raise('Ask who did it');
    await improvement.ask('team', 'moveToStage', { stage: 'prioritized' });
    const { improvement: shown, notes } = panelOf(await improvement.ask('auditor', 'viewIssue'));
    expect(shown.visits.map(({ place, by, statusName }) => [place, by?.kind === 'person' ? by.name : null, statusName])).toEqual([
      ['identified', 'Tomas Reyes', 'Identified'],
      ['prioritized', 'Tomas Reyes', 'Prioritized'],
    ]);
    expect(notes).toEqual([]);
  });

  test('people who left, anonymous changes and renamed statuses', async () => {
    const improvement = await at.raise('Forget who did it');
    const { from, to } = toPrioritized();
    const back = { ...toPrioritized(), from: to, fromString: 'Bewertet', to: from, toString: 'Neu' };
    writeHistory(improvement, [
      { authorId: 'left-long-ago', items: [toPrioritized()] },
      { authorId: null, items: [back] },
    ]);
    const { visits } = panelOf(await improvement.ask('team', 'viewIssue')).improvement;
    expect(visits.map(({ by, statusName }) => [by?.kind, statusName])).toEqual([
      ['person', 'Neu'],
      ['deleted', 'Bewertet'],
      ['unnamed', 'Neu'],
    ]);
  });

  test('a project that is not set up is passed over, and the panel says so', async () => {
    const improvement = await at.raise('Come from elsewhere');
    const moved = { field: 'project', fieldId: 'project', fieldtype: 'jira' as const };
    const status = { ...toPrioritized(), from: '1', fromString: 'Open', to: toPrioritized().from, toString: 'Identified' };
    const project = { ...moved, from: '999', fromString: 'Old project', to: at.project.id, toString: 'Continual improvement' };
    writeHistory(improvement, [{ authorId: at.site.person('team').accountId, items: [project, status] }]);
    const { notes } = panelOf(await improvement.ask('team', 'viewIssue'));
    expect(notes).toMatchObject([
      { kind: 'passed-over', status: 'Open', project: 'Old project', stageBefore: 'unknown' },
      { kind: 'moved', from: 'Old project', to: 'Continual improvement' },
    ]);
  });
});
