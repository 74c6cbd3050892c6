import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ImprovementPanel } from '../../src/contract/issue';
import { recordChanged } from '../../src/contract/record-changed';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { callsOf, no, onPage, sentTo, yes } from './bridge';
import { aFinding, anImprovement, aPanel, aRecord, aViewer, noFacts, plannedFacts, readOnly, tomas, vera } from './builders';
import { press, show, write } from './show';
import { visitsUpTo } from './visits';

const open = async (panel: ImprovementPanel, handlers: Parameters<typeof onPage>[0]['handlers'] = {}) => {
  onPage({ handlers: { viewIssue: () => yes(panel), ...handlers } });
  show(<IssuePanel />);
  await screen.findByRole('heading', { level: 1 });
};
const withoutOwner = () => aPanel(anImprovement({ facts: { ...plannedFacts, owner: null } }));

describe('the stage tracker', () => {
  it('shows seven stages, each reachable by keyboard, with when it was entered and how long it took', async () => {
    await open(aPanel());
    const stages = within(screen.getByRole('list', { name: 'Stages of the improvement' })).getAllByRole('listitem');
    expect(stages).toHaveLength(7);
    expect(stages.every((stage) => stage.tabIndex === 0)).toBe(true);
    expect(stages[0]?.getAttribute('aria-label')).toMatch(/^Identified, Plan phase, passed, entered 3 Mar 2026.*took 31 days$/);
  });

  it('marks the current stage in words', async () => {
    await open(aPanel());
    const current = screen.getByRole('listitem', { current: 'step' });
    expect(current.getAttribute('aria-label')).toMatch(/^Planned, Plan phase, current stage/);
  });

  it('shows where an improvement on hold will resume', async () => {
    await open(aPanel(anImprovement({ place: 'on-hold', facts: { ...plannedFacts, holdReason: 'Budget freeze' } })));
    expect(screen.getByLabelText(/^Planned, Plan phase, resumes here/)).toBeTruthy();
  });
});

