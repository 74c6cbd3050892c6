import { fireEvent, screen, within } from '@testing-library/react';
import type { Results } from '../../src/contract';
import type { RecordQuestions, RecordTrail } from '../../src/contract/trail';
import type { AnsweredQuestion } from '../../src/domain/questions/questions';
import type { TrailEntry, TrailLine } from '../../src/domain/trail/entry';
import { AuditTrail } from '../../static/audit-trail/audit-trail';
import { callsOf, no, onPage, yes } from './bridge';
import { tomas } from './builders';
import { press, show } from './show';

const aLine = (part: Partial<TrailLine> = {}): TrailLine => {
  return { group: 'fact', label: 'Target', from: '4', to: '6', places: null, address: null, ...part };
};
const anEntry = (part: Partial<TrailEntry> = {}): TrailEntry => {
  const by = { kind: 'person', ...tomas } as const;
  return { id: 'history-1', at: '2026-05-03T22:30:00.000Z', by, origin: 'history', lines: [aLine()], marks: [], ...part };
};
const aTrail = (entries: readonly TrailEntry[], part: Partial<RecordTrail> = {}): RecordTrail => {
  return { kind: 'record', key: 'CI-7', title: 'Restore faster', recordKind: 'improvement', entries, limits: [], ...part };
};
const open = (answer: Results['viewTrail'], location = 'https://site.example/browse/CI-7') => {
  onPage({ handlers: { viewTrail: () => yes(answer) }, extension: { location } });
  show(<AuditTrail />);
  return screen.findByRole('heading', { level: 1 });
};
const entries = () => screen.getAllByRole('listitem').filter((item) => item.id !== '');
const textOf = (element: HTMLElement | undefined) => element?.textContent.replaceAll(/\s+/g, ' ');

const comment = aLine({ group: 'comment', label: 'Comment', from: null, to: 'Agreed' });
const file = aLine({ group: 'attached', label: 'File', from: null, to: 'report.pdf', address: '/rest/api/3/attachment/content/5' });
const stage = aLine({ group: 'stage', label: 'Stage', from: 'Neu', to: 'Planned', places: { from: 'identified', to: 'planned' } });

describe('an entry', () => {
  it('says who, what, from what to what, and that Jira’s history says so', async () => {
    await open(aTrail([anEntry()]));
    const [entry] = entries();
    expect(textOf(entry)).toContain('Tomas Reyes');
    expect(textOf(entry)).toContain('Target 4 →became 6');
    expect(textOf(entry)).toContain('from Jira’s history');
  });

  it('stands under the day and at the time of the viewer’s zone', async () => {
    await open(aTrail([anEntry({ id: 'created', at: '2026-05-03T08:00:00.000Z' }), anEntry()]));
    expect((await screen.findByRole('heading', { name: 'Monday, 4 May 2026' })).tagName).toBe('H2');
    expect(screen.getByRole('heading', { name: 'Sunday, 3 May 2026' })).toBeTruthy();
    expect(screen.getByText('00:30')).toBeTruthy();
  });

  it('keeps the words of its day, beside the stage that they stood for', async () => {
    await open(aTrail([anEntry({ lines: [stage] })]));
    expect(textOf(entries()[0])).toContain('Stage Neu (Identified) →became Planned');
  });

  it.each([
    [{ kind: 'app', accountId: 'a', name: 'Automation' } as const, 'AutomationApp'],
    [{ kind: 'deleted' } as const, 'Somebody whose account was deleted'],
    [{ kind: 'unnamed' } as const, 'Somebody Jira does not name'],
    [null, 'Somebody Jira does not name'],
  ])('says that %j is no person with a name', async (by, words) => {
    await open(aTrail([anEntry({ by })]));
    expect(textOf(entries()[0])).toContain(words);
  });

  it.each([
    [['reopened'], ['! Reopened: a check failed']],
    [
      ['measure-changed-without-reason', 'regraded'],
      ['! Measure changed after planning, without a reason', '! Re-graded'],
    ],
  ] as const)('%j stands out in words', async (marks, words) => {
    await open(aTrail([anEntry({ marks })]));
    for (const word of words) expect(screen.getByText(word)).toBeTruthy();
    expect(entries()[0]?.className).toContain('trail-marked');
  });

  it('opens what is attached, strikes what is gone, and names what was replaced', async () => {
    const removed = aLine({ group: 'attached', label: 'File', from: 'old.pdf', to: null });
    const replaced = aLine({ group: 'attached', label: 'Parent', from: 'CI-1', to: 'CI-2' });
    await open(aTrail([anEntry({ lines: [file, removed, replaced] })]));
    expect(screen.getByRole('link', { name: /report\.pdf/ }).getAttribute('href')).toBe('/rest/api/3/attachment/content/5');
    expect(textOf(entries()[0])).toContain('File removed: old.pdf');
    expect(textOf(entries()[0])).toContain('Parent added: CI-2 in the place of CI-1');
  });

  it('has a link of its own, which opens it on its page', async () => {
    const many = Array.from({ length: 150 }, (_, index) => anEntry({ id: `history-${String(index)}` }));
    await open(aTrail(many), 'https://site.example/browse/CI-7?trail-entry=history-120');
    expect(screen.getByText('The entry of the link')).toBeTruthy();
    expect(entries().map(({ id }) => id)).toContain('history-120');
    const link = within(entries()[0] as HTMLElement).getByRole('link', { name: /Link to this entry/ });
    expect(link.getAttribute('href')).toBe('/browse/CI-7?trail-entry=history-100');
  });

  it('says when the entry of a link is not there', async () => {
    await open(aTrail([anEntry()]), 'https://site.example/browse/CI-7?trail-entry=comment-9');
    expect(screen.getByText(/The entry that the link names is not in this trail/)).toBeTruthy();
  });
});

