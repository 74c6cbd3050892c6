import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SimilarRecord } from '../../src/contract/capture';
import type { ActionPanel, RecordPanel } from '../../src/contract/issue';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { no, onPage, sentTo, yes } from './bridge';
import { aProject, aRecord, aRecordPanel } from './builders';
import { press, show, write } from './show';

const open = async (panel: ActionPanel | RecordPanel, handlers: Parameters<typeof onPage>[0]['handlers'] = {}) => {
  onPage({
    handlers: { viewIssue: () => yes(panel), raiseRecord: () => yes(aRecord({ key: 'CI-13' })), findSimilar: () => yes([]), ...handlers },
  });
  show(<IssuePanel />);
  await screen.findByRole('heading', { level: 1 });
};

describe('raising an improvement from a record', () => {
  it('takes title and source from the record and adds what the words speak of', async () => {
    await open(aRecordPanel());
    press('Raise improvement');
    await waitFor(() => expect(sentTo('raiseRecord')).toHaveLength(1));
    const [sent] = sentTo('raiseRecord');
    expect(sent).toMatchObject({ title: 'Backup restore failed in the audit', source: 'audit', sourceRecord: 'AUD-14', projectId: null });
    expect(sent?.controls).toContain('A.8.13');
  });

  it('leaves out a suggestion that was refused', async () => {
    await open(aRecordPanel());
    press('Leave out A.8.13');
    press('Raise improvement');
    await waitFor(() => expect(sentTo('raiseRecord')).toHaveLength(1));
    expect(sentTo('raiseRecord')[0]?.controls).not.toContain('A.8.13');
  });

  it('gives each suggestion its reason', async () => {
    await open(aRecordPanel());
    const suggestion = screen.getByRole('button', { name: 'Leave out A.8.13' }).closest('li');
    expect(suggestion?.textContent).toMatch(/backup|restore/i);
  });

  it('names the field that is missing, and sends nothing', async () => {
    await open(aRecordPanel());
    write(/What could be better/, ' ');
    press('Raise improvement');
    expect(screen.getByRole('alert').textContent).toMatch(/^What could be better:/);
    expect(sentTo('raiseRecord')).toHaveLength(0);
  });

  it('asks for the project where there are several', async () => {
    await open(aRecordPanel({ projects: [aProject, { id: '10002', key: 'QMS', name: 'Quality', kinds: ['improvement'] }] }));
    fireEvent.change(screen.getByLabelText('Project'), { target: { value: '10002' } });
    press('Raise improvement');
    await waitFor(() => expect(sentTo('raiseRecord')[0]?.projectId).toBe('10002'));
  });

  it('needs no source: a title is enough', async () => {
    await open(aRecordPanel({ suggestedSource: null }));
    press('Raise improvement');
    await waitFor(() => expect(sentTo('raiseRecord')[0]).toMatchObject({ kind: 'improvement', source: null, grade: null }));
  });

  it('offers six sources with the clause beside each', async () => {
    await open(aRecordPanel());
    const names = [...screen.getByLabelText<HTMLSelectElement>(/^Source/).options].map((option) => option.text);
    expect(names).toHaveLength(7);
    expect(names).toContain('Internal audit (9.2)');
    expect(names).toContain('Threat intelligence (A.5.7)');
  });

  it('lists what was raised before, and offers the form on demand', async () => {
    await open(aRecordPanel({ raised: [aRecord({ key: 'CI-7', title: 'Restore tests', status: 'Planned' })] }));
    expect(screen.getByRole('link', { name: /CI-7 Restore tests/ })).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
    press('Raise another');
    expect(screen.getByRole('form', { name: 'Raise an improvement' })).toBeTruthy();
  });

  it('keeps the words when the app refuses', async () => {
    await open(aRecordPanel(), { raiseRecord: () => no('forbidden', 'You may not create work items in CI.') });
    press('Raise improvement');
    expect((await screen.findByRole('alert')).textContent).toContain('You may not create work items in CI.');
    expect(screen.getByLabelText<HTMLInputElement>(/What could be better/).value).toBe('Backup restore failed in the audit');
  });

  it('has no button for those who may not raise', async () => {
    await open(aRecordPanel({ mayRaise: false }));
    expect(screen.queryAllByRole('button')).toHaveLength(0);
  });

  it('says whose part an action is', async () => {
    await open({ kind: 'action', key: 'CI-8', improvement: aRecord({ key: 'CI-7', title: 'Restore tests', status: 'Planned' }) });
    expect(screen.getByRole('link', { name: /CI-7 Restore tests/ })).toBeTruthy();
    expect(screen.queryAllByRole('button')).toHaveLength(0);
  });

  it('says so when the improvement of an action is hidden', async () => {
    await open({ kind: 'action', key: 'CI-8', improvement: null });
    expect(screen.getByText(/You may not see the improvement that CI-8 is a part of/)).toBeTruthy();
  });

  it('says what to do first while nothing is set up', async () => {
    const ask = 'Open Jira settings → Apps → Clause 10 set-up and create the improvement project.';
    await open(aRecordPanel(), { viewIssue: () => no('not-set-up', ask) });
    expect(screen.getByText(ask)).toBeTruthy();
  });
});