describe('the next step', () => {
  it('can be taken when nothing is missing', async () => {
    const after = aPanel(anImprovement({ place: 'implementing' }));
    await open(aPanel(), { moveToStage: () => yes(after) });
    press('Start implementing');
    expect(await screen.findByRole('heading', { level: 1, name: 'Work is under way' })).toBeTruthy();
    expect(sentTo('moveToStage')).toEqual([{ stage: 'implementing' }]);
    expect(callsOf('refresh')).toHaveLength(1);
    expect(callsOf('emit')).toEqual([{ event: recordChanged }]);
  });

  it('waits while something is missing, and says how much', async () => {
    await open(withoutOwner());
    expect(screen.getByRole('button', { name: 'Start implementing' }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByText('One thing is missing.')).toBeTruthy();
  });

  it('opens the very control that mends what is missing, and puts the focus there', async () => {
    await open(aPanel(anImprovement({ facts: { ...plannedFacts, target: null } })), { findPeople: () => yes([]) });
    press('Target');
    expect(document.activeElement).toBe(screen.getByLabelText('Target'));
  });

  it('says why Jira refused the step', async () => {
    await open(aPanel(), { moveToStage: () => no('too-early', 'Actions: add at least one.', 'Actions') });
    press('Start implementing');
    expect((await screen.findByRole('alert')).textContent).toContain('Actions: add at least one.');
  });

  it('adds an action', async () => {
    await open(aPanel(anImprovement({ actions: [] })), { addAction: () => yes(aPanel()) });
    press('At least one action');
    write(/What will be done/, ' Write the guide ');
    fireEvent.submit(screen.getByRole('form', { name: 'Add action' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(sentTo('addAction')).toEqual([{ title: 'Write the guide' }]);
  });
});

describe('a workflow that others made', () => {
  const identified = anImprovement({ place: 'identified' });

  it('a step that Jira does not offer has no button: the panel names the way there is, and whom to ask', async () => {
    await open(aPanel(identified, { offers: [{ name: 'Planen', to: 'planned' }] }));
    expect(screen.queryByRole('button', { name: 'Prioritize' })).toBeNull();
    const words = 'The workflow offers you no way to Prioritized from here. It offers “Planen” to Planned';
    expect(screen.getByText(new RegExp(`^${words}.*An administrator of the project can add the way`))).toBeTruthy();
  });

  it('offers neither hold nor decline where Jira does not, and says so', async () => {
    await open(aPanel(identified, { offers: [] }));
    expect(screen.queryByRole('button', { name: /Put on hold|Decline/ })).toBeNull();
    expect(screen.getByText(/offers you no way to On hold or Declined from here/)).toBeTruthy();
  });

  it('does not resume where Jira has no way back', async () => {
    await open(aPanel(anImprovement({ place: 'on-hold' }), { offers: [] }));
    expect(screen.queryByRole('button', { name: /Resume/ })).toBeNull();
    expect(screen.getByText(/^The workflow offers you no way to Planned from here/)).toBeTruthy();
  });

  it('heads no step to a stage that the project does not have: it says so, and the way there is', async () => {
    const panel = aPanel(anImprovement({ kind: 'nonconformity', place: 'identified', visits: [] }), {
      absent: ['corrected'],
      offers: [{ name: 'Untersuchen', to: 'analysed' }],
    });
    await open(panel);
    expect(screen.getByRole('heading', { level: 1, name: 'Identified' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'The next stage is missing' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /^Next: / })).toBeNull();
    expect(screen.getByText(/^Corrected is not in this project\. It offers “Untersuchen” to Analysed/)).toBeTruthy();
  });

  it('a stage that the project does not have is not shown as passed', async () => {
    const panel = aPanel(anImprovement({ kind: 'nonconformity', place: 'implementing', visits: [] }), {
      absent: ['corrected', 'analysed'],
    });
    await open(panel);
    const names = within(screen.getByRole('list', { name: 'Stages of the nonconformity' })).getAllByRole('listitem');
    expect(names.map((stage) => stage.getAttribute('aria-label')?.split(',')[0])).toEqual([
      'Identified',
      'Implementing',
      'Verifying',
      'Closed',
    ]);
  });
});

const asVerifier = { ...aViewer, accountId: vera.accountId };

describe('recording facts', () => {
  it('sends the owner that was found by name', async () => {
    await open(withoutOwner(), { findPeople: () => yes([tomas, vera]), recordFacts: () => yes(aPanel()) });
    press('Owner');
    fireEvent.click(await screen.findByRole('option', { name: 'Tomas Reyes' }));
    press('Save');
    await waitFor(() => expect(sentTo('recordFacts')).toEqual([{ owner: tomas.accountId, dueDate: '2026-12-12' }]));
  });

  it('sends impact, effort and alignment as numbers chosen by their words', async () => {
    await open(aPanel(anImprovement({ place: 'prioritized', facts: noFacts })), { recordFacts: () => yes(aPanel()) });
    press('Impact');
    fireEvent.click(within(screen.getByRole('group', { name: 'Impact' })).getByRole('radio', { name: '4 high' }));
    fireEvent.click(within(screen.getByRole('group', { name: 'Effort' })).getByRole('radio', { name: '1 very low' }));
    fireEvent.click(within(screen.getByRole('group', { name: /^Alignment/ })).getByRole('radio', { name: '5 direct' }));
    press('Save');
    await waitFor(() => expect(sentTo('recordFacts')).toEqual([{ impact: 4, effort: 1, alignment: 5 }]));
  });

  it('sends the measure with numbers as numbers and what was emptied as nothing', async () => {
    await open(aPanel(), { recordFacts: () => yes(aPanel()) });
    press('Change Measure');
    write('Target', '3.5');
    write('Unit', '');
    press('Save');
    await waitFor(() =>
      expect(sentTo('recordFacts')[0]).toMatchObject({ metric: 'Incident resolution', unit: null, baseline: 12, target: 3.5 }),
    );
  });

  it('shows back what it understood of words before they are saved, and sends numbers in one unit', async () => {
    await open(aPanel(anImprovement({ facts: { ...plannedFacts, unit: null, baseline: null, target: null } })), {
      recordFacts: () => yes(aPanel()),
    });
    press('Change Measure');
    write('Baseline', '2h 45min');
    expect(screen.getByText('= 2 h 45 min')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Unit').value).toBe('h');
    write('Target', '45 min');
    expect(screen.getByText('= 45 min')).toBeTruthy();
    press('Save');
    await waitFor(() => expect(sentTo('recordFacts')[0]).toMatchObject({ unit: 'h', baseline: 2.75, target: 0.75 }));
  });

  it('names the field whose words are no quantity or do not fit the unit, and sends nothing', async () => {
    await open(aPanel());
    press('Change Measure');
    write('Baseline', 'soon');
    write('Target', '5 %');
    press('Save');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Baseline: “soon” was not understood. Write a number and its unit, such as 12 h.');
    expect(alert.textContent).toContain('Target: “5 %” does not fit the unit h. Write it in h, such as 12 h.');
    expect(sentTo('recordFacts')).toHaveLength(0);
  });

  it('brings the actual to the unit of the measure', async () => {
    await open(aPanel(anImprovement({ place: 'verifying' }), {}, asVerifier), { recordFacts: () => yes(aPanel()) });
    press('Add Result');
    write('Actual', '90 min');
    expect(screen.getByText('= 1 h 30 min')).toBeTruthy();
    press('Save');
    await waitFor(() => expect(sentTo('recordFacts')).toEqual([{ actual: 1.5, actualDate: null, evidence: null, effectiveness: null }]));
  });

  it('says a converted number as people say it, and begins its form with the same words', async () => {
    const facts = { ...plannedFacts, baseline: 2.75, target: 0.75, actual: 0.666667, actualDate: '2026-11-10' };
    await open(aPanel(anImprovement({ place: 'verifying', facts }), {}, asVerifier), { recordFacts: () => yes(aPanel()) });
    expect(screen.getByText(/2 h 45 min → 45 min/).textContent).toContain('2 h 45 min → 45 min, now 40 min');
    press('Add Result');
    expect(screen.getByLabelText<HTMLInputElement>('Actual').value).toBe('40 min');
    press('Save');
    await waitFor(() => expect(sentTo('recordFacts')[0]).toMatchObject({ actual: 0.666667 }));
  });

  it('does not drop a unit that the measure has not', async () => {
    await open(aPanel(anImprovement({ place: 'verifying', facts: { ...plannedFacts, unit: null } }), {}, asVerifier));
    press('Add Result');
    write('Actual', '4 h');
    press('Save');
    expect((await screen.findByRole('alert')).textContent).toContain('Actual: “4 h” has a unit, the measure has none. Write 4.');
  });

  it('asks why the measure changes once work has started, and keeps what was written when the reason is missing', async () => {
    await open(aPanel(anImprovement({ place: 'implementing' })), {
      recordFacts: ({ measureChangeReason }) =>
        measureChangeReason === undefined ? no('conflict', 'Target: the measure is locked.', 'Target') : yes(aPanel()),
    });
    expect(screen.getByText(/locked since work started, a change needs a reason/)).toBeTruthy();
    press('Change Measure');
    write('Target', '6 h');
    press('Save');
    expect((await screen.findByRole('alert')).textContent).toContain('Target: the measure is locked.');
    write('Measure change reason', 'A second site was added');
    press('Save');
    await waitFor(() => expect(sentTo('recordFacts')[1]).toMatchObject({ target: 6, measureChangeReason: 'A second site was added' }));
    expect(sentTo('recordFacts')[0]).not.toHaveProperty('measureChangeReason');
  });

  it('asks for no reason before', async () => {
    await open(aPanel());
    press('Change Measure');
    expect(screen.queryByLabelText('Measure change reason')).toBeNull();
  });

  it('says that the measure changed after planning: when, by whom, what and why', async () => {
    const parts = [{ label: 'Target', from: '4', to: '6' }];
    const change = { at: '2026-05-03T09:00:00.000Z', by: tomas, parts, reason: 'A second site was added' };
    const past = { at: '2026-05-04T09:00:00.000Z', by: null, parts: [{ label: 'Unit', from: null, to: 'h' }], reason: null };
    await open(aPanel(anImprovement({ place: 'implementing' }), { measureChanges: [change, past], rights: readOnly }));
    const [first, second] = within(screen.getByRole('list', { name: 'Changes of the measure' })).getAllByRole('listitem');
    expect(first?.textContent).toMatch(
      /^Measure changed after planning on 3 May 2026.* by Tomas Reyes \(Target 4 h → 6 h\): A second site was added$/,
    );
    expect(second?.textContent).toMatch(/by somebody \(Unit – → h\): no reason is recorded$/);
  });

  it('says that the result changed after verification: by whom, when and what', async () => {
    const parts = [
      { label: 'Effectiveness', from: 'Partly effective', to: 'Effective' },
      { label: 'Actual', from: '6', to: '4' },
      { label: 'Actual date', from: '2026-05-01', to: '2026-05-02' },
    ];
    const change = { at: '2026-05-03T09:00:00.000Z', by: tomas, parts };
    const improvement = anImprovement({ place: 'standardized', visits: visitsUpTo('standardized') });
    await open(aPanel(improvement, { resultChanges: [change, { ...change, at: '2026-05-04T09:00:00.000Z', by: null }] }));
    const [first, second] = within(screen.getByRole('list', { name: 'Changes of the result' })).getAllByRole('listitem');
    expect(first?.textContent).toMatch(
      /^Result was changed after verification by Tomas Reyes on 3 May 2026.* \(Effectiveness Partly effective → Effective, Actual 6 h → 4 h, Actual date 1 May 2026 → 2 May 2026\)$/,
    );
    expect(second?.textContent).toMatch(/by somebody on 4 May 2026/);
  });

  it('keeps the form and what was typed when the app refuses', async () => {
    await open(aPanel(), { recordFacts: () => no('invalid', 'Choose somebody other than the owner.', 'Verifier') });
    press('Change Measure');
    write('Target', '3');
    press('Save');
    expect((await screen.findByRole('alert')).textContent).toContain('Verifier: Choose somebody other than the owner.');
    expect(screen.getByLabelText<HTMLInputElement>('Target').value).toBe('3');
  });

  it('sends clauses and controls chosen in place', async () => {
    await open(aPanel(), { recordFacts: () => yes(aPanel()) });
    press('Change Touches');
    write('Annex A controls', '8.13');
    fireEvent.click(screen.getByRole('option', { name: /A\.8\.13/ }));
    press('Remove 9.2');
    press('Save');
    await waitFor(() =>
      expect(sentTo('recordFacts')).toEqual([
        { source: 'audit', theme: 'Process', clauses: ['10.1'], controls: ['A.5.18', 'A.8.2', 'A.8.13'] },
      ]),
    );
  });

  it('shows the priority with the formula that made it', async () => {
    await open(aPanel());
    expect(screen.getByText(/= impact 4 × alignment 4 ÷ effort 1/)).toBeTruthy();
  });
});

describe('the source record', () => {
  it('is linked with one click from the search', async () => {
    await open(aPanel(), {
      findRecords: () => yes([aRecord({ key: 'INC-2', title: 'Phishing' })]),
      linkRecord: () => yes(aPanel()),
    });
    press('Link another Raised from');
    fireEvent.click(await screen.findByRole('option', { name: /INC-2/ }));
    await waitFor(() => expect(sentTo('linkRecord')).toEqual([{ verb: 'is raised from', key: 'INC-2' }]));
  });

  it('is found in a pasted address', async () => {
    await open(aPanel(), { findRecords: () => yes([]), linkRecord: () => yes(aPanel()) });
    press('Link another Raised from');
    write('Source record', 'https://example.atlassian.net/browse/INC-31?focus=1');
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    await waitFor(() => expect(sentTo('linkRecord')).toEqual([{ verb: 'is raised from', key: 'INC-31' }]));
  });
});

describe('beside the line', () => {
  it('puts on hold with a reason and a day', async () => {
    await open(aPanel(), { putOnHold: () => yes(aPanel()) });
    press('Put on hold');
    write(/Hold reason/, 'Budget freeze');
    write(/On hold until/, '2027-01-31');
    fireEvent.submit(screen.getByRole('form', { name: 'Put on hold' }));
    await waitFor(() => expect(sentTo('putOnHold')).toEqual([{ reason: 'Budget freeze', until: '2027-01-31' }]));
  });

  it('declines with a reason', async () => {
    await open(aPanel(), { decline: () => yes(aPanel()) });
    press('Decline');
    write(/Decline reason/, 'Costs more than it brings');
    fireEvent.submit(screen.getByRole('form', { name: 'Decline' }));
    await waitFor(() => expect(sentTo('decline')).toEqual([{ reason: 'Costs more than it brings' }]));
  });

  it('resumes where it stopped', async () => {
    await open(aPanel(anImprovement({ place: 'on-hold', facts: { ...plannedFacts, holdReason: 'Budget freeze' } })), {
      resume: () => yes(aPanel()),
    });
    expect(screen.getByText(/Budget freeze/)).toBeTruthy();
    press('Resume at Planned');
    await waitFor(() => expect(sentTo('resume')).toHaveLength(1));
  });
});

describe('what the panel tells', () => {
  it('says in a plain line that verification failed', async () => {
    await open(aPanel(anImprovement(), { findings: [aFinding()] }));
    const words = 'Not effective on 3 May 2026 (6 h, target 4 h), found by Vera Okafor, back to planning, second attempt.';
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('tells that finding and its evidence still when the second attempt has a result of its own', async () => {
    const facts = {
      ...plannedFacts,
      effectiveness: 'Effective',
      actual: 3,
      actualDate: '2026-09-01',
      evidence: 'Report of August',
    } as const;
    const findings = [aFinding({ evidence: 'Report of May', attachments: 2 })];
    await open(aPanel(anImprovement({ place: 'verifying', facts }), { findings }));
    expect(screen.getByText(/^Not effective on 3 May 2026.*Evidence: Report of May, 2 attached files\.$/)).toBeTruthy();
  });

  it('says that verification sent it back where no verdict was recorded', async () => {
    await open(aPanel(anImprovement(), { findings: [aFinding({ verdict: null })] }));
    expect(screen.getByText('Verification sent it back to planning: this is the second attempt.')).toBeTruthy();
  });

  it('shows values that no catalogue knows', async () => {
    await open(aPanel(anImprovement({ warnings: [{ words: 'Annex A controls: A.9.9 is not known; choose another.', mends: [] }] })));
    expect(screen.getByText('Annex A controls: A.9.9 is not known; choose another.')).toBeTruthy();
  });

  it('mends a value in one click, through the same door as every fact', async () => {
    const words = 'ISO clauses: Nonconformity belongs to 10.2: choose 10.2 instead.';
    const mends = [{ label: 'Use 10.2 instead of 10.1', facts: { clauses: ['9.2', '10.2'] } }];
    await open(aPanel(anImprovement({ warnings: [{ words, mends }] })), { recordFacts: () => yes(aPanel()) });
    press('Use 10.2 instead of 10.1');
    await waitFor(() => expect(screen.queryByText(words)).toBeNull());
    expect(sentTo('recordFacts')).toEqual([{ clauses: ['9.2', '10.2'] }]);
  });

  it('says why a mend was refused, beside it', async () => {
    const mends = [{ label: 'Remove A.9.9', facts: { controls: [] } }];
    const refuse = { recordFacts: () => no('forbidden', 'You may not edit CI-7.') };
    await open(aPanel(anImprovement({ warnings: [{ words: 'Annex A controls: A.9.9 is not known.', mends }] })), refuse);
    press('Remove A.9.9');
    expect((await screen.findByRole('alert')).textContent).toContain('You may not edit CI-7.');
  });

  it('offers no mend to those who may only read', async () => {
    const mends = [{ label: 'Remove A.9.9', facts: { controls: [] } }];
    await open(aPanel(anImprovement({ warnings: [{ words: 'Annex A controls: A.9.9 is not known.', mends }] }), { rights: readOnly }));
    expect(screen.getByText(/A\.9\.9 is not known/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove A.9.9' })).toBeNull();
  });

  it.each(['planned', 'verifying', 'on-hold', 'communicated'] as const)(
    'has no button that changes anything for those who may only read, at %s',
    async (place) => {
      await open(aPanel(anImprovement({ place }), { rights: readOnly }));
      expect(screen.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Compare with the open improvements']);
      expect(document.querySelector('details')?.open).toBe(true);
    },
  );
});
