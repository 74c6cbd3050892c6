import { screen, waitFor, within } from '@testing-library/react';
import type { SetUpProgress } from '../../src/contract/set-up';
import { Settings } from '../../static/settings/settings';
import { SetUp } from '../../static/set-up/set-up';
import { anAdoption } from './adoption-builders';
import { no, onPage, sentTo, yes } from './bridge';
import { aProject, settingsOf } from './builders';
import { aLedger, aPlan, aRegisterState, aSetUp, aThing, someAppSettings } from './set-up-builders';
import { press, show, write } from './show';

const aJob = (part: Partial<SetUpProgress> = {}): SetUpProgress => ({
  ...{ key: 'SEC', name: 'Security improvements', state: 'running', step: 'Field Baseline', done: 22, total: 50, message: null },
  ...part,
});

const made = () =>
  yes(aSetUp({ projects: [{ ...aProject, origin: 'provisioned', healthy: true }], ledger: aLedger, job: aJob({ state: 'done' }) }));

const planned = ({ key, name }: { key: string; name: string }) => yes(aPlan({ key, name }));

interface Handlers {
  readonly planSetUp?: typeof planned | (() => ReturnType<typeof no>);
  readonly provisionProject?: () => ReturnType<typeof made> | ReturnType<typeof no>;
}

/** Shows the page; the set-up answers once at once, and from then on what `later` says. */
const openSetUp = async (view = aSetUp(), handlers: Handlers = {}, later = made) => {
  let asked = 0;
  const viewSetUp = () => {
    asked += 1;
    return asked === 1 ? yes(view) : later();
  };
  const viewAppSettings = () => yes(someAppSettings());
  const viewAdoption = () => yes(anAdoption({ project: aProject, origin: 'provisioned' }));
  const started = () => yes(aSetUp({ job: aJob() }));
  onPage({
    handlers: {
      viewSetUp,
      viewAppSettings,
      viewPolicy: () => yes(null),
      viewRegisterState: () => yes(aRegisterState),
      viewAdoption,
      planSetUp: planned,
      provisionProject: started,
      ...handlers,
    },
  });
  show(<SetUp />);
  await screen.findByRole('heading', { level: 1 });
};

const look = async () => {
  press('Look what will be done');
  return screen.findByText(/Nothing has been done yet/);
};

