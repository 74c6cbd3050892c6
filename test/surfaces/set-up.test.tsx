import { screen, waitFor, within } from '@testing-library/react';
import { Settings } from '../../static/settings/settings';
import { SetUp } from '../../static/set-up/set-up';
import { no, onPage, sentTo, yes } from './bridge';
import { aLedger, aProject, aSetUp, settingsOf } from './builders';
import { press, show, write } from './show';

const openSetUp = async (
  view = aSetUp(),
  provisionProject = () => yes(aSetUp({ projects: [{ ...aProject, healthy: true }], ledger: aLedger })),
) => {
  onPage({ handlers: { viewSetUp: () => yes(view), provisionProject } });
  show(<SetUp />);
  await screen.findByRole('form');
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
    const ledger = await screen.findByRole('table', { name: 'What the app made' });
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

  it('can go on after it was interrupted', async () => {
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
