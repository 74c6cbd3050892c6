import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { RegisterView } from '../../src/contract/register';
import { Register } from '../../static/register/register';
import { callsOf, onPage, sentTo, yes } from './bridge';
import { aRegisterItem, aRecord, aRegister } from './builders';
import { press, show, write } from './show';

const open = async (view: RegisterView) => {
  onPage({ handlers: { viewRegister: () => yes(view), raiseRecord: () => yes(aRecord({ key: 'CI-13' })), findSimilar: () => yes([]) } });
  show(<Register />);
  await screen.findByRole('heading', { level: 1 });
};

describe('the register', () => {
  it('lists improvements with stage, owner, lateness and result in words', async () => {
    await open(aRegister({ items: [aRegisterItem({ daysLate: 42, result: 'Not effective' })] }));
    const row = screen.getByRole('row', { name: /CI-7/ });
    expect(within(row).getByText('Implementing')).toBeTruthy();
    expect(within(row).getByText('Tomas Reyes')).toBeTruthy();
    expect(row.textContent).toContain('42 days late');
    expect(within(row).getByText('Not effective')).toBeTruthy();
  });

  it('says of a result that it was changed after verification', async () => {
    await open(aRegister({ items: [aRegisterItem({ result: 'Effective', changedAfterVerification: true })] }));
    expect(screen.getByRole('row', { name: /CI-7/ }).textContent).toContain('Effectivechanged after verification');
  });

  it('counts what the reader may not see', async () => {
    await open(aRegister({ notVisible: 3 }));
    expect(screen.getByText('3 not visible to you')).toBeTruthy();
  });

  it('filters by stage and source, from the first page', async () => {
    await open(aRegister());
    fireEvent.change(screen.getByLabelText('Stage'), { target: { value: 'verifying' } });
    fireEvent.change(screen.getByLabelText('Source'), { target: { value: 'audit' } });
    await waitFor(() =>
      expect(sentTo('viewRegister').at(-1)).toEqual({
        kind: null,
        place: 'verifying',
        source: 'audit',
        search: '',
        order: 'newest',
        page: 0,
      }),
    );
  });

  it('filters by kind, and lets go of a stage that the kind does not have', async () => {
    await open(aRegister());
    fireEvent.change(screen.getByLabelText('Stage'), { target: { value: 'standardized' } });
    fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'nonconformity' } });
    await waitFor(() => expect(sentTo('viewRegister').at(-1)).toMatchObject({ kind: 'nonconformity', place: null, page: 0 }));
    const stages = [...screen.getByLabelText<HTMLSelectElement>('Stage').options].map((option) => option.text);
    expect(stages).toContain('Analysed');
    expect(stages).not.toContain('Prioritized');
  });

  it('says the kind of each record in its word', async () => {
    await open(aRegister({ items: [aRegisterItem({ kind: 'corrective-action' })] }));
    expect(within(screen.getByRole('row', { name: /CI-7/ })).getByText('Corrective action')).toBeTruthy();
  });

  it.each([
    [{ total: 12, matching: 12, kind: null }, '12 records'],
    [{ total: 1, matching: 1, kind: null }, '1 record'],
    [{ total: 12, matching: 3, kind: 'nonconformity' }, '3 nonconformities of 12 records'],
    [{ total: 12, matching: 1, kind: 'corrective-action' }, '1 corrective action of 12 records'],
  ] as const)('counts %j as “%s”', async (counts, words) => {
    await open(aRegister(counts));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words);
  });

  it('raises a corrective action from the nonconformity that is named, and from nothing else', async () => {
    await open(aRegister());
    press('Raise a record');
    fireEvent.click(screen.getByRole('radio', { name: 'Corrective action (10.2)' }));
    write(/What will remove the cause/, 'Watch for missed patches');
    press('Raise corrective action');
    expect(screen.getByRole('alert').textContent).toMatch(/^Nonconformity:/);
    write('Nonconformity *', 'CI-14');
    press('Raise corrective action');
    await waitFor(() => expect(sentTo('raiseRecord')[0]).toMatchObject({ kind: 'corrective-action', sourceRecord: 'CI-14', source: null }));
  });

  it('orders by priority, and says so where the scores stand', async () => {
    await open(aRegister({ items: [aRegisterItem({ priority: 12.5 }), aRegisterItem({ issueId: '30008', key: 'CI-8', priority: null })] }));
    const header = screen.getByRole('columnheader', { name: 'Priority' });
    expect(header.getAttribute('aria-sort')).toBe('none');
    expect(within(screen.getByRole('row', { name: /CI-7/ })).getByText('12.5')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'priority' } });
    await waitFor(() => expect(sentTo('viewRegister').at(-1)).toMatchObject({ order: 'priority', page: 0 }));
    expect(header.getAttribute('aria-sort')).toBe('descending');
  });

  it('searches once a word is typed', async () => {
    await open(aRegister());
    write('Words in the title or key', 'back');
    write('Words in the title or key', 'backup ');
    await waitFor(() => expect(sentTo('viewRegister').at(-1)?.search).toBe('backup'));
    expect(sentTo('viewRegister')).toHaveLength(2);
  });

  it('turns the page', async () => {
    await open(aRegister({ total: 60, matching: 60 }));
    expect(screen.getByText('1–25 of 60')).toBeTruthy();
    press('Next');
    await waitFor(() => expect(sentTo('viewRegister').at(-1)?.page).toBe(1));
  });

  it('links to the same list in Jira', async () => {
    await open(aRegister());
    fireEvent.click(screen.getByRole('link', { name: /Open this list in Jira/ }));
    await waitFor(() =>
      expect(callsOf('navigate')).toEqual([{ url: '/issues/?jql=project%20%3D%2010001%20ORDER%20BY%20created%20DESC', type: 'new-tab' }]),
    );
  });

  it('says how to begin while it is empty, and raises the first one in place', async () => {
    await open(aRegister({ items: [] }));
    expect(screen.getByText(/Raise the first from an audit finding/)).toBeTruthy();
    write(/What could be better/, 'Faster restores');
    write('Source record', 'https://example.atlassian.net/browse/AUD-3');
    press('Raise improvement');
    await waitFor(() =>
      expect(sentTo('raiseRecord')[0]).toMatchObject({ title: 'Faster restores', source: 'audit', sourceRecord: 'AUD-3' }),
    );
    expect(await screen.findByRole('link', { name: /CI-13/ })).toBeTruthy();
  });

  it('names a source record that is no key', async () => {
    await open(aRegister({ items: [] }));
    write(/What could be better/, 'Faster restores');
    write('Source record', 'the audit of May');
    press('Raise improvement');
    expect(screen.getByRole('alert').textContent).toMatch(/^Source record:/);
  });

  it('closes the form on Cancel, and after raising on Close', async () => {
    await open(aRegister());
    press('Raise a record');
    press('Cancel');
    expect(screen.queryByRole('form')).toBeNull();
    press('Raise a record');
    write(/What could be better/, 'Faster restores');
    press('Raise improvement');
    expect(await screen.findByRole('link', { name: /CI-13/ })).toBeTruthy();
    press('Close');
    press('Raise a record');
    expect(screen.queryByRole('link', { name: /CI-13/ })).toBeNull();
  });

  it('is read-only without the right to raise', async () => {
    await open(aRegister({ items: [], mayRaise: false }));
    expect(screen.queryAllByRole('button')).toHaveLength(0);
  });

  it('tells an empty filter from an empty register', async () => {
    await open(aRegister({ items: [], total: 12, matching: 0 }));
    expect(screen.getByText(/Nothing matches/)).toBeTruthy();
  });
});
