import { screen, waitFor, within } from '@testing-library/react';
import type { Improvement } from '../../src/domain/improvement';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { daysFrom } from '../../static/shared/look/day';
import { no, onPage, sentTo, yes } from './bridge';
import { aFinding, anImprovement, aPanel, aViewer, plannedFacts, tomas, vera } from './builders';
import { press, show, write } from './show';
import { visitsUpTo } from './visits';

const today = () => daysFrom(new Date(), 0);
const inDays = (days: number) => daysFrom(new Date(), days);

const ended = (facts: Partial<Improvement['facts']>, more: Partial<Improvement> = {}) =>
  anImprovement({
    place: 'communicated',
    facts: { ...plannedFacts, actual: 4, actualDate: '2026-05-03', effectiveness: 'Effective', ...facts },
    ...more,
  });

async function openAs({ accountId }: { readonly accountId: string }, improvement: Improvement, answer = yes(aPanel(improvement))) {
  const panel = aPanel(improvement, {}, { ...aViewer, accountId });
  onPage({ handlers: { viewIssue: () => yes(panel), recordSecondCheck: () => answer } });
  show(<IssuePanel />);
  await screen.findByRole('heading', { level: 1 });
}

const line = () => screen.getByText('Second check', { selector: 'dt' }).parentElement?.textContent ?? '';

describe('when the second check is due', () => {
  it.each([
    [12, /^Second checkDue in 12 days/],
    [1, /^Second checkDue in 1 day/],
    [0, /^Second checkDue today/],
    [-3, /^Second checkOverdueDue 3 days ago/],
  ] as const)('in %i days the line says %s', async (days, words) => {
    await openAs(vera, ended({ secondCheckDue: inDays(days) }));
    expect(line()).toMatch(words);
  });

  it('before the app has set the day, the line says so', async () => {
    await openAs(vera, ended({ secondCheckDue: null }));
    expect(line()).toContain('No day is set yet');
  });

  it('who may not check sees who does, and no button', async () => {
    await openAs(tomas, ended({ secondCheckDue: inDays(5) }));
    expect(line()).toContain('You carried this out; Vera Okafor checks');
    expect(screen.queryByText(/Vera Okafor verifies/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Record Second check' })).toBeNull();
  });

  it('before the end, and for kinds that are checked once, there is no such line', async () => {
    await openAs(vera, anImprovement({ place: 'standardized' }));
    expect(screen.queryByText('Second check', { selector: 'dt' })).toBeNull();
  });

  it('what was found stands there in words', async () => {
    await openAs(vera, ended({ secondCheckedOn: '2026-08-03', secondCheckActual: 3, secondCheckResult: 'Still effective' }));
    expect(line()).toMatch(/Still effective.*3 Aug 2026.*3 h/);
  });
});

describe('the measure', () => {
  const measure = () => screen.getByText('Measure', { selector: 'dt' }).parentElement?.textContent ?? '';
  const failed = { secondCheckedOn: '2026-08-03', secondCheckActual: 9, secondCheckResult: 'Not effective any more' } as const;
  const sentBackAt = '2026-08-03T10:00:00.000Z';

  it.each([
    ['a second check measured', ended(failed), /now 9 h \(second check, 3 Aug 2026\)/],
    ['only the verification measured', ended({}), /now 4 h \(3 May 2026\)/],
    [
      'the next attempt is not measured yet',
      ended(failed, { place: 'planned', attempt: { sentBackAt, recorded: [], files: 0, planned: [] } }),
      /now 9 h \(second check, 3 Aug 2026\)/,
    ],
    [
      'the next attempt was measured on the day of the failed check',
      ended(
        { ...failed, actual: 3, actualDate: '2026-08-03' },
        { place: 'verifying', attempt: { sentBackAt, recorded: ['actualDate'], files: 0, planned: [] } },
      ),
      /now 3 h \(3 Aug 2026\)/,
    ],
  ])('stands at the last number, with its day, where %s', async (_where, improvement, words) => {
    await openAs(vera, improvement);
    expect(measure()).toMatch(words);
  });
});

describe('recording it', () => {
  const open = () => press('Record Second check');
  const form = () => within(screen.getByRole('form', { name: 'Record second check' }));

  it('sends the day, the value and the verdict', async () => {
    await openAs(vera, ended({ secondCheckDue: today() }));
    open();
    write('Value', '3.5 h');
    write(/^Second check$/, 'Still effective');
    press('Record');
    await waitFor(() =>
      expect(sentTo('recordSecondCheck')).toEqual([{ checkedOn: today(), actual: 3.5, result: 'Still effective', repeatedBy: null }]),
    );
  });

  it('says before that a failed one reopens, and takes the record in which it came back', async () => {
    await openAs(vera, ended({ secondCheckDue: today() }));
    open();
    expect(form().queryByLabelText(/Later record/)).toBeNull();
    write(/^Second check$/, 'Not effective any more');
    expect(form().getByText('It goes back to Planned at once, and counts as reopened.')).toBeTruthy();
    write('Later record', 'https://site.example/browse/CI-14');
    press('Record and reopen');
    await waitFor(() =>
      expect(sentTo('recordSecondCheck')).toEqual([
        { checkedOn: today(), actual: null, result: 'Not effective any more', repeatedBy: 'CI-14' },
      ]),
    );
  });

  it.each([
    ['a day to come', /^Second check on/, inDays(1), 'Second check on: this day is still to come. Choose today or a day before.'],
    ['no verdict', 'Value', '', 'Second check: choose what you found.'],
    ['a value that is none', 'Value', 'many', /^Value: /],
  ] as const)('with %s nothing is sent, and the form says why', async (_what, label, typed, words) => {
    await openAs(vera, ended({ secondCheckDue: today() }));
    open();
    write(label, typed);
    press('Record');
    expect(await screen.findByText(words)).toBeTruthy();
    expect(sentTo('recordSecondCheck')).toEqual([]);
  });

  it('a refusal of Jira stays beside the form', async () => {
    const message = 'Verifier: choose somebody who is not and was not its assignee, nor that of an action.';
    await openAs(vera, ended({ secondCheckDue: today() }), no('too-early', message, 'Verifier'));
    open();
    write(/^Second check$/, 'Not effective any more');
    press('Record and reopen');
    expect(await form().findByText(message)).toBeTruthy();
  });
});

it('a failed second check is told in a plain line, with the attempt that follows', async () => {
  const back = { ...visitsUpTo('planned').at(-1), place: 'planned', enteredAt: '2026-10-01T09:00:00.000Z', leftAt: null } as const;
  const visits = [...visitsUpTo('communicated'), { by: null, statusName: 'Planned', ...back }];
  const check = { kind: 'second check', failed: true, at: back.enteredAt, to: 'planned', by: null } as const;
  const second = aFinding({ check, verdict: 'Not effective any more', checkedOn: '2026-10-01', actual: 11 });
  const passed = aFinding({
    check: { ...check, kind: 'verification', failed: false, to: 'standardized' },
    verdict: 'Effective',
    actual: 4,
  });
  const panel = aPanel(anImprovement({ place: 'planned', visits }), { findings: [passed, second] });
  onPage({ handlers: { viewIssue: () => yes(panel) } });
  show(<IssuePanel />);
  const words =
    'Second check: not effective any more on 1 Oct 2026 (11 h, target 4 h), found by Vera Okafor, back to planning, second attempt.';
  expect(await screen.findByText(words)).toBeTruthy();
});