describe('choosing the kind', () => {
  it('teaches the difference between 10.1 and 10.2 in one sentence', async () => {
    await open(aRecordPanel());
    const kind = screen.getByRole('group', { name: 'Kind' });
    expect(within(kind).getAllByRole('radio')).toHaveLength(2);
    expect(screen.getByRole('radio', { name: 'Improvement (10.1)' })).toHaveProperty('checked', true);
    expect(kind.textContent).toContain('10.1 makes better what already works; 10.2 answers a requirement that was not met.');
  });

  it('suggests a nonconformity for an incident, and leaves the choice to the person', async () => {
    await open(aRecordPanel({ suggestedSource: 'nonconformity' }));
    expect(screen.getByRole('radio', { name: 'Improvement (10.1)' })).toHaveProperty('checked', true);
    press('Make it a nonconformity');
    expect(screen.getByRole('radio', { name: 'Nonconformity (10.2)' })).toHaveProperty('checked', true);
    expect(screen.queryByRole('button', { name: 'Make it a nonconformity' })).toBeNull();
  });

  it('suggests nothing else where the source does not speak for it', async () => {
    await open(aRecordPanel({ suggestedSource: 'threat-intelligence' }));
    expect(screen.queryByRole('button', { name: 'Make it a nonconformity' })).toBeNull();
  });

  it('sends a nonconformity with its grade and with 10.2', async () => {
    await open(aRecordPanel());
    fireEvent.click(screen.getByRole('radio', { name: 'Nonconformity (10.2)' }));
    fireEvent.change(screen.getByLabelText('Grade'), { target: { value: 'Minor' } });
    press('Raise nonconformity');
    await waitFor(() => expect(sentTo('raiseRecord')).toHaveLength(1));
    expect(sentTo('raiseRecord')[0]).toMatchObject({ kind: 'nonconformity', grade: 'Minor', source: 'audit', sourceRecord: 'AUD-14' });
    expect(sentTo('raiseRecord')[0]?.clauses).toContain('10.2');
  });

  it('suggests to an improvement no clause that would be found wrong on it', async () => {
    await open(aRecordPanel());
    write(/What could be better/, 'Answer incidents within four hours');
    await screen.findByRole('button', { name: 'Leave out A.5.26' });
    expect(screen.queryByRole('button', { name: 'Leave out 10.2' })).toBeNull();
    press('Raise improvement');
    await waitFor(() => expect(sentTo('raiseRecord')).toHaveLength(1));
    expect(sentTo('raiseRecord')[0]?.clauses).not.toContain('10.2');
  });

  it('forgets the grade where the kind has none', async () => {
    await open(aRecordPanel());
    fireEvent.click(screen.getByRole('radio', { name: 'Nonconformity (10.2)' }));
    fireEvent.change(screen.getByLabelText('Grade'), { target: { value: 'Major' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Improvement (10.1)' }));
    expect(screen.queryByLabelText('Grade')).toBeNull();
    press('Raise improvement');
    await waitFor(() => expect(sentTo('raiseRecord')[0]).toMatchObject({ kind: 'improvement', grade: null }));
  });

  it('offers no choice where the project keeps one kind only', async () => {
    await open(aRecordPanel({ projects: [{ ...aProject, kinds: ['improvement'] }], suggestedSource: 'nonconformity' }));
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Make it a nonconformity' })).toBeNull();
  });
});

const aSimilar = (part: Partial<SimilarRecord> = {}): SimilarRecord => ({
  key: 'CI-12',
  title: 'Restore every backup once a month',
  kind: 'improvement',
  place: 'implementing',
  result: null,
  declineReason: null,
  ...part,
});

describe('what is similar', () => {
  const similar = async (...records: readonly SimilarRecord[]) => {
    await open(aRecordPanel(), { findSimilar: () => yes(records), linkOrigin: () => yes(aRecord({ key: 'CI-12' })) });
    const list = screen.getByRole('status', { name: 'Similar records' });
    await within(list).findAllByRole('listitem');
    return within(list);
  };

  it('asks with the title, once typing pauses', async () => {
    await similar(aSimilar());
    expect(sentTo('findSimilar')).toEqual([{ title: 'Backup restore failed in the audit' }]);
    write(/What could be better/, 'Backup');
    write(/What could be better/, 'Backups fail ');
    await waitFor(() => expect(sentTo('findSimilar').at(-1)).toEqual({ title: 'Backups fail' }));
    expect(sentTo('findSimilar')).toHaveLength(2);
  });

  it('stands with its stage, its kind, and how it ended', async () => {
    const list = await similar(
      aSimilar({ place: 'communicated', result: 'Effective' }),
      aSimilar({ key: 'CI-14', kind: 'nonconformity', title: 'A restore failed' }),
      aSimilar({ key: 'CI-15', place: 'declined', declineReason: 'Costs more than it saves' }),
    );
    const [ended, other, declined] = list.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(ended).toMatch(/Communicated.*Effective/);
    expect(other).toMatch(/Nonconformity.*Implementing/);
    expect(declined).toMatch(/Declined.*Costs more than it saves/);
    expect(list.getByRole('link', { name: /CI-12 Restore every backup/ })).toBeTruthy();
  });

  it('is linked to the record at hand where it is under way, and nothing is raised', async () => {
    await similar(aSimilar());
    press('Link AUD-14 to CI-12 instead');
    await waitFor(() => expect(sentTo('linkOrigin')).toEqual([{ key: 'CI-12', sourceRecord: 'AUD-14' }]));
    expect(sentTo('raiseRecord')).toHaveLength(0);
  });

  it('is repeated where it had ended, unless the person thinks again', async () => {
    await similar(aSimilar({ place: 'communicated' }));
    press('CI-12 came back');
    expect(screen.getByText(/^Repeats/)).toBeTruthy();
    press('It is new');
    press('CI-12 came back');
    press('Raise improvement');
    await waitFor(() => expect(sentTo('raiseRecord')[0]).toMatchObject({ repeats: 'CI-12' }));
  });

  it('offers nothing to do with what was declined', async () => {
    const list = await similar(aSimilar({ place: 'declined', declineReason: 'Cost' }));
    expect(list.queryAllByRole('button')).toHaveLength(0);
  });

  it('keeps quiet about what was raised from this record already', async () => {
    await open(aRecordPanel({ raised: [aRecord({ key: 'CI-12' })] }), { findSimilar: () => yes([aSimilar()]) });
    press('Raise another');
    write(/What could be better/, 'Backup');
    await waitFor(() => expect(sentTo('findSimilar').at(-1)).toEqual({ title: 'Backup' }));
    expect(within(screen.getByRole('status', { name: 'Similar records' })).queryAllByRole('listitem')).toHaveLength(0);
  });

  it('says so when it could not be looked for, and lets the person raise', async () => {
    await open(aRecordPanel(), { findSimilar: () => no('busy', 'Jira is busy.') });
    expect(await screen.findByText('Similar records could not be looked for.')).toBeTruthy();
    press('Raise improvement');
    await waitFor(() => expect(sentTo('raiseRecord')).toHaveLength(1));
  });
});

describe('leaving the form', () => {
  it('goes back to the panel, and sends nothing', async () => {
    await open(aRecordPanel());
    press('Cancel');
    expect(screen.queryByRole('form')).toBeNull();
    press('Raise a record');
    expect(screen.getByRole('form', { name: 'Raise an improvement' })).toBeTruthy();
    expect(sentTo('raiseRecord')).toHaveLength(0);
  });
});
