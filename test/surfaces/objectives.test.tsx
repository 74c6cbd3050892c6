import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ImprovementPanel } from '../../src/contract/issue';
import type { MeasurementsView, ObjectiveLinks } from '../../src/contract/objective';
import type { MeasuredRecord } from '../../src/domain/measure/contributions';
import type { Facts, Improvement } from '../../src/domain/improvement';
import type { Measurement } from '../../src/domain/measure/measurements';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { toDay } from '../../static/shared/look/day';
import { no, onPage, sentTo, yes } from './bridge';
import { anImprovement, aPanel, aRecord, noFacts, plannedFacts, readOnly, tomas } from './builders';
import { press, show, write } from './show';

type Handlers = NonNullable<Parameters<typeof onPage>[0]['handlers']>;

const today = toDay(new Date());
const monthsAgo = (months: number) => {
  const day = new Date();
  return toDay(new Date(day.getFullYear(), day.getMonth() - months, 1));
};

const facts: Facts = {
  ...noFacts,
  owner: tomas.accountId,
  dueDate: '2027-03-01',
  resources: 'Half a person',
  method: 'Median of the month',
  metric: 'Clicks in a phishing test',
  unit: '%',
  direction: 'Lower is better',
  baseline: 24,
  baselineDate: '2026-01-05',
  target: 4,
  actual: 9,
  actualDate: today,
};

const objective = (part: Partial<Improvement> = {}, rights: Partial<ImprovementPanel> = {}) =>
  aPanel(
    anImprovement({ kind: 'objective', key: 'CI-4', title: 'Click less', place: 'pursued', facts, actions: [], relations: [], ...part }),
    rights,
  );

const measured = (value: number | null, date: string, part: Partial<Measurement> = {}): Measurement => ({
  date,
  isDated: true,
  value,
  recordedAt: `${date}T09:00:00.000Z`,
  by: { kind: 'person', ...tomas },
  correctsEarlier: false,
  stands: value !== null,
  ...part,
});
const series = (...measurements: readonly Measurement[]): MeasurementsView => ({ measurements, greenSince: null });
const aYear = series(
  measured(23, '2026-02-28'),
  measured(22, '2026-03-31'),
  measured(14, '2026-04-30', { stands: false }),
  measured(41, '2026-04-30', { correctsEarlier: true }),
  measured(15, '2026-05-31', { isDated: false }),
  measured(null, '2026-06-30', { correctsEarlier: true }),
  measured(9, '2026-07-31'),
);

const serving = (key: string, part: Partial<MeasuredRecord> = {}): MeasuredRecord => ({
  kind: 'improvement',
  key,
  title: `Improvement ${key}`,
  place: 'communicated',
  measure: { metric: 'Clicks in a phishing test', unit: '%', direction: 'Lower is better', baseline: 24, target: 10, actual: 14 },
  ...part,
});
const links = (records: readonly MeasuredRecord[], notVisible = 0): ObjectiveLinks => ({ records, notVisible });

