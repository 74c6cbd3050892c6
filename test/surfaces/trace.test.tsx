import { run } from 'axe-core';
import { fireEvent, screen, within } from '@testing-library/react';
import type { TraceView } from '../../src/contract/trail';
import type { TraceChain, TraceGroup, TraceNode } from '../../src/domain/trace/trace';
import { AuditTrail } from '../../static/audit-trail/audit-trail';
import { callsOf, no, onPage, yes } from './bridge';
import { press, show } from './show';

const aNode = (part: Partial<TraceNode> = {}): TraceNode => ({
  id: '7',
  what: 'Finding',
  title: 'AUD-7 Restores take a day',
  state: 'To Do',
  date: { words: 'Raised', value: '2026-01-05' },
  details: ['CI-1 is raised from AUD-7'],
  link: { kind: 'record', key: 'AUD-7' },
  isHere: false,
  ...part,
});
const aGroup = <Name extends TraceGroup['name']>(name: Name, part: Partial<TraceGroup<Name>> = {}): TraceGroup<Name> => {
  return { name, nodes: [], gap: null, notVisible: 0, ...part };
};
const own = aNode({
  id: '1',
  what: 'Improvement',
  title: 'CI-1 Restore faster',
  state: 'Verifying',
  link: { kind: 'record', key: 'CI-1' },
  isHere: true,
});
const page = aNode({
  id: '3',
  what: 'Document, version 2',
  title: 'Runbook',
  state: null,
  date: null,
  details: [],
  link: { kind: 'page', address: '/wiki/3' },
});
const aChain = (part: Partial<TraceChain> = {}): TraceChain => ({
  key: 'CI-1',
  title: 'Restore faster',
  steps: [
    aGroup('source', { nodes: [aNode()], notVisible: 2 }),
    aGroup('record', { nodes: [own] }),
    aGroup('verification', { gap: 'No verification yet' }),
    aGroup('documents', { nodes: [page] }),
  ],
  asides: [aGroup('repeats', { gap: 'No repeat linked' })],
  ...part,
});
const aView = (part: Partial<TraceView> = {}): TraceView => {
  return { key: 'CI-1', chains: [aChain()], further: [], notVisible: 0, isCut: false, ...part };
};

const open = (view: TraceView) => {
  onPage({ handlers: { viewTrace: () => yes(view) }, extension: { location: 'https://x.example/browse/CI-1?trail-view=trace' } });
  show(<AuditTrail />);
  return screen.findByRole('heading', { level: 1 });
};
const wayOf = (key = 'CI-1') => within(screen.getByRole('list', { name: `Way of ${key}` }));
const textOf = (element: HTMLElement) => element.textContent.replaceAll(/\s+/g, ' ');

