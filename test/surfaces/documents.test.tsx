import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ImprovementPanel } from '../../src/contract/issue';
import type { DocumentPage, PageStanding } from '../../src/domain/links/documents';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { callsOf, no, onPage, sentTo, yes } from './bridge';
import { anImprovement, aPanel, plannedFacts, readOnly, tomas } from './builders';
import { press, show, write } from './show';

type Handlers = NonNullable<Parameters<typeof onPage>[0]['handlers']>;

const standardized = (documentation: string | null, part: Partial<ImprovementPanel> = {}) =>
  aPanel(anImprovement({ place: 'standardized', facts: { ...plannedFacts, documentation } }), part);

const open = async (panel: ImprovementPanel, handlers: Handlers = {}) => {
  onPage({ handlers: { viewIssue: () => yes(panel), ...handlers } });
  show(<IssuePanel />);
  await screen.findByRole('heading', { level: 1 });
};

const aPage = (standing: PageStanding, part: Partial<DocumentPage> = {}): DocumentPage => ({
  recorded: { pageId: '77', title: 'Restore runbook', version: 7 },
  standing,
  path: '/wiki/pages/viewpage.action?pageId=77&pageVersion=7',
  comparison: null,
  ...part,
});
const changed: PageStanding = {
  kind: 'changed',
  title: 'Restore runbook',
  version: 9,
  times: 2,
  changes: [
    { version: 9, at: '2026-05-03T09:00:00.000Z', by: tomas.accountId, message: 'Added step 4' },
    { version: 8, at: '2026-05-01T09:00:00.000Z', by: null, message: null },
  ],
};
const comparison = '/wiki/pages/diffpagesbyversion.action?pageId=77&selectedPageVersions=7&selectedPageVersions=9';
const view = (pages: readonly DocumentPage[], notice: string | null = null) => yes({ pages, people: [tomas], notice });
const words = 'Restore runbook, version 7';
const lineOf = async () => within(await screen.findByRole('list', { name: 'Linked pages' })).getAllByRole('listitem')[0]?.textContent ?? '';

describe('the line Documentation', () => {
  it.each([null, 'No document changed: the rule was right'])('asks nothing about pages when it says %s', async (text) => {
    await open(standardized(text));
    expect(screen.getAllByText(text ?? 'Not recorded yet').length).toBeGreaterThan(0);
    expect(sentTo('viewDocuments')).toEqual([]);
  });

  it('shows the words of Jira while the pages are compared', async () => {
    await open(standardized(words, { rights: readOnly }), { viewDocuments: () => new Promise(() => undefined) });
    expect(screen.getByText('Comparing the pages with today')).toBeTruthy();
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
  });

  it.each([
    [{ kind: 'unchanged' }, /unchanged since$/],
    [{ kind: 'archived' }, /Archived.*archived in Confluence since$/],
    [{ kind: 'trashed' }, /In the trash.*moved to the trash of Confluence since$/],
    [{ kind: 'not-visible' }, /deleted since, or not visible to you$/],
    [{ kind: 'unknown' }, /how it stands today is not known$/],
    [{ ...changed, changes: [], times: 1, version: 8 }, /now version 8, changed once since$/],
    [
      { ...changed, changes: [], times: 12, version: 19, title: 'Restore guide' },
      /now version 19, called “Restore guide”, changed 12 times since$/,
    ],
    [{ ...changed, changes: [], times: 0, version: 1 }, /now version 1$/],
  ] satisfies [PageStanding, RegExp][])('says in words that a page is %j', async (standing, sentence) => {
    await open(standardized(words, { rights: readOnly }), { viewDocuments: () => view([aPage(standing)]) });
    const line = await lineOf();
    expect(line).toContain(words);
    expect(line).toMatch(sentence);
  });

  it('tells who changed the page, when and why, and leads to Confluence’s comparison', async () => {
    await open(standardized(words, { rights: readOnly }), { viewDocuments: () => view([aPage(changed, { comparison })]) });
    expect(await lineOf()).toContain('now version 9, changed twice since');
    const changes = within(screen.getByRole('list', { name: 'Changes of Restore runbook' })).getAllByRole('listitem');
    expect(changes[0]?.textContent).toMatch(/^by Tomas Reyes, 3 May 2026.*: “Added step 4”$/);
    expect(changes[1]?.textContent).toMatch(/^by somebody, 1 May 2026/);
    fireEvent.click(screen.getByRole('link', { name: /^Compare Restore runbook/ }));
    await waitFor(() => expect(callsOf('navigate')).toEqual([{ url: comparison, type: 'new-tab' }]));
  });

  it('says how many changes it leaves out', async () => {
    const page = aPage({ ...changed, times: 6, version: 13 }, { comparison });
    await open(standardized(words, { rights: readOnly }), { viewDocuments: () => view([page]) });
    expect(await screen.findByText('and 4 before')).toBeTruthy();
  });

  it('shows what a person wrote beside the pages', async () => {
    await open(standardized(`${words}; Poster`, { rights: readOnly }), { viewDocuments: () => view([aPage({ kind: 'unchanged' })]) });
    await lineOf();
    expect(screen.getByText('Poster')).toBeTruthy();
  });

  it('shows what was recorded when Confluence cannot be asked, and why', async () => {
    const notice = 'This app cannot reach Confluence.';
    await open(standardized(words), { viewDocuments: () => view([aPage({ kind: 'unknown' })], notice) });
    expect(await lineOf()).toContain(words);
    expect(screen.getByText(notice)).toBeTruthy();
  });

  it('keeps the words after a failure, and can be tried again', async () => {
    let tries = 0;
    await open(standardized(words, { rights: readOnly }), {
      viewDocuments: () => {
        tries += 1;
        if (tries === 1) throw new Error('lost');
        return view([aPage({ kind: 'unchanged' })]);
      },
    });
    expect(await screen.findByText(/How the pages stand today could not be loaded/)).toBeTruthy();
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    press('Retry');
    expect(await lineOf()).toContain('unchanged since');
  });

  it('stands as it is when no page is linked', async () => {
    await open(standardized('Rule book on paper', { rights: readOnly }), { viewDocuments: () => view([]) });
    await waitFor(() => expect(screen.queryByText('Comparing the pages with today')).toBeNull());
    expect(screen.getAllByText('Rule book on paper').length).toBeGreaterThan(0);
  });
});

