import { screen, waitFor, within } from '@testing-library/react';
import type { SetUpProgress } from '../../src/contract/set-up';
import { Settings } from '../../static/settings/settings';
import { SetUp } from '../../static/set-up/set-up';
import { no, onPage, sentTo, yes } from './bridge';
import { aLedger, aProject, aSetUp, settingsOf, someAppSettings } from './builders';
import { press, show, write } from './show';

const aJob = (part: Partial<SetUpProgress> = {}): SetUpProgress => ({
  ...{ key: 'SEC', name: 'Security improvements', state: 'running', step: 'Field Baseline', done: 22, total: 50, message: null },
  ...part,
});

const made = () => yes(aSetUp({ projects: [{ ...aProject, healthy: true }], ledger: aLedger, job: aJob({ state: 'done' }) }));

/** Shows the page; the set-up answers once at once, and from then on what `later` says. */
const openSetUp = async (view = aSetUp(), provisionProject = () => yes(aSetUp({ job: aJob() })), later = made) => {
  let asked = 0;
  const viewSetUp = () => {
    asked += 1;
    return asked === 1 ? yes(view) : later();
  };
  onPage({ handlers: { viewSetUp, provisionProject, viewAppSettings: () => yes(someAppSettings()) } });
  show(<SetUp />);
  await screen.findByRole('heading', { level: 1 });
};

describe('set-up', () => {
  it('says what will be created and why before anything is done', async () => {
    await openSetUp();
    expect(screen.getByText('A workflow')).toBeTruthy();
    expect(sentTo('provisionProject')).toHaveLength(0);
  });

  it('creates the project under the name and key that were given, then shows what was made', async () => {
    await openSetUp();
    write(/Project name/, ' Security improvements ');
    write(/Project key/, 'sec');
    press('Create project');
    const progress = await screen.findByRole('progressbar', { name: 'Steps of the set-up of SEC' });
    expect([progress.getAttribute('value'), progress.getAttribute('max')]).toEqual(['22', '50']);
    expect(screen.getByText('Field Baseline, 23 of 50')).toBeTruthy();
    const ledger = await screen.findByRole('table', { name: 'What the app made' }, { timeout: 3000 });
    expect(within(ledger).getByRole('row', { name: /Improvement lifecycle/ })).toBeTruthy();
    expect(sentTo('provisionProject')).toEqual([{ key: 'SEC', name: 'Security improvements' }]);
    expect(screen.getByText('SEC is ready')).toBeTruthy();
  });

  it.each([
    [/Project key/, '1A', /^Project key: use two to ten/],
    [/Project key/, 'A', /^Project key: use two to ten/],
    [/Project name/, ' ', /^Project name:/],
  ])('names the field that is wrong', async (field, value, problem) => {
    await openSetUp();
    write(field, value);
    press('Create project');
    expect(screen.getByRole('alert').textContent).toMatch(problem);
    expect(sentTo('provisionProject')).toHaveLength(0);
  });

  it('does not make an improvement project twice', async () => {
    await openSetUp(aSetUp({ projects: [{ ...aProject, healthy: true }] }));
    write(/Project name/, 'Another');
    write(/Project key/, 'ci');
    press('Create project');
    expect(screen.getByRole('alert').textContent).toMatch(/^Project key: CI is an improvement project already/);
  });

  it('can go on after it was refused', async () => {
    let tries = 0;
    await openSetUp(aSetUp(), () => {
      tries += 1;
      return tries === 1 ? no('busy', 'Jira asks to wait.') : yes(aSetUp({ ledger: aLedger }));
    });
    press('Create project');
    expect(await screen.findByText(/What was made already is kept/)).toBeTruthy();
    press('Try again');
    await waitFor(() => expect(screen.queryByText(/What was made already is kept/)).toBeNull());
    expect(sentTo('provisionProject')).toHaveLength(2);
  });

  it('shows a set-up that runs to whoever comes by, and why it waits', async () => {
    await openSetUp(aSetUp({ job: aJob({ state: 'waiting', message: 'Jira is busy.' }) }));
    expect(screen.getByRole('progressbar')).toBeTruthy();
    expect(screen.getByText('Jira is busy. The set-up goes on by itself.')).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
    expect(await screen.findByText('SEC is ready', {}, { timeout: 3000 })).toBeTruthy();
  });

  it('says why a set-up failed and tries the same again', async () => {
    await openSetUp(aSetUp({ job: aJob({ state: 'failed', message: 'Name: it is taken.' }) }));
    expect(screen.getByRole('alert').textContent).toContain('Name: it is taken.');
    press('Try again');
    await waitFor(() => expect(sentTo('provisionProject')).toEqual([{ key: 'SEC', name: 'Security improvements' }]));
  });

  it('says which projects need a look', async () => {
    await openSetUp(aSetUp({ projects: [{ ...aProject, healthy: false }] }));
    expect(screen.getByRole('heading', { level: 1, name: '1 of 1 improvement projects need a look' })).toBeTruthy();
  });
});

describe('project settings', () => {
  it('say in words that all is in order', async () => {
    onPage({ handlers: { viewSettings: () => yes(settingsOf()) } });
    show(<Settings />);
    expect(await screen.findByText('All stages stand on a status of this project')).toBeTruthy();
    expect(screen.getAllByText('In order')).toHaveLength(9);
  });

  it('put what is off beside the stage it concerns', async () => {
    const lines = settingsOf().lines.map((line) =>
      line.place === 'verifying' ? { ...line, statusName: null, problem: 'The status was deleted: map another.' } : line,
    );
    onPage({ handlers: { viewSettings: () => yes(settingsOf({ lines, problems: ['Impact is not on the screen.'] })) } });
    show(<Settings />);
    expect(await screen.findByRole('heading', { level: 1, name: '2 things are off in Continual improvement' })).toBeTruthy();
    expect(screen.getByRole('row', { name: /Verifying/ }).textContent).toContain('The status was deleted: map another.');
  });
});
