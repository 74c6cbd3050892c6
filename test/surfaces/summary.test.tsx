import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SummaryView } from '../../src/contract/summary';
import { SummaryMacro } from '../../static/summary/summary-macro';
import { callsOf, onPage, sentTo, yes } from './bridge';
import { aFigureList, aSummaryView } from './builders';
import { press, show } from './show';

const open = async (view: SummaryView = aSummaryView()) => {
  onPage({ handlers: { viewSummary: () => yes(view), listFigure: () => yes(aFigureList()) } });
  show(<SummaryMacro />);
  await screen.findByRole('heading', { level: 1 });
};

describe('the summary macro', () => {
  it('answers first whether things improve, for which days and as of when', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^More closed than opened/);
    expect(screen.getByText(/1 Oct.{1,3}31 Dec 2026 · Continual improvement/)).toBeTruthy();
    expect(screen.getByText(/^as of/)).toBeTruthy();
  });

  it('counts what the reader may not see', async () => {
    await open();
    expect(screen.getByText('3 not visible to you')).toBeTruthy();
  });

  it('shows a rate with its n', async () => {
    await open();
    expect(screen.getByRole('button', { name: /9\s*verified effective of 11/ })).toBeTruthy();
  });

  it('says what was verified beside what was effective, and opens both lists', async () => {
    await open();
    expect(screen.queryByRole('button', { name: /^11\s*verified$/ })).toBeNull();
    press('All 11 verified');
    expect(await screen.findByRole('region', { name: 'Verified' })).toBeTruthy();
    expect(sentTo('listFigure')).toEqual([{ figure: { kind: 'verified' }, page: 0 }]);
  });

  it('keeps a source that brought nothing visible', async () => {
    await open();
    const bars = within(screen.getByRole('list', { name: 'Improvements by source' })).getAllByRole('listitem');
    expect(bars).toHaveLength(6);
    expect(bars.at(-1)?.textContent).toBe('Threat intelligence0');
  });

  it('shows stages in the order of the lifecycle', async () => {
    await open();
    const names = within(screen.getByRole('list', { name: 'Improvements by stage' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent.replace(/\d+/, ''));
    expect(names.slice(0, 3)).toEqual(['Identified', 'Prioritized', 'Planned']);
  });

  it('opens the list behind a number in place, with the same list in Jira', async () => {
    await open();
    press(/4\s*overdue/);
    const list = await screen.findByRole('region', { name: 'Overdue' });
    expect(await within(list).findByRole('row', { name: /CI-7/ })).toBeTruthy();
    expect(sentTo('listFigure')).toEqual([{ figure: { kind: 'overdue' }, page: 0 }]);
    fireEvent.click(within(list).getByRole('link', { name: /Open this list in Jira/ }));
    await waitFor(() => expect(callsOf('navigate')).toEqual([{ url: '/issues/?jql=project%20%3D%2010001', type: 'new-tab' }]));
  });

  it('opens the list of a source and closes it again', async () => {
    await open();
    press(/^Internal audit/);
    await screen.findByRole('region', { name: 'Internal audit' });
    press('Close list');
    expect(screen.queryByRole('region', { name: 'Internal audit' })).toBeNull();
  });

  it('says before and after with the change and the verdict in words', async () => {
    await open();
    const rows = within(screen.getByRole('list', { name: 'Measured before and after' })).getAllByRole('listitem');
    expect(rows[0]?.textContent).toMatch(/12 h → 4 h −67 % ✓ better/);
    expect(rows[1]?.textContent).toMatch(/80 % → 71 % −11 % ✗ not better target not reached measure changed after planning/);
    expect(rows[0]?.textContent).toContain('result changed after verification');
    expect(rows[0]?.textContent).not.toContain('measure changed');
  });

  it('has a table twin with the same numbers', async () => {
    await open();
    press('Show as table');
    expect(within(screen.getByRole('table', { name: 'By source' })).getByRole('row', { name: 'Internal audit 14' })).toBeTruthy();
    expect(
      within(screen.getByRole('table', { name: 'Before and after' })).getByRole('row', {
        name: /CI-3 .* −67 % yes \(result changed after verification\)/,
      }),
    ).toBeTruthy();
    const figures = within(screen.getByRole('table', { name: 'Key figures' }));
    expect(figures.getByRole('row', { name: 'verified effective of 11 9' })).toBeTruthy();
  });

  it('opens the list behind a number of the table too', async () => {
    await open();
    press('Show as table');
    fireEvent.click(within(screen.getByRole('row', { name: 'Internal audit 14' })).getByRole('button'));
    expect(await screen.findByRole('region', { name: 'Internal audit' })).toBeTruthy();
  });

  it('says what came in, what went out and what that made of the backlog', async () => {
    await open();
    const part = screen.getByRole('region', { name: 'Opened and finished' });
    expect(part.textContent).toContain('6 opened, 4 finished; 22 open at the end, 2 more than before (20).');
    expect(screen.getByRole('img', { name: /^Cumulative flow, at the end: Identified 5, Prioritized 2/ })).toBeTruthy();
  });

  it('shows lead time by shares with their n, and lists the records where they are few', async () => {
    await open();
    const part = screen.getByRole('region', { name: 'Lead time' });
    expect(part.textContent).toContain('Of 6 verified: half within 40 d, 85 % within 60 d, 95 % within 90 d.');
    cleanup();
    const few = {
      spread: { n: 1, shares: null, few: [72] },
      days: [1],
      lengths: [3],
      few: [{ key: 'CI-3', title: 'Test restores', hours: 72 }],
    };
    await open(aSummaryView({ leadTime: few }));
    const items = within(screen.getByRole('list', { name: 'Lead time' })).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([expect.stringMatching(/^CI-3 Test restores.* 3 d$/)]);
  });

  it('says how long each stage took, and opens the list of what left it', async () => {
    await open();
    const table = within(screen.getByRole('table', { name: 'How long each stage took' }));
    expect(table.getByRole('row', { name: 'Verifying 2 12 h, 4 d' })).toBeTruthy();
    fireEvent.click(within(table.getByRole('row', { name: 'Identified 9 30 h 5 d 10 d' })).getByRole('button'));
    expect(await screen.findByRole('region', { name: 'Left Identified' })).toBeTruthy();
    expect(sentTo('listFigure')).toEqual([{ figure: { kind: 'left', value: 'identified' }, page: 0 }]);
  });

  it('opens the list behind every number of the flow, with its days', async () => {
    await open();
    press('Show as table');
    const table = within(screen.getByRole('table', { name: 'Opened and finished' }));
    fireEvent.click(within(table.getByRole('row', { name: /^1.{1,3}7 Oct 2026 5 2 23$/ })).getByRole('button', { name: '5' }));
    expect(await screen.findByRole('region', { name: /^Opened 1.{1,3}7 Oct 2026$/ })).toBeTruthy();
    const standing = within(screen.getByRole('table', { name: 'Cumulative flow' }));
    fireEvent.click(within(standing.getByRole('row', { name: /^Implementing 9 8/ })).getByRole('button', { name: '8' }));
    expect(await screen.findByRole('region', { name: 'Implementing on 14 Oct' })).toBeTruthy();
  });

  it('says what needs a decision and why, and opens the list of all and of each reason', async () => {
    await open();
    const part = within(screen.getByRole('region', { name: 'Needs a decision' }));
    expect(part.getByRole('row', { name: /^CI-19 Test a restore.* Planned sent back by a check 2 times; 91 days overdue$/ })).toBeTruthy();
    expect(part.getByText('The gravest 1 of 11 are shown.')).toBeTruthy();
    fireEvent.click(within(part.getByRole('list', { name: 'Reasons for a decision' })).getByRole('button', { name: '11' }));
    await screen.findByRole('region', { name: 'Sent back by a check twice or more' });
    expect(sentTo('listFigure')).toEqual([{ figure: { kind: 'not-effective-twice' }, page: 0 }]);
  });

  it('says that nothing waits for a decision, and that nothing was verified', async () => {
    const none = { all: { figure: { kind: 'open' }, label: 'need a decision', count: 0 }, byReason: [], items: [] } as const;
    await open(aSummaryView({ decisions: none, verified: { total: 0, effective: 0 } }));
    expect(screen.getByText('Nothing waits for a decision.')).toBeTruthy();
    expect(screen.getByText('Nothing was verified in the period.')).toBeTruthy();
  });

  it('shows every result with the number of all', async () => {
    await open();
    const parts = within(screen.getByRole('list', { name: 'Results of 11 verified' })).getAllByRole('listitem');
    expect(parts.map((part) => part.textContent.trim())).toEqual([
      '9 of 11 effective',
      '0 of 11 partly effective',
      '2 of 11 not effective',
    ]);
  });

  it('says since when a source brought nothing, with its zeros, and opens the list of a quarter', async () => {
    await open();
    const strip = within(screen.getByRole('table', { name: 'What each source brought by quarter' }));
    expect(strip.getByRole('row', { name: 'Threat intelligence 1 0 nothing since September 2026' })).toBeTruthy();
    expect(strip.getByRole('row', { name: 'Monitoring and measurement 0 0 nothing yet' })).toBeTruthy();
    fireEvent.click(within(strip.getByRole('row', { name: /^Threat intelligence/ })).getByRole('button'));
    expect(await screen.findByRole('region', { name: /^Threat intelligence, 1 Jul.{1,3}30 Sept? 2026$/ })).toBeTruthy();
  });

  it('names the controls that improvements are about, and how many have none', async () => {
    await open();
    expect(screen.getByText('92 of 93 controls have no improvement opened in the period.')).toBeTruthy();
    press(/^A\.8\.13 Information backup/);
    expect(await screen.findByRole('region', { name: 'Control A.8.13 Information backup' })).toBeTruthy();
  });

  it('has no flow of a period that has not begun', async () => {
    await open(aSummaryView({ flow: { places: [], openBefore: 3, slices: [] } }));
    expect(screen.queryByRole('region', { name: 'Opened and finished' })).toBeNull();
  });

  it('asks again when refreshed', async () => {
    await open();
    press('Refresh');
    await waitFor(() => expect(sentTo('viewSummary')).toHaveLength(2));
  });

  it('shows the controls by the attribute of ISO/IEC 27002 that the reader chooses', async () => {
    await open();
    expect(within(screen.getByRole('list', { name: 'Improvements by cybersecurity concept' })).getByText('Recover')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Attribute of ISO/IEC 27002'), { target: { value: 'capability' } });
    expect(screen.getByRole('heading', { level: 2, name: 'By operational capability' })).toBeTruthy();
    press(/^Continuity\s*3$/);
    await waitFor(() => expect(sentTo('listFigure')).toEqual([{ figure: { kind: 'attribute', value: 'Continuity' }, page: 0 }]));
  });

  it('has a table for each of the five attributes', async () => {
    await open();
    press('Show as table');
    const titles = ['By control type', 'By information security property', 'By cybersecurity concept', 'By operational capability'];
    for (const title of [...titles, 'By security domain']) expect(screen.getByRole('table', { name: title })).toBeTruthy();
  });

  it('says how to begin while nothing is recorded', async () => {
    await open(aSummaryView({ total: 0, notVisible: 0, headline: 'No improvement yet.' }));
    expect(screen.getByText(/Raise the first from an audit finding/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show as table' })).toBeNull();
  });
});
