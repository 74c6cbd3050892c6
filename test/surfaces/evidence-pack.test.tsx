import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { PackPlan } from '../../src/contract/pack';
import { Audit } from '../../static/audit/audit';
import { no, onPage, sentTo, yes } from './bridge';
import { press, show, write } from './show';

const improvements = { id: '10000', key: 'CI', name: 'Continual improvement' };
const audits = { id: '10001', key: 'AUD', name: 'Audits' };

function aPlan(part: Partial<PackPlan> = {}): PackPlan {
  return {
    choices: [improvements],
    projects: [improvements],
    issueIds: ['7', '8'],
    reviews: [{ pageId: '1', number: 'MR-2026-01', title: 'MR-2026-01 Management review' }],
    removed: [],
    notVisible: 3,
    reviewsNotVisible: 0,
    asOf: '2026-03-01T09:00:00.000Z',
    timeZone: 'Europe/Berlin',
    packedFor: { accountId: 'auditor', name: 'Alan Whitfield' },
    ...part,
  };
}

type Handlers = NonNullable<Parameters<typeof onPage>[0]['handlers']>;

function open(plan: Partial<PackPlan> = {}, more: Handlers = {}): void {
  onPage({ handlers: { planPack: () => yes(aPlan(plan)), ...more }, route: '/pack' });
  show(<Audit />);
}

const building = () => new Promise<never>(() => undefined);

describe('the evidence pack', () => {
  it('says what would be in it, and how many records are not visible', async () => {
    open();
    await screen.findByRole('heading', { level: 1, name: 'Evidence pack of 2 records' });
    expect(screen.getByText(/^3 not visible to you/)).toBeTruthy();
    expect(screen.getByText('The signed record of MR-2026-01')).toBeTruthy();
    expect(sentTo('planPack').at(-1)).toMatchObject({ projectIds: [], kinds: [], clause: null, control: null });
    expect(screen.queryByRole('group', { name: 'Projects' })).toBeNull();
  });

  it('says how many signed reviews the person may not read', async () => {
    open({ reviewsNotVisible: 2 });
    expect(await screen.findByText('2 signed reviews are on pages not visible to you, whatever their time')).toBeTruthy();
  });

  it('asks again for another scope', async () => {
    open({ choices: [improvements, audits] });
    await screen.findByRole('heading', { level: 1, name: /2 records/ });
    write(/^First day/, '2026-01-01');
    write(/^Last day/, '2026-03-31');
    fireEvent.click(screen.getByRole('checkbox', { name: /^Audits/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^Nonconformity/ }));
    fireEvent.change(screen.getByLabelText('Clause'), { target: { value: '9.2' } });
    fireEvent.change(screen.getByLabelText('Annex A control'), { target: { value: 'A.8.13' } });
    await waitFor(() =>
      expect(sentTo('planPack').at(-1)).toEqual({
        period: { from: '2026-01-01', to: '2026-03-31' },
        projectIds: ['10001'],
        kinds: ['nonconformity'],
        clause: '9.2',
        control: 'A.8.13',
      }),
    );
  });

  it('has nothing to build where there is nothing to pack', async () => {
    open({ issueIds: [], reviews: [] });
    await screen.findByRole('heading', { level: 1, name: 'Evidence pack: no record in this time' });
    expect(screen.getByText(/There is nothing to pack/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Build/ })).toBeNull();
  });

  it('says a refusal in the app’s words, beside the form that can change it', async () => {
    open({}, { planPack: () => no('invalid', 'Period: the first day is after the last one.', 'Period') });
    await screen.findByText('Period: the first day is after the last one.');
    expect(screen.getByLabelText(/^First day/)).toBeTruthy();
  });

  it('can be tried again after a failure', async () => {
    open({}, { planPack: () => Promise.reject(new Error('offline')) });
    await screen.findByRole('button', { name: 'Retry' });
  });

  it('is locked and shows how far it is while it is built, and can be cancelled', async () => {
    open({}, { readPackRecords: building });
    await screen.findByRole('heading', { level: 1, name: /2 records/ });
    press('Build evidence pack');
    await screen.findByText('0 of 2 records packed');
    expect(screen.getByRole('progressbar', { name: 'Records packed' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'What to pack' }).matches(':disabled')).toBe(true);
    press('Cancel');
    await screen.findByText('Cancelled. Nothing was kept.');
  });

  it('says why it could not be built', async () => {
    open({}, { readPackRecords: () => no('forbidden', 'Sign in to Jira to go on.') });
    await screen.findByRole('heading', { level: 1, name: /2 records/ });
    press('Build evidence pack');
    await screen.findByText('Sign in to Jira to go on.');
    expect(screen.getByRole('button', { name: 'Build evidence pack' })).toBeTruthy();
  });
});