describe('filters', () => {
  const some = [
    anEntry({ id: 'history-1', lines: [stage, aLine()] }),
    anEntry({ id: 'history-2', lines: [file], marks: ['evidence-removed'] }),
    anEntry({ id: 'comment-3', lines: [comment], origin: 'comment' }),
  ];
  it.each([
    [/^Everything \(3\)/, ['history-1', 'history-2', 'comment-3']],
    [/^Stage changes \(1\)/, ['history-1']],
    [/^Facts \(1\)/, ['history-1']],
    [/^Links and files \(1\)/, ['history-2']],
    [/^Comments \(1\)/, ['comment-3']],
    [/^Stands out \(1\)/, ['history-2']],
  ])('%s leaves %j', async (name, expected) => {
    await open(aTrail(some));
    press(name);
    expect(entries().map(({ id }) => id)).toEqual(expected);
    expect(screen.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true');
  });

  it('leave of an entry only the lines that are asked for', async () => {
    await open(aTrail(some));
    press(/^Facts/);
    expect(textOf(entries()[0])).not.toContain('Stage');
  });

  it('say when nothing of a kind has happened', async () => {
    await open(aTrail([anEntry()]));
    press(/^Comments \(0\)/);
    expect(screen.getByText('Nothing of this kind has happened to CI-7.')).toBeTruthy();
  });

  it('the order can be turned round', async () => {
    await open(aTrail(some));
    press('Newest first');
    expect(entries().map(({ id }) => id)).toEqual(['comment-3', 'history-2', 'history-1']);
  });
});

const asked = { words: 'Where did it come from?', clause: '10.1', ask: 'owner', counts: 'when-evidenced' } as const;
const evidence = [
  { kind: 'entry', id: 'history-120', words: 'Due date' },
  { kind: 'record', key: 'AUD-1', title: 'A finding' },
  { kind: 'page', title: 'Runbook', address: '/wiki/1' },
] as const;
const answeredOne: AnsweredQuestion = {
  ...asked,
  number: 3,
  askedName: null,
  state: 'evidenced',
  sentence: 'It came from AUD-1.',
  evidence,
};
const openOne: AnsweredQuestion = {
  ...{ ...asked, number: 8, words: 'What is the number now?', askedName: 'Tomas Reyes' },
  ...{ state: 'not-evidenced', sentence: 'Actual: not recorded.', evidence: [] },
};
const someQuestions = (answered: readonly AnsweredQuestion[]): RecordQuestions => {
  return { kind: 'record', key: 'CI-7', answered, readiness: { evidenced: 1, of: 2 } };
};
const openQuestions = async (view: Results['viewQuestions']) => {
  const trail = aTrail(Array.from({ length: 150 }, (_, index) => anEntry({ id: `history-${String(index)}` })));
  onPage({
    handlers: { viewTrail: () => yes(trail), viewQuestions: () => yes(view) },
    extension: { location: 'https://x.example/browse/CI-7' },
  });
  show(<AuditTrail />);
  press('Auditor’s questions');
  return screen.findByRole('heading', { level: 1 });
};

describe('the questions of an auditor', () => {
  it('are counted by what is evidenced, and say what shows it', async () => {
    expect((await openQuestions(someQuestions([answeredOne, openOne]))).textContent).toBe('1 of 2 evidenced');
    const row = within(screen.getByRole('listitem', { name: 'Where did it come from?' }));
    expect(row.getByText('✓ Evidenced')).toBeTruthy();
    expect(row.getByText(/It came from AUD-1\./)).toBeTruthy();
    expect(row.getByRole('link', { name: /AUD-1 A finding/ }).getAttribute('href')).toBe('/browse/AUD-1');
    expect(row.getByRole('link', { name: /Runbook/ }).getAttribute('href')).toBe('/wiki/1');
  });

  it('say what would evidence it, and whom to ask', async () => {
    await openQuestions(someQuestions([answeredOne, openOne]));
    const row = textOf(screen.getByRole('listitem', { name: 'What is the number now?' }));
    expect(row).toContain('✕ Not evidenced Actual: not recorded. Ask the owner, Tomas Reyes.');
  });

  it('can be narrowed to those that are not evidenced', async () => {
    await openQuestions(someQuestions([answeredOne, openOne]));
    press('Not evidenced (1)');
    expect(screen.queryByRole('listitem', { name: 'Where did it come from?' })).toBeNull();
    expect(screen.getByRole('listitem', { name: 'What is the number now?' })).toBeTruthy();
  });

  it('say when all are evidenced', async () => {
    await openQuestions(someQuestions([answeredOne]));
    press('Not evidenced (0)');
    expect(screen.getByText('Every question is evidenced.')).toBeTruthy();
  });

  it('lead to the entry of the trail that shows it, on its page', async () => {
    await openQuestions(someQuestions([answeredOne]));
    press('In the trail: Due date');
    expect(await screen.findByText('The entry of the link')).toBeTruthy();
    expect(entries().map(({ id }) => id)).toContain('history-120');
  });

  it('are not there for another work item, and say why they could not be answered', async () => {
    expect((await openQuestions({ kind: 'other', key: 'AUD-1' })).textContent).toBe('No audit trail here');
    onPage({ handlers: { viewTrail: () => no('busy', 'Wait.'), viewQuestions: () => no('busy', 'Wait.') } });
    show(<AuditTrail />);
    expect(await screen.findByRole('heading', { name: 'Jira is busy' })).toBeTruthy();
  });
});

describe('the trail', () => {
  it.each([
    [{ kind: 'history-cut', after: '2026-05-03T09:00:00.000Z' }, /more changes than this page reads/],
    [{ kind: 'entries-left-out', count: 12, before: '2026-05-03T09:00:00.000Z' }, /^12 older entries/],
    [{ kind: 'comments-left-out', count: 3 }, /^3 older comments/],
    [{ kind: 'comments-as-now' }, /last words of a comment alone/],
    [{ kind: 'gap', at: '2026-05-03T09:00:00.000Z' }, /the status changed without an entry/],
    [{ kind: 'file-gone', name: 'a.pdf', at: '2026-05-03T09:00:00.000Z' }, /The file “a.pdf” was attached on 3 May 2026/],
    [{ kind: 'pages-as-now' }, /recorded anew at a later version/],
  ] as const)('says what it cannot show: %j', async (limit, words) => {
    await open(aTrail([anEntry()], { limits: [limit] }));
    expect(within(screen.getByRole('note')).getByText(words)).toBeTruthy();
  });

  it('asks for nothing but itself, whatever is pressed', async () => {
    await openQuestions(someQuestions([answeredOne, openOne]));
    for (const name of ['Not evidenced (1)', 'All (2)', 'In the trail: Due date']) press(name);
    await screen.findByRole('heading', { name: 'Audit trail of CI-7' });
    for (const button of screen.getAllByRole('button')) fireEvent.click(button);
    const called = callsOf('invoke').map((data) => (data as { functionKey: string }).functionKey);
    expect(new Set(called)).toEqual(new Set(['viewTrail', 'viewQuestions']));
  });

  it('is not there for another work item, and says so', async () => {
    expect((await open({ kind: 'other', key: 'AUD-1' })).textContent).toBe('No audit trail here');
  });

  it.each([
    ['not-found', 'There is nothing here that you may see'],
    ['busy', 'Jira is busy'],
  ] as const)('refused or failed (%s) it says why', async (code, title) => {
    onPage({ handlers: { viewTrail: () => no(code, 'Why.') } });
    show(<AuditTrail />);
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
  });
});