async function open(panel: ImprovementPanel, handlers: Handlers = {}): Promise<void> {
  onPage({
    handlers: {
      viewIssue: () => yes(panel),
      viewMeasurements: () => yes(series()),
      viewObjectiveLinks: () => yes(links([])),
      findPeople: () => yes([]),
      ...handlers,
    },
  });
  show(<IssuePanel />);
  await screen.findByRole('heading', { level: 1 });
}
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('the state line of an objective', () => {
  it.each<readonly [string, Partial<Facts>, Improvement['place'], string]>([
    ['on the way', {}, 'pursued', 'Pursued: 9 %, target 4 %, on the way'],
    ['reached', { actual: 4 }, 'pursued', 'Pursued: 4 %, target 4 %, target reached'],
    ['worse', { actual: 30 }, 'pursued', 'Pursued: 30 %, target 4 %, further away'],
    ['quiet', { actualDate: monthsAgo(4) }, 'pursued', 'Pursued: 9 %, target 4 %, on the way, no measurement for 4 months'],
    ['achieved', { actual: 3, actualDate: monthsAgo(9) }, 'achieved', 'Achieved: 3 %, target 4 %, target reached'],
    ['drafted', { actual: null, actualDate: null }, 'drafted', 'Drafted, not pursued yet'],
    ['on hold', {}, 'on-hold', 'On hold'],
  ])('says that it is %s', async (_, known, place, words) => {
    await open(objective({ place, facts: { ...facts, ...known } }));
    expect(heading()).toBe(words);
  });

  it('cannot be marked as achieved before its target is reached: it says so, and offers to measure again', async () => {
    await open(objective());
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Mark as achieved' }).disabled).toBe(true);
    press('Target: the last value 9 % has not reached 4 %');
    expect(await screen.findByRole('form', { name: /measurement/i })).toBeTruthy();
  });

  it('can be marked as achieved once its target is reached', async () => {
    await open(objective({ facts: { ...facts, actual: 4, actualDate: '2026-11-01' } }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Mark as achieved' }).disabled).toBe(false);
  });

  it('says that it was never measured, and since when it should have been', async () => {
    const visit = { place: 'pursued' as const, leftAt: null, by: null, statusName: null };
    const never = { ...facts, actual: null, actualDate: null };
    await open(objective({ facts: never, visits: [{ ...visit, enteredAt: new Date().toISOString() }] }));
    expect(heading()).toBe('Pursued: not measured');
    document.body.replaceChildren();
    await open(objective({ facts: never, visits: [{ ...visit, enteredAt: `${monthsAgo(5)}T09:00:00.000Z` }] }));
    expect(heading()).toBe('Pursued: no measurement for 5 months');
  });
});

describe('the plan of an objective', () => {
  it('answers 6.2 h to l, one line each', async () => {
    await open(objective());
    const answers = screen.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent ?? ''}`);
    for (const answer of [
      /^What 6.2 h: Click less/,
      /^Resources 6.2 i: Half a person/,
      /^Who 6.2 j: .*Tomas Reyes/,
      /^When 6.2 k: 1 Mar 2027/,
      /^How evaluated 6.2 l: Median of the month/,
    ])
      expect(answers.some((said) => answer.test(said))).toBe(true);
  });

  it.each([
    ['Resources', 'Resources', 'A tool', { resources: 'A tool' }],
    ['When', 'Due date', '2027-06-01', { dueDate: '2027-06-01' }],
    ['How evaluated', 'Verification method', 'Count', { method: 'Count' }],
  ])('changes %s alone, and sends no fact that an objective does not record', async (line, label, value, sent) => {
    await open(objective(), { recordFacts: () => yes(objective()) });
    press(`Change ${line}`);
    write(label, value);
    press('Save');
    await waitFor(() => expect(sentTo('recordFacts')).toEqual([sent]));
  });
});

describe('the series', () => {
  it('is drawn with words, and the table tells every entry with what became of it', async () => {
    await open(objective(), { viewMeasurements: () => yes(aYear) });
    expect(await screen.findByRole('img', { name: 'Clicks in a phishing test: 6 points from 24 % to 9 %, target 4 %' })).toBeTruthy();
    expect(screen.getByText('Progress from baseline to target: 75 % of the way')).toBeTruthy();
    expect(screen.getByText(/^Shaded: the usual range, 0 to 50.5 % around a mean of 22.3. All 6 values lie within it/)).toBeTruthy();
    const rows = within(screen.getByRole('table', { name: 'Measurements of Clicks in a phishing test' })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].slice(1, 3).map((cell) => cell.textContent))).toEqual([
      ['Value, %', 'Note'],
      ['9', ''],
      ['–', 'Taken back'],
      ['15', 'Day of the entry, no date was given'],
      ['41', 'Corrects an earlier one'],
      ['14', 'Corrected later'],
      ['22', ''],
      ['23', ''],
      ['24', 'Baseline'],
    ]);
    expect(rows[1]?.textContent).toContain('by Tomas Reyes');
  });

  it('marks what lies outside the usual range, in words too', async () => {
    const days = ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31'];
    const view = series(...days.map((day, index) => measured(index === 3 ? 60 : 23, day)));
    await open(objective(), { viewMeasurements: () => yes(view) });
    expect(await screen.findByText(/One value lies outside it \(diamonds\): something changed there\.$/)).toBeTruthy();
  });

  it('has no limits below five points, and says when they come', async () => {
    await open(objective(), { viewMeasurements: () => yes(series(measured(9, '2026-07-31'))) });
    expect(await screen.findByText(/^From five points on/)).toBeTruthy();
  });

  it('asks whether to raise the bar after a year of green', async () => {
    await open(objective(), { viewMeasurements: () => yes({ ...aYear, greenSince: '2025-05-14' }) });
    expect(await screen.findByRole('heading', { name: 'Green for 12 months: raise the bar?' })).toBeTruthy();
    expect(screen.getByText(/Every measurement since/).textContent).toContain('14 May 2025');
  });

  it('says that there is none yet', async () => {
    await open(objective());
    expect(await screen.findByText('No measurement yet')).toBeTruthy();
  });

  it('says that it is loading', async () => {
    await open(objective(), { viewMeasurements: () => new Promise(() => undefined) });
    expect(screen.getByText('Loading the measurements')).toBeTruthy();
  });

  it('says why it cannot be shown, and can be tried again', async () => {
    let tries = 0;
    await open(objective(), {
      viewMeasurements: () => {
        tries += 1;
        return tries === 1 ? no('busy', 'Jira is busy.') : yes(aYear);
      },
    });
    expect(await screen.findByText(/The measurements could not be loaded\. Jira is busy\./)).toBeTruthy();
    press('Retry the measurements');
    expect(await screen.findByRole('img')).toBeTruthy();
  });

  it('of an improvement is loaded when somebody asks for it', async () => {
    await open(aPanel(anImprovement({ place: 'verifying', facts: { ...plannedFacts, actual: 6 } })), {
      viewMeasurements: () => yes(aYear),
    });
    expect(sentTo('viewMeasurements')).toEqual([]);
    press('Show all measurements');
    expect(await screen.findByRole('img')).toBeTruthy();
  });
});

describe('recording a measurement', () => {
  const fill = (value: string, date: string | null = null) => {
    press('Record measurement Measurements');
    write(/^Value/, value);
    if (date !== null) write(/^Measured on/, date);
  };
  const submit = () => fireEvent.submit(screen.getByRole('form', { name: 'Record measurement' }));

  it('shows back what it understood, proposes today and sends a number in the unit of the objective', async () => {
    await open(objective({ facts: { ...facts, unit: 'hours' } }), { recordMeasurement: () => yes(objective()) });
    fill('2h 45min');
    expect(screen.getByText('= 2 h 45 min')).toBeTruthy();
    submit();
    await waitFor(() => expect(sentTo('recordMeasurement')).toEqual([{ value: 2.75, date: today }]));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  });

  it('asks for the series again, which has one more now', async () => {
    let recorded = false;
    await open(objective(), {
      viewMeasurements: () => yes(recorded ? aYear : series()),
      recordMeasurement: () => {
        recorded = true;
        return yes(objective());
      },
    });
    fill('5.8 %', '2026-07-31');
    submit();
    expect(await screen.findByRole('img')).toBeTruthy();
    expect(sentTo('recordMeasurement')).toEqual([{ value: 5.8, date: '2026-07-31' }]);
  });

  it.each([
    ['many', null, /Value: “many” was not understood/],
    ['5 hours', null, /Value: “5 hours” does not fit the unit %/],
    ['5', '2999-01-01', /Measured on: this day is still to come/],
  ])('sends nothing for %j on %j, and names the field', async (value, date, words) => {
    await open(objective());
    fill(value, date);
    submit();
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    expect(sentTo('recordMeasurement')).toEqual([]);
  });

  it('says why the app refused it', async () => {
    await open(objective(), { recordMeasurement: () => no('invalid', 'Value: this is what is recorded for that day already.', 'Value') });
    fill('9');
    submit();
    expect((await screen.findByRole('alert')).textContent).toContain('recorded for that day already');
  });

  it('is opened by what the next step misses', async () => {
    await open(objective({ facts: { ...facts, actual: null, actualDate: null } }));
    press('Actual');
    expect(screen.getByRole('form', { name: 'Record measurement' })).toBeTruthy();
  });

  it('is not offered before the metric is known, nor to those who may only read', async () => {
    await open(objective({ facts: { ...facts, metric: null } }));
    expect(screen.queryByRole('button', { name: /Record measurement/ })).toBeNull();
    document.body.replaceChildren();
    await open(objective({}, { rights: readOnly }));
    expect(screen.queryByRole('button', { name: /Record measurement/ })).toBeNull();
  });
});

describe('what serves an objective', () => {
  const contributionsOf = async () =>
    within(await screen.findByRole('list', { name: 'What serves this objective' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent);

  it('is told with stage, before and after, and what it moved; what cannot be added says why', async () => {
    const { measure } = serving('CI-1');
    const records = [
      serving('CI-10'),
      serving('CI-11', { measure: { ...measure, baseline: 24, actual: 26 } }),
      serving('CI-12', { measure: { ...measure, actual: null }, place: 'implementing' }),
      serving('CI-13', { measure: { ...measure, metric: 'Mails reported' } }),
      serving('CI-14', { measure: { ...measure, unit: 'clicks' } }),
      serving('CI-15', { measure: { ...measure, metric: null } }),
      serving('CI-16', { place: 'declined' }),
    ];
    await open(objective(), { viewObjectiveLinks: () => yes(links(records, 2)) });
    const said = await contributionsOf();
    expect(said[0]).toMatch(/CI-10.*Communicated.*24 % → 14 %: −10 percentage points, 50 % of the way$/);
    expect(said[1]).toMatch(/24 % → 26 %: \+2 percentage points, 10 % of the way, in the wrong direction$/);
    expect(said[2]).toMatch(/Implementing.*24 % before, not measured after it yet$/);
    expect(said[3]).toMatch(/Measured by something else: Mails reported, 24 % → 14 %$/);
    expect(said[4]).toMatch(/24 clicks → 14 clicks: not in the unit of the objective, so it cannot be added$/);
    expect(said[5]).toMatch(/Without a measure of its own yet$/);
    expect(said[6]).toMatch(/Declined: it moved nothing$/);
    expect(screen.getByText(/^Together/).textContent).toBe(
      'Together −8 percentage points, 40 % of the way · 2 measured in the objective’s metric',
    );
    expect(screen.getByText('2 more not visible to you')).toBeTruthy();
  });

  it('says so when nothing does, also when it cannot be loaded', async () => {
    await open(objective());
    expect(await screen.findByText('Nothing serves it yet')).toBeTruthy();
    document.body.replaceChildren();
    await open(objective(), { viewObjectiveLinks: () => no('busy', 'Jira is busy.') });
    expect(await screen.findByText(/What serves it could not be loaded\. Jira is busy\./)).toBeTruthy();
  });

  it('can be unlinked by those who may link', async () => {
    await open(objective(), { viewObjectiveLinks: () => yes(links([serving('CI-10')])), unlinkRecord: () => yes(objective()) });
    await contributionsOf();
    press('Unlink CI-10');
    await waitFor(() => expect(sentTo('unlinkRecord')).toEqual([{ verb: 'is served by', key: 'CI-10' }]));
  });

  it('is read by an auditor without a button', async () => {
    await open(objective({}, { rights: readOnly }), { viewObjectiveLinks: () => yes(links([serving('CI-10')])) });
    await contributionsOf();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe('the objective of an improvement', () => {
  const record = aRecord({ key: 'CI-4', title: 'Click less', status: 'Pursued', done: false });
  const improvement = (part: Partial<Improvement> = {}) => anImprovement({ relations: [{ verb: 'serves', record }], ...part });

  it('is linked by one choice among those that are found', async () => {
    await open(aPanel(improvement({ relations: [] })), { findRecords: () => yes([record]), linkRecord: () => yes(aPanel(improvement())) });
    expect(sentTo('viewObjectiveLinks')).toEqual([]);
    press('Link Objective');
    fireEvent.click(await screen.findByRole('option', { name: /Click less/ }));
    await waitFor(() => expect(sentTo('linkRecord')).toEqual([{ verb: 'serves', key: 'CI-4' }]));
    expect(await screen.findByRole('list', { name: 'Objectives that it serves' })).toBeTruthy();
  });

  it('stands there at once, and how it is going follows', async () => {
    const { metric, unit, direction, baseline, target, actual } = facts;
    const measure = { metric, unit, direction, baseline, target, actual };
    await open(aPanel(improvement()), {
      viewObjectiveLinks: () => yes(links([serving('CI-4', { kind: 'objective', place: 'pursued', measure })], 1)),
    });
    expect(screen.getByRole('link', { name: /CI-4 Click less/ })).toBeTruthy();
    expect(await screen.findByText('Clicks in a phishing test, 24 % → 4 %, now 9 % (on the way)')).toBeTruthy();
    expect(screen.getByText('1 more not visible to you')).toBeTruthy();
  });

  it('can be unlinked; a refusal is said there', async () => {
    await open(aPanel(improvement()), { unlinkRecord: () => no('forbidden', 'No Link Issue Permission for issue CI-7') });
    press('Unlink CI-4');
    expect((await screen.findByRole('alert')).textContent).toContain('No Link Issue Permission');
    expect(sentTo('unlinkRecord')).toEqual([{ verb: 'serves', key: 'CI-4' }]);
  });
});

describe('metrics to start from', () => {
  const empty = { ...plannedFacts, metric: null, unit: null, direction: null, baseline: null, target: null };

  it('are the six of the source document; one fills in metric, unit and direction, and tells how it is measured', async () => {
    await open(aPanel(anImprovement({ facts: empty })), { recordFacts: () => yes(aPanel()) });
    press('Add Measure');
    const choice = screen.getByLabelText<HTMLSelectElement>('Start from');
    expect(within(within(choice).getByRole('group', { name: 'Usual metrics' })).getAllByRole('option')).toHaveLength(6);
    const incidents = within(choice).getByRole<HTMLOptionElement>('option', { name: 'Incident response and recovery time' });
    fireEvent.change(choice, { target: { value: incidents.value } });
    expect(screen.getByText(/^From the first alert until service is restored/)).toBeTruthy();
    write('Metric', 'Recovery time of the shop');
    write('Baseline', '12');
    write('Target', '240 min');
    press('Save');
    await waitFor(() =>
      expect(sentTo('recordFacts')[0]).toMatchObject({
        metric: 'Recovery time of the shop',
        unit: 'hours',
        direction: 'Lower is better',
        baseline: 12,
        target: 4,
      }),
    );
  });

  it('begin with that of the objective it serves, so that the numbers can be added up', async () => {
    const relations = [{ verb: 'serves' as const, record: aRecord({ key: 'CI-4' }) }];
    await open(aPanel(anImprovement({ facts: empty, relations })), { viewObjectiveLinks: () => yes(links([serving('CI-4')])) });
    press('Add Measure');
    expect(await screen.findByRole('group', { name: 'Of CI-4' })).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Start from'), { target: { value: '0' } });
    expect(screen.getByLabelText<HTMLInputElement>('Metric').value).toBe('Clicks in a phishing test');
    expect(screen.getByLabelText<HTMLInputElement>('Unit').value).toBe('%');
  });
});

it('the alignment of an improvement is asked with a word about the objective it serves', async () => {
  await open(aPanel(anImprovement({ place: 'prioritized', facts: noFacts })));
  press('Impact');
  const group = screen.getByRole('group', { name: /^Alignment/ });
  expect(within(group).getByText(/How directly it serves the objective/)).toBeTruthy();
});
