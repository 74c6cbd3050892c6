import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ReadPolicy } from '../../src/domain/period-questions/policy';
import { Policy } from '../../static/set-up/policy';
import { no, onPage, sentTo, yes } from './bridge';
import { press, show, write } from './show';

const policy: ReadPolicy = {
  ...{ sentence: 'We get better every year.', version: 5, confirmedBy: 'Ada Admin', confirmedAt: '2026-01-10T09:00:00.000Z' },
  page: { title: 'Security policy', address: '/wiki/7', version: 7, changedAt: '2026-05-03T09:00:00.000Z', holds: true },
};
const page = { pageId: '7', title: 'Security policy', space: 'ISMS', changedAt: null };

type Handlers = NonNullable<Parameters<typeof onPage>[0]['handlers']>;
const open = (handlers: Handlers) => {
  onPage({ handlers: { findPages: () => yes([page]), ...handlers } });
  show(<Policy />);
};

describe('the page of the policy', () => {
  it('is named by choosing the page and confirming its sentence', async () => {
    open({ viewPolicy: () => yes(null), namePolicy: () => yes(policy) });
    await screen.findByText('No page is named yet.');
    press('Name the page');
    fireEvent.click(await screen.findByRole('option', { name: /Security policy/ }));
    write(/^Sentence or heading/, 'We get better every year.');
    press('Confirm the sentence');
    expect(await screen.findByText('✓ The sentence stands there')).toBeTruthy();
    expect(sentTo('namePolicy')).toEqual([{ policy: { pageId: '7', sentence: 'We get better every year.' } }]);
    expect(screen.getByText(/^Confirmed by Ada Admin/)).toBeTruthy();
  });

  it('keeps what was typed when the sentence does not stand there, and says so', async () => {
    open({ viewPolicy: () => yes(policy), namePolicy: () => no('invalid', 'Sentence: it does not stand in version 7.', 'Sentence') });
    await screen.findByText('✓ The sentence stands there');
    press('Name another page or sentence');
    fireEvent.click(await screen.findByRole('option', { name: /Security policy/ }));
    write(/^Sentence or heading/, 'We never change.');
    press('Confirm the sentence');
    expect(await screen.findByText('Sentence: it does not stand in version 7.')).toBeTruthy();
    expect(screen.getByLabelText(/^Sentence or heading/)).toHaveProperty('value', 'We never change.');
  });

  it.each([
    ['whose sentence is gone', { ...policy, page: policy.page && { ...policy.page, holds: false } }, '✕ The sentence is gone'],
    ['that cannot be read', { ...policy, page: null }, 'Cannot be read'],
  ])('%s says so', async (_what, view, words) => {
    open({ viewPolicy: () => yes(view) });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('is forgotten when asked', async () => {
    open({ viewPolicy: () => yes(policy), namePolicy: () => yes(null) });
    await screen.findByText('✓ The sentence stands there');
    press('Forget the page');
    await waitFor(() => expect(screen.getByText('No page is named yet.')).toBeTruthy());
    expect(sentTo('namePolicy')).toEqual([{ policy: null }]);
  });

  it('is refused in words, or failed with a way to try again', async () => {
    open({ viewPolicy: () => no('busy', 'Confluence is busy.') });
    expect(await screen.findByRole('button', { name: 'Retry' })).toBeTruthy();
  });
});