describe('choosing what documents the improvement', () => {
  const found = [{ pageId: '77', title: 'Restore runbook', space: 'ISMS', changedAt: '2026-05-03T09:00:00.000Z' }];

  it('links a page with one click from the search, and asks anew how the pages stand', async () => {
    const after = standardized(words);
    await open(standardized(null), {
      findPages: () => yes(found),
      linkPage: () => yes(after),
      viewDocuments: () => view([aPage({ kind: 'unchanged' })]),
    });
    press('Add Documentation');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Page in Confluence' }));
    write('Page in Confluence', ' restore ');
    fireEvent.click(await screen.findByRole('option', { name: /Restore runbook.*ISMS · changed 3 May 2026/ }));
    expect(await lineOf()).toContain('unchanged since');
    expect(sentTo('findPages').at(-1)).toEqual({ query: 'restore' });
    expect(sentTo('linkPage')).toEqual([{ pageId: '77' }]);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('is where the missing need leads to', async () => {
    await open(standardized(null), { findPages: () => yes([]) });
    press('Documentation');
    expect(await screen.findByText('No page found that you may see', { selector: '[role="option"]' })).toBeTruthy();
  });

  it('takes a reason in words', async () => {
    const reason = 'No document changed: the rule was right';
    await open(standardized(null), { findPages: () => yes([]), recordFacts: () => yes(standardized(reason)) });
    press('Add Documentation');
    write('Or in words', ` ${reason} `);
    press('Save');
    await waitFor(() => expect(sentTo('recordFacts')).toEqual([{ documentation: reason }]));
  });

  it('says why Confluence cannot be searched, and still takes words', async () => {
    await open(standardized(null), {
      findPages: () => no('not-set-up', 'This app cannot reach Confluence.'),
      recordFacts: () => yes(standardized('Runbook on paper')),
      viewDocuments: () => view([]),
    });
    press('Add Documentation');
    expect(await screen.findByText('This app cannot reach Confluence.')).toBeTruthy();
    write('Or in words', 'Runbook on paper');
    press('Save');
    await waitFor(() => expect(sentTo('recordFacts')).toEqual([{ documentation: 'Runbook on paper' }]));
  });

  it('keeps the control open and says why a page was not linked', async () => {
    await open(standardized(null), {
      findPages: () => yes(found),
      linkPage: () => no('invalid', 'Documentation: no room.', 'Documentation'),
    });
    press('Add Documentation');
    fireEvent.click(await screen.findByRole('option', { name: /Restore runbook/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Documentation: no room.');
  });

  it('records the version of today of a page that changed', async () => {
    await open(standardized(words), {
      findPages: () => yes([]),
      linkPage: () => yes(standardized('Restore runbook, version 9')),
      viewDocuments: () => view([aPage(changed, { comparison })]),
    });
    press('Change Documentation');
    fireEvent.click(await screen.findByRole('button', { name: 'Record version 9 of Restore runbook' }));
    await waitFor(() => expect(sentTo('linkPage')).toEqual([{ pageId: '77' }]));
  });

  it('unlinks a page, and then takes a reason', async () => {
    await open(standardized(words), {
      findPages: () => yes([]),
      unlinkPage: () => yes(standardized(null)),
      viewDocuments: () => view([aPage({ kind: 'trashed' })]),
    });
    press('Change Documentation');
    expect(await screen.findByText('To give a reason instead of a page, unlink the pages first.')).toBeTruthy();
    press('Unlink Restore runbook');
    expect(await screen.findByLabelText('Or in words')).toBeTruthy();
    expect(sentTo('unlinkPage')).toEqual([{ pageId: '77' }]);
  });

  it('offers words alone to those who may not link', async () => {
    await open(standardized(null, { rights: { edit: true, move: true, link: false } }));
    press('Add Documentation');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getByText('Linking a page needs the right to link work items.')).toBeTruthy();
  });
});

it('a reason is fine where no proof of the communication applies', async () => {
  await open(standardized(null));
  press('Communication proof');
  expect(screen.getByText('A page, a comment or a training record, or why no proof applies')).toBeTruthy();
});
