import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ImprovementPanel } from '../../src/contract/issue';
import type { CorrectiveActionsView } from '../../src/contract/nonconformity';
import type { GradeChange } from '../../src/domain/history/grade-changes';
import type { Facts, Improvement } from '../../src/domain/improvement';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { no, onPage, sentTo, yes } from './bridge';
import { aFinding, anImprovement, aPanel, aRecord, noFacts, readOnly, tomas, vera } from './builders';
import { press, show, write } from './show';
import { aVisit } from './visits';

type Handlers = NonNullable<Parameters<typeof onPage>[0]['handlers']>;

const correctedFacts: Facts = {
  ...noFacts,
  grade: 'Minor',
  source: 'nonconformity',
  correction: 'Server updated',
  correctedOn: '2026-05-02',
};
const action = aRecord({
  issueId: '9',
  key: 'CI-15',
  title: 'Watch for missed patches',
  type: 'Corrective action',
  status: 'Implementing',
  done: false,
});

const nonconformity = (part: Partial<Improvement> = {}, panel: Partial<ImprovementPanel> = {}) =>
  aPanel(
    anImprovement({
      kind: 'nonconformity',
      key: 'CI-14',
      title: 'A critical server missed its updates',
      place: 'corrected',
      facts: correctedFacts,
      actions: [],
      sourceRecord: null,
      relations: [{ verb: 'is corrected by', record: action }],
      ...part,
    }),
    panel,
  );
const states: CorrectiveActionsView = {
  actions: [{ key: 'CI-15', owner: tomas, dueDate: '2026-08-01', daysLate: 12, result: null, judgedOn: null }],
  notVisible: 0,
};
const lowered: GradeChange = {
  at: '2026-05-03T09:00:00.000Z',
  by: { kind: 'person', ...vera },
  from: 'Major',
  to: 'Minor',
  step: 'lowered',
};

const open = async (panel: ImprovementPanel, handlers: Handlers = {}) => {
  onPage({ handlers: { viewIssue: () => yes(panel), viewCorrectiveActions: () => yes(states), ...handlers } });
  show(<IssuePanel />);
  await screen.findByRole('heading', { level: 1 });
};

describe('the steps of 10.2', () => {
  it('says of each, a to g, whether it is recorded and what it lacks', async () => {
    await open(nonconformity());
    const steps = within(screen.getByRole('list', { name: 'Steps of 10.2' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      '✓ a React and correct (recorded)',
      '✗ b Find the cause, and similar cases – missing: Root cause, Similar cases',
      '✗ c Act on the cause – missing: All corrective actions done',
      expect.stringMatching(/^✗ d Review effectiveness – missing: Verifier, Actual date/),
      '✗ e Change the ISMS – missing: ISMS change',
      '✓ f Record its nature (recorded)',
      '✗ g Record the results – missing: Evidence: an attached file or a reference',
    ]);
    expect(screen.getByText('2 of 7 steps recorded')).toBeTruthy();
  });

  it('has a line for the evidence of the results, and what it holds', async () => {
    await open(nonconformity({ attachments: 2 }));
    expect(screen.getByText('Evidence', { selector: 'dt' }).nextElementSibling?.textContent).toBe('✓2 attached files');
  });

  it.each([
    ['Add Root cause', 'Root cause', 'cause'],
    ['Add Similar cases', 'Similar cases', 'similarCases'],
    ['Add ISMS change', 'ISMS change', 'ismsChange'],
  ])('“%s” opens its editor, and sends that fact alone', async (button, label, fact) => {
    await open(nonconformity(), { recordFacts: () => yes(nonconformity()) });
    press(button);
    const field = screen.getByRole('textbox', { name: label });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'As found' } });
    press('Save');
    await waitFor(() => expect(sentTo('recordFacts')).toEqual([{ [fact]: 'As found' }]));
  });

  it('asks for no measure and no priority: those are an improvement’s', async () => {
    await open(nonconformity());
    expect(screen.getByText('Owner', { selector: 'dt' })).toBeTruthy();
    for (const term of ['Measure', 'Priority']) expect(screen.queryByText(term, { selector: 'dt' })).toBeNull();
    expect(screen.queryByText('Not defined yet')).toBeNull();
  });

  it('says that it came back: what was done did not hold', async () => {
    const later = { verb: 'is repeated by', record: aRecord({ key: 'CI-60', title: 'A test server missed its updates' }) } as const;
    await open(nonconformity({ relations: [later] }));
    expect(within(screen.getByRole('list', { name: 'Came back as' })).getByRole('link', { name: /CI-60/ })).toBeTruthy();
  });

  it('has no button for those who may only read', async () => {
    await open(nonconformity({}, { rights: readOnly }));
    expect(screen.queryAllByRole('button')).toHaveLength(0);
  });
});