async function graveFindings(): Promise<readonly string[]> {
  const { violations } = await run(screen.getByRole('main'), {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

test('the address opens it, and its title says how many gaps there are', async () => {
  expect((await open(aView())).textContent).toBe('CI-1: 1 gap in the trace');
  expect(screen.getByRole('button', { name: 'Trace' }).getAttribute('aria-pressed')).toBe('true');
});

test('without such an address the trail comes first, and a press leads to the trace', async () => {
  onPage({
    handlers: { viewTrace: () => yes(aView()), viewTrail: () => yes({ kind: 'other', key: 'AUD-1' }) },
    extension: { location: 'https://x.example/browse/AUD-1' },
  });
  show(<AuditTrail />);
  await screen.findByRole('heading', { name: 'No audit trail here' });
  press('Trace');
  await screen.findByRole('heading', { name: 'CI-1: 1 gap in the trace' });
});

test('a box says what it is, which one, how it stands and when, and leads there and to its own trace', async () => {
  await open(aView());
  const box = wayOf().getByText('Finding').closest('li') as HTMLElement;
  expect(textOf(box)).toContain('AUD-7 Restores take a day');
  for (const words of ['To Do', 'Raised 5 Jan 2026', 'CI-1 is raised from AUD-7']) expect(textOf(box)).toContain(words);
  const [record, trace] = within(box).getAllByRole('link');
  expect(record?.getAttribute('href')).toBe('/browse/AUD-7');
  expect(trace?.getAttribute('href')).toBe('/browse/AUD-7?trail-view=trace');
  expect(
    wayOf()
      .getByRole('link', { name: /Runbook/ })
      .getAttribute('href'),
  ).toBe('/wiki/3');
});

test('a clause or control leads to its list on the audit page', async () => {
  const link = { kind: 'control', id: 'A.8.13' } as const;
  const control = aNode({
    id: 'control-A.8.13',
    what: 'Control',
    title: 'A.8.13 Information backup',
    state: null,
    date: null,
    details: [],
    link,
  });
  await open(aView({ chains: [aChain({ asides: [aGroup('controls', { nodes: [control] })] })] }));
  const found = await screen.findByRole('link', { name: /^A\.8\.13 Information backup/ });
  expect(found.getAttribute('href')).toBe('/jira/apps/audit/controls/A.8.13');
});

test('the work item at hand is marked in words', async () => {
  await open(aView());
  const here = wayOf()
    .getByText(/this work item/)
    .closest('li');
  expect(here?.getAttribute('aria-current')).toBe('true');
  expect(within(here as HTMLElement).getAllByRole('link')).toHaveLength(1);
});

test('what is missing and what is hidden is said in its place', async () => {
  await open(aView());
  expect(wayOf().getByText('No verification yet')).toBeTruthy();
  expect(wayOf().getByText('2 not visible to you')).toBeTruthy();
  expect(within(screen.getByRole('list', { name: 'Beside CI-1' })).getByText('No repeat linked')).toBeTruthy();
});

test('as a table it holds the same, a row for each box and each gap', async () => {
  await open(aView());
  press('Show as table');
  const rows = within(screen.getByRole('table', { name: 'Trace of CI-1 as a table' }))
    .getAllByRole('row')
    .slice(1);
  expect(rows.map(textOf)).toEqual([
    expect.stringMatching(/^SourceFindingAUD-7 Restores take a day.*To DoRaised 5 Jan 2026.*CI-1 is raised from AUD-7$/),
    'Source2 not visible to you',
    expect.stringMatching(/^RecordImprovement \(this work item\)CI-1 Restore faster.*Verifying/),
    'VerificationNo verification yet',
    expect.stringMatching(/^DocumentsDocument, version 2Runbook/),
    'RepeatsNo repeat linked',
  ]);
  press('Show as diagram');
  expect(screen.queryByRole('table')).toBeNull();
});

test('of many boxes the first are open and the others behind their number', async () => {
  const nodes = Array.from({ length: 6 }, (_, index) => aNode({ id: String(index), title: `CI-${String(index)} Do it` }));
  await open(aView({ chains: [aChain({ steps: [aGroup('actions', { nodes })] })] }));
  expect(screen.getByText('2 more').tagName).toBe('SUMMARY');
  expect(within(screen.getByRole('list', { name: 'Actions of CI-1' })).getAllByText('Finding')).toHaveLength(4);
});

describe('from a finding', () => {
  const second = aChain({ key: 'CI-2', title: 'Buy disks' });
  test('each record has a trace of its own; more of them, and hidden ones, are named or counted', async () => {
    const more = { issueId: '9', key: 'CI-9', title: 'Later', type: 'Improvement', status: 'Identified', done: false };
    const heading = await open(aView({ key: 'AUD-7', chains: [aChain(), second], further: [more], notVisible: 1 }));
    expect(heading.textContent).toBe('AUD-7 leads to 3 records');
    expect(screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent)).toEqual([
      'CI-1 Restore faster',
      'CI-2 Buy disks',
    ]);
    expect(screen.getByText('Linked to AUD-7: 1 not visible to you.')).toBeTruthy();
    expect(screen.getByText('1 more, each with a trace of its own')).toBeTruthy();
    expect(await graveFindings()).toEqual([]);
  });

  test('a single record is named in the title', async () => {
    expect((await open(aView({ key: 'AUD-7' }))).textContent).toBe('From AUD-7 to CI-1: 1 gap in the trace');
  });

  test('where nothing came of it, it says so', async () => {
    expect((await open(aView({ key: 'AUD-8', chains: [] }))).textContent).toBe('AUD-8 leads to no record of this app');
    expect(screen.queryByRole('button', { name: 'Show as table' })).toBeNull();
  });
});

test('what was not read is said', async () => {
  await open(aView({ isCut: true }));
  expect(screen.getByText(/Links lead on beyond what this page reads/)).toBeTruthy();
});

test('neither drawing nor table has a grave finding, and all of it asks for nothing but itself', async () => {
  await open(aView());
  expect(await graveFindings()).toEqual([]);
  press('Show as table');
  expect(await graveFindings()).toEqual([]);
  for (const button of screen.getAllByRole('button', { name: /Show|Trace/ })) fireEvent.click(button);
  expect(new Set(callsOf('invoke').map((data) => (data as { functionKey: string }).functionKey))).toEqual(new Set(['viewTrace']));
});

test.each([
  ['not-found', 'There is nothing here that you may see'],
  ['busy', 'Jira is busy'],
] as const)('refused or failed (%s) it says why', async (code, title) => {
  onPage({ handlers: { viewTrace: () => no(code, 'Why.') }, extension: { location: 'https://x.example/browse/CI-1?trail-view=trace' } });
  show(<AuditTrail />);
  expect(screen.getByText('Opening the trail')).toBeTruthy();
  expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
});