describe('set-up', () => {
  it('cannot do anything before it was looked at', async () => {
    await openSetUp();
    expect(screen.queryByRole('button', { name: 'Create project' })).toBeNull();
    expect(screen.getByText('First look what will be done.')).toBeTruthy();
  });

  it('says what will be created and why, grouped and counted, before anything is done', async () => {
    await openSetUp();
    await look();
    expect(screen.getByText('3 things: 3 to create. Nothing has been done yet.')).toBeTruthy();
    const fields = screen.getByRole('table', { name: 'Fields', hidden: true });
    expect(within(fields).getByRole('row', { name: /Baseline Create Asked for before Implementing/, hidden: true })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('2. Look');
    expect(sentTo('provisionProject')).toHaveLength(0);
  });

  it('creates the project under the name and key that were looked at, then shows what was made', async () => {
    await openSetUp();
    write(/Project name/, ' Security improvements ');
    write(/Project key/, 'sec');
    await look();
    press('Create project');
    const progress = await screen.findByRole('progressbar', { name: 'Progress of the set-up of SEC' });
    expect([progress.getAttribute('value'), progress.getAttribute('max')]).toEqual(['22', '50']);
    expect(screen.getByText('23 of 50 things: Field Baseline')).toBeTruthy();
    const ledger = await screen.findByRole('table', { name: 'What the app has in Jira: Workflows', hidden: true }, { timeout: 3000 });
    expect(within(ledger).getByRole('row', { name: /Improvement lifecycle/, hidden: true })).toBeTruthy();
    expect(sentTo('provisionProject')).toEqual([{ key: 'SEC', name: 'Security improvements', seen: 'f00d' }]);
    expect(screen.getByText('SEC is ready')).toBeTruthy();
  });

  it('forgets what was seen when the project changes', async () => {
    await openSetUp();
    await look();
    write(/Project key/, 'OTHER');
    expect(screen.queryByRole('button', { name: 'Create project' })).toBeNull();
    expect(screen.queryByText(/Nothing has been done yet/)).toBeNull();
  });

  it.each([
    [/Project key/, '1A', /^Project key: use two to ten/],
    [/Project key/, 'A', /^Project key: use two to ten/],
    [/Project name/, ' ', /^Project name:/],
  ])('names the field that is wrong', async (field, value, problem) => {
    await openSetUp();
    write(field, value);
    press('Look what will be done');
    expect(screen.getByRole('alert').textContent).toMatch(problem);
    expect(sentTo('planSetUp')).toHaveLength(0);
  });

  it('says what is in conflict and does not offer to go on', async () => {
    const taken = aThing({ what: 'Project', name: 'CI', verdict: 'conflict', wayOn: 'stop', why: 'Key: CI is taken. Choose another key.' });
    await openSetUp(aSetUp(), { planSetUp: () => yes(aPlan({ things: [taken] })) });
    await look();
    expect(screen.getByRole('alert').textContent).toContain('Key: CI is taken. Choose another key.');
    expect(screen.queryByRole('button', { name: 'Create project' })).toBeNull();
    expect(screen.getByText('Solve what is in conflict, then look again.')).toBeTruthy();
  });

  it('says what is in conflict and goes on where it can', async () => {
    const field = aThing({ verdict: 'conflict', wayOn: 'beside', why: 'Another Baseline is made.' });
    await openSetUp(aSetUp(), { planSetUp: () => yes(aPlan({ things: [field] })) });
    await look();
    expect(screen.getByRole('note').textContent).toContain('Another Baseline is made.');
    expect(screen.getByRole('button', { name: 'Bring up to date' })).toBeTruthy();
  });

  it('shows what would be changed in words, opened', async () => {
    const workflow = aThing({ what: 'Workflow', name: 'Improvement lifecycle', verdict: 'change', changes: ['adds the status Planned'] });
    await openSetUp(aSetUp({ projects: [{ ...aProject, origin: 'provisioned', healthy: true }] }), {
      planSetUp: () => yes(aPlan({ things: [workflow] })),
    });
    press(/Look for updates of CI/);
    expect(await screen.findByText('adds the status Planned')).toBeTruthy();
    expect(screen.getByRole('table', { name: 'Workflows' })).toBeTruthy();
    press('Bring up to date');
    await waitFor(() => expect(sentTo('provisionProject')).toEqual([{ key: 'CI', name: 'Continual improvement', seen: 'f00d' }]));
  });

  it('says when there is nothing to do', async () => {
    const things = [aThing({ verdict: 'reuse', why: 'Made by an earlier set-up.' })];
    await openSetUp(aSetUp(), { planSetUp: () => yes(aPlan({ things })) });
    await look();
    expect(screen.getByRole('heading', { name: 'Nothing to do' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Create|Bring/ })).toBeNull();
  });

  it('says a refusal beside what asked for it, and can be tried again', async () => {
    let tries = 0;
    await openSetUp(aSetUp(), {
      provisionProject: () => {
        tries += 1;
        return tries === 1 ? no('conflict', 'Look again: Jira has changed.', 'Look') : yes(aSetUp({ ledger: aLedger }));
      },
    });
    await look();
    press('Create project');
    expect(await screen.findByText('Look again: Jira has changed.')).toBeTruthy();
    press('Look again');
    await waitFor(() => expect(screen.queryByText('Look again: Jira has changed.')).toBeNull());
    await waitFor(() => expect(sentTo('planSetUp')).toHaveLength(2));
    press('Create project');
    await waitFor(() => expect(sentTo('provisionProject')).toHaveLength(2));
  });

  it('says when Jira is too busy to be looked at', async () => {
    await openSetUp(aSetUp(), { planSetUp: () => no('busy', 'Jira is busy. Try again in 5 seconds.') });
    press('Look what will be done');
    expect((await screen.findByRole('alert')).textContent).toContain('Jira is busy. Try again in 5 seconds.');
    expect(screen.getByRole('button', { name: 'Look what will be done' })).toBeTruthy();
  });

  it('shows a set-up that runs to whoever comes by, and why it waits', async () => {
    await openSetUp(aSetUp({ job: aJob({ state: 'waiting', message: 'Jira is busy.' }) }));
    expect(screen.getByRole('progressbar')).toBeTruthy();
    expect(screen.getByText('Jira is busy. It goes on by itself.')).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
    expect(await screen.findByText('SEC is ready', {}, { timeout: 3000 })).toBeTruthy();
  });

  it('says why a set-up failed and goes on with the same', async () => {
    await openSetUp(aSetUp({ job: aJob({ state: 'failed', message: 'Name: it is taken.' }) }));
    expect(screen.getByRole('alert').textContent).toContain('Name: it is taken.');
    expect(screen.getByText(/What was made already is kept/)).toBeTruthy();
    await look();
    press('Create project');
    await waitFor(() => expect(sentTo('provisionProject')).toMatchObject([{ key: 'SEC', name: 'Security improvements' }]));
  });

  it('says which projects need a look', async () => {
    await openSetUp(aSetUp({ projects: [{ ...aProject, origin: 'provisioned', healthy: false }] }));
    expect(screen.getByRole('heading', { level: 1, name: 'The improvement project needs a look' })).toBeTruthy();
  });
});

describe('project settings', () => {
  it('say in words that all is in order', async () => {
    onPage({ handlers: { viewSettings: () => yes(settingsOf()) } });
    show(<Settings />);
    const stages = await screen.findByRole('table', { name: 'Stages and the statuses they stand on' });
    expect(within(stages).getAllByRole('rowheader', { name: 'Improvement' })).toHaveLength(1);
    expect(within(stages).getAllByRole('row')).toHaveLength(1 + 1 + 9);
    expect(within(stages).queryByText('Off')).toBeNull();
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
