import { fireEvent, screen, within } from '@testing-library/react';
import type { DetachmentView } from '../../src/contract/detachment';
import type { SetUpProgress } from '../../src/contract/set-up';
import type { DetachPlan } from '../../src/domain/set-up/detachment';
import { Detach } from '../../static/set-up/detach';
import { no, onPage, sentTo, yes } from './bridge';
import { press, show } from './show';

const aPlan: DetachPlan = {
  workflows: [
    {
      ...{ id: 'w1', name: 'Improvement lifecycle', ruleCount: 3, keptCount: 9, projects: ['Continual improvement (CI)', 'Ideas (ID)'] },
      transitions: [
        { name: 'Plan', removed: ['Impact: choose a number from 1 to 5'], stillAsked: ['Impact', 'Effort'] },
        { name: 'Start verification', removed: ['All actions are done'], stillAsked: [] },
      ],
    },
  ],
  ...{ mended: [], screens: [], undone: [], kept: [] },
  remains: [
    { what: 'Status', count: 13 },
    { what: 'Issue type', count: 1 },
  ],
  appFields: ['ISO clauses', 'Annex A controls'],
  seen: 'f00d',
};
const nothing: DetachPlan = { ...aPlan, workflows: [], seen: 'bare' };
const aJob = (part: Partial<SetUpProgress> = {}): SetUpProgress => ({
  ...{
    key: '',
    name: 'all projects of the app',
    state: 'running',
    step: 'Rules of Improvement lifecycle',
    done: 1,
    total: 5,
    message: null,
  },
  ...part,
});
const attached: DetachmentView = { detachment: null, job: null };
const detached: DetachmentView = {
  detachment: { at: '2026-05-03T09:00:00.000Z', workflows: [{ id: 'w1', name: 'Improvement lifecycle' }] },
  job: aJob({ state: 'done' }),
};

type Handlers = Parameters<typeof onPage>[0]['handlers'];

function open(handlers: Handlers = {}): void {
  onPage({ handlers: { viewDetachment: () => yes(attached), planDetachment: () => yes(aPlan), ...handlers } });
  show(<Detach />);
  press('Look what would be removed');
}
const removeButton = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Remove 3 rules from 1 workflow' });

describe('before the app is uninstalled', () => {
  test('nothing is asked of Jira before somebody wants to look', () => {
    onPage({});
    show(<Detach />);
    expect(screen.getByText(/block every step that they guard/)).toBeTruthy();
    expect([...sentTo('viewDetachment'), ...sentTo('planDetachment')]).toEqual([]);
  });

  test('says for every transition what is no longer asked for, who follows the workflow, and what stays', async () => {
    open();
    expect(screen.getByRole('status').textContent).toBe('Looking at the rules');
    expect(await screen.findByText(/^3 rules from 1 workflow would go\. Nothing has been done yet/)).toBeTruthy();
    expect(screen.getByText('Followed by Continual improvement (CI) and Ideas (ID).')).toBeTruthy();
    const table = within(screen.getByRole('table', { name: 'Transitions of Improvement lifecycle', hidden: true }));
    expect(table.getByRole('row', { name: 'Start verification All actions are done nothing', hidden: true })).toBeTruthy();
    expect(table.getByRole('row', { name: /^Plan Impact: choose .* Impact and Effort$/, hidden: true })).toBeTruthy();
    expect(screen.getByText('13 statuses and 1 issue type: all that set-up made or took over.')).toBeTruthy();
    expect(screen.getByText(/ISO clauses and Annex A controls: they belong to the app.*30 days/)).toBeTruthy();
  });

  test('nothing is removed before somebody said that they know what follows; then what was seen is', async () => {
    open({ detachRules: () => yes({ detachment: null, job: aJob() }) });
    expect((await removeButton()).disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: /not enforced afterwards/ }));
    fireEvent.click(await removeButton());
    expect(await screen.findByText('Removing the rules is running')).toBeTruthy();
    expect(sentTo('detachRules')).toEqual([{ seen: 'f00d' }]);
    expect(screen.getByRole('progressbar').getAttribute('aria-label')).toBe('Progress of removing the rules');
    expect(screen.getByText('2 of 5 things: Rules of Improvement lifecycle')).toBeTruthy();
  });

  test('while Jira asks to wait it says so, and that it goes on', async () => {
    open({ viewDetachment: () => yes({ detachment: null, job: aJob({ state: 'waiting', message: 'Jira is busy.' }) }) });
    expect(await screen.findByText('Jira is busy. It goes on by itself.')).toBeTruthy();
    expect(sentTo('planDetachment')).toEqual([]);
  });

  test('afterwards it says since when gates are not enforced, and how the rules come back', async () => {
    open({ viewDetachment: () => yes(detached), planDetachment: () => yes(nothing) });
    expect(await screen.findByText('No workflow has a rule of this app')).toBeTruthy();
    expect(screen.getByRole('heading', { name: /Gates are not enforced/ })).toBeTruthy();
    expect(screen.getByText(/“Look for updates” of a project that set-up made puts them back/)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('one that broke off says where and why, and what is left can be removed', async () => {
    open({ viewDetachment: () => yes({ detachment: null, job: aJob({ state: 'failed', message: 'Forbidden.' }) }) });
    expect(await screen.findByRole('alert')).toMatchObject({
      textContent: expect.stringMatching(/stopped at 1 of 5.*Forbidden/) as string,
    });
    expect(await removeButton()).toBeTruthy();
  });

  test('what changed since the look is refused, and can be looked at again', async () => {
    open({ detachRules: () => no('conflict', 'Look again: the workflows have changed since you looked.', 'Look') });
    await removeButton();
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(await removeButton());
    fireEvent.click(await screen.findByRole('button', { name: 'Look again' }));
    await removeButton();
    expect(sentTo('planDetachment')).toHaveLength(2);
  });

  test.each([
    ['a refusal', no('forbidden', 'Only Jira administrators may change how this app is set up.'), 'You may not see this'],
    ['a failure', no('busy', 'Jira is busy.'), 'Jira is busy'],
  ])('%s is said', async (_, answer, title) => {
    open({ planDetachment: () => answer });
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
  });
});