describe('corrective actions', () => {
  it('stand with status, owner, due date and the state of their review', async () => {
    await open(nonconformity());
    const list = screen.getByRole('list', { name: 'Corrective actions' });
    expect(within(list).getByText('Implementing')).toBeTruthy();
    expect(await within(list).findByText('Tomas Reyes')).toBeTruthy();
    expect(list.textContent).toContain('12 days late');
    expect(list.textContent).toContain('effectiveness not reviewed yet');
  });

  it('are raised in place, from the nonconformity at hand', async () => {
    await open(nonconformity({ relations: [] }), { raiseRecord: () => yes(action) });
    press('Raise Corrective actions');
    write(/What will remove the cause/, 'Watch for missed patches');
    fireEvent.submit(screen.getByRole('form', { name: 'Raise corrective action' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(sentTo('raiseRecord')).toEqual([{ kind: 'corrective-action', title: 'Watch for missed patches' }]);
  });

  it('keeps the words when the app refuses', async () => {
    await open(nonconformity(), { raiseRecord: () => no('forbidden', 'You may not create work items in CI.') });
    press('Raise another Corrective actions');
    write(/What will remove the cause/, 'Watch');
    fireEvent.submit(screen.getByRole('form', { name: 'Raise corrective action' }));
    expect((await screen.findByRole('alert')).textContent).toContain('You may not create work items in CI.');
  });

  it('are there although how they stand could not be asked', async () => {
    await open(nonconformity(), { viewCorrectiveActions: () => no('busy', 'Jira is busy.') });
    expect(await screen.findByText(/Jira is busy/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /CI-15 Watch for missed patches/ })).toBeTruthy();
  });

  it('know the nonconformity that they correct, and no priority', async () => {
    const corrects = { verb: 'corrects', record: aRecord({ key: 'CI-14', title: 'A server missed its updates' }) } as const;
    await open(nonconformity({ kind: 'corrective-action', place: 'planned', relations: [corrects] }));
    const list = screen.getByRole('list', { name: 'Corrects' });
    expect(within(list).getByRole('link', { name: /CI-14 A server missed its updates/ })).toBeTruthy();
    expect(screen.queryByText('Priority')).toBeNull();
  });
});

describe('a re-grade', () => {
  it('stands in a plain line at the top: what it was, when, and who judged anew', async () => {
    await open(nonconformity({}, { gradeChanges: [lowered] }));
    expect(screen.getByText('Graded Minor on 3 May 2026, was Major, by Vera Okafor.')).toBeTruthy();
  });

  it.each([[{ from: null, to: 'Minor', step: 'first' } as const], [{ from: 'Minor', to: 'Minor', step: 'restored' } as const]])(
    '%j is none',
    async (part) => {
      await open(nonconformity({}, { gradeChanges: [{ ...lowered, ...part }] }));
      expect(screen.queryByText(/^Graded Minor/)).toBeNull();
    },
  );

  it('stands out in the history', async () => {
    await open(nonconformity({}, { gradeChanges: [lowered], notes: [{ kind: 'graded', at: lowered.at, change: lowered }] }));
    const note = screen.getByRole('listitem', { name: 'Note', hidden: true });
    expect(within(note).getByText('Re-graded')).toBeTruthy();
    expect(note.textContent).toContain('Graded Minor, was Major, by Vera Okafor.');
  });

  it('says that a grade was taken away', async () => {
    await open(nonconformity({}, { gradeChanges: [{ ...lowered, to: null, step: 'removed' }] }));
    expect(screen.getByText('Grade taken away on 3 May 2026, was Major, by Vera Okafor.')).toBeTruthy();
  });
});

it('a failed verification leads back to analysis', async () => {
  const visits = [
    aVisit({ place: 'verifying', leftAt: '2026-05-03T09:00:00.000Z' }),
    aVisit({ place: 'analysed', enteredAt: '2026-05-03T09:00:00.000Z' }),
  ];
  const findings = [aFinding({ actual: null, target: null, unit: null })];
  await open(nonconformity({ place: 'analysed', facts: correctedFacts, visits }, { findings }));
  expect(screen.getByText('Not effective on 3 May 2026, found by Vera Okafor, back to analysis, second attempt.')).toBeTruthy();
  expect(screen.getByText('Verification failed, back to analysis')).toBeTruthy();
});
