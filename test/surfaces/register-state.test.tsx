import { screen } from '@testing-library/react';
import type { RegisterState as State } from '../../src/contract/set-up';
import { RegisterState } from '../../static/set-up/register-state';
import { no, onPage, sentTo, yes } from './bridge';
import { aRegisterState } from './set-up-builders';
import { press, show } from './show';

const reading = (read: number): State => ({ ...aRegisterState, reading: { read, counted: 10_000, waits: false } });

describe('the register on the set-up page', () => {
  it('says how many records it holds, and reads all of them again when asked', async () => {
    let looked = 0;
    onPage({
      handlers: {
        viewRegisterState: () => yes([aRegisterState, reading(3000), aRegisterState][looked++] ?? aRegisterState),
        readRecordsAgain: () => yes(reading(0)),
      },
    });
    show(<RegisterState />);
    expect(await screen.findByText(/72 records, as of/)).toBeTruthy();
    press('Read all records again');
    expect(await screen.findByText('0 of about 10,000')).toBeTruthy();
    expect(sentTo('readRecordsAgain')).toHaveLength(1);
    expect(screen.queryByRole('button')).toBeNull();
    expect(await screen.findByText('3,000 of about 10,000', {}, { timeout: 5000 })).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Records read' })).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Read all records again' }, { timeout: 5000 })).toBeTruthy();
  });

  it.each<[string, State, RegExp]>([
    ['was never made', { held: null, reading: null }, /not made yet. Until it is, nothing is counted/],
    ['has not counted yet', { ...aRegisterState, reading: { read: 0, counted: null, waits: false } }, /Reading all records/],
    ['waits for points', { ...aRegisterState, reading: { read: 30, counted: 90, waits: true } }, /goes on in the next hour/],
  ])('says that it %s', async (_, state, words) => {
    onPage({ handlers: { viewRegisterState: () => yes(state) } });
    show(<RegisterState />);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says what Jira counts and does not give', async () => {
    const held = { records: 72, missing: 1, asOf: '2026-05-03T09:00:00.000Z' };
    onPage({ handlers: { viewRegisterState: () => yes({ held, reading: null }) } });
    show(<RegisterState />);
    expect(await screen.findByText('Jira counts 1 record more')).toBeTruthy();
    expect(screen.getByText(/read all records again later/)).toBeTruthy();
  });

  it('says why it cannot be read', async () => {
    onPage({ handlers: { viewRegisterState: () => no('damaged', 'The register was damaged.') } });
    show(<RegisterState />);
    expect(await screen.findByText('The register was damaged.')).toBeTruthy();
  });

  it('says why the reading could not begin', async () => {
    onPage({ handlers: { viewRegisterState: () => yes(aRegisterState), readRecordsAgain: () => no('busy', 'Jira is busy.') } });
    show(<RegisterState />);
    await screen.findByText(/72 records/);
    press('Read all records again');
    expect(await screen.findByText('Jira is busy.')).toBeTruthy();
  });
});
