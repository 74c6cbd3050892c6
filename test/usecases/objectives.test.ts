import type { MeasurementsView } from '../../src/contract/objective';
import { pointsOf } from '../../src/domain/measure/measurements';
import type { Role } from '../site/kernel/people';
import { editInJira, fieldId, openImprovementSite, panelOf, valueOf, type ImprovementSite, type Raised } from './improvement-site';
import { restrict } from './restrict';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite('OBJ');
  at.site.kernel.clock.set(Date.UTC(2026, 5, 15, 9));
});
afterAll(() => at.site.close());

const measure = { metric: 'Clicks in a phishing test', unit: '%', direction: 'Lower is better', baseline: 24, target: 4 } as const;

async function draft(title: string): Promise<Raised> {
  const objective = await at.raise(title, { kind: 'objective' });
  valueOf(await objective.ask('team', 'recordFacts', { ...measure, baselineDate: '2026-01-05' }));
  return objective;
}

const record = (objective: Raised, value: number, date: string, as: Role = 'team') =>
  objective.ask(as, 'recordMeasurement', { value, date });
const seriesOf = async (record: Raised): Promise<MeasurementsView> => valueOf(await record.ask('auditor', 'viewMeasurements'));
const told = async (record: Raised) => (await seriesOf(record)).measurements.map(({ value, date, stands }) => [value, date, stands]);
const wait = (minutes: number) => at.site.kernel.clock.set(at.site.kernel.clock.now() + minutes * 60_000);

describe('recording a measurement', () => {
  test('sets the two fields, and the series tells value, day and who', async () => {
    const objective = await draft('Fewer clicks');
    const panel = panelOf(await record(objective, 14, '2026-05-31'));
    expect(panel.improvement.facts).toMatchObject({ actual: 14, actualDate: '2026-05-31' });
    const { accountId } = at.site.person('team');
    expect((await seriesOf(objective)).measurements).toEqual([
      {
        date: '2026-05-31',
        isDated: true,
        value: 14,
        recordedAt: expect.stringMatching(/^2026-06-15T09:/),
        by: { kind: 'person', accountId, name: 'Tomas Reyes' },
        correctsEarlier: false,
        stands: true,
      },
    ]);
  });

  test('of a day before the last one joins the series, and the actual stays the last one', async () => {
    const objective = await draft('Late entry');
    valueOf(await record(objective, 14, '2026-05-31'));
    const panel = panelOf(await record(objective, 19, '2026-04-30'));
    expect(panel.improvement.facts).toMatchObject({ actual: 14, actualDate: '2026-05-31' });
    expect(await told(objective)).toEqual([
      [14, '2026-05-31', true],
      [19, '2026-04-30', true],
    ]);
    expect(pointsOf(panel.improvement.facts, (await seriesOf(objective)).measurements).map(({ value }) => value)).toEqual([24, 19, 14]);
  });

  test('of the same day corrects what was recorded', async () => {
    const objective = await draft('Typing mistake');
    valueOf(await record(objective, 41, '2026-05-31'));
    valueOf(await record(objective, 14, '2026-05-31', 'manager'));
    expect((await seriesOf(objective)).measurements).toMatchObject([
      { value: 41, stands: false, by: { name: 'Tomas Reyes' } },
      { value: 14, stands: true, correctsEarlier: true, by: { name: at.site.person('manager').displayName } },
    ]);
  });

  test.each([
    ['a day to come', { value: 1, date: '2026-06-16' }, 'Measured on'],
    ['what is recorded already', { value: 14, date: '2026-05-31' }, 'Value'],
    ['a day that is none', { value: 1, date: '31 May' }, 'Date'],
  ])('refuses %s, and names the field', async (_, input, field) => {
    const objective = await draft('Refuse it');
    valueOf(await record(objective, 14, '2026-05-31'));
    expect(await objective.ask('team', 'recordMeasurement', input)).toMatchObject({ ok: false, error: { code: 'invalid', field } });
    expect(await told(objective)).toHaveLength(1);
  });

  test('is refused on a record of a kind without a measure', async () => {
    const nonconformity = await at.raise('No measure here', { kind: 'nonconformity' });
    expect(await record(nonconformity, 1, '2026-05-31')).toMatchObject({ ok: false, error: { code: 'invalid', field: 'Value' } });
  });

  test('is for those who may edit: the auditor reads the series and adds nothing', async () => {
    const objective = await draft('Read only');
    expect((await record(objective, 1, '2026-05-31', 'auditor')).ok).toBe(false);
    expect(await told(objective)).toEqual([]);
    expect(await objective.ask('outsider', 'viewMeasurements')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('the series does not care who filled the fields', () => {
  test('REST and Jira’s own view, field by field, fill it too; a cleared value takes the last one back', async () => {
    const objective = await draft('Filled from outside');
    const [actual, actualDate] = [fieldId(at.site, 'Actual'), fieldId(at.site, 'Actual date')];
    for (const fields of [{ [actual]: 20.5 }, { [actualDate]: '2026-03-31' }]) await editInJira(at.site, objective.issue.id, fields);
    wait(10);
    await editInJira(at.site, objective.issue.id, { [actual]: 17, [actualDate]: '2026-04-30' });
    wait(10);
    await editInJira(at.site, objective.issue.id, { [actual]: null });
    expect(await told(objective)).toEqual([
      [20.5, '2026-03-31', true],
      [17, '2026-04-30', false],
      [null, '2026-04-30', false],
    ]);
  });

  test('what an issue was created with is its first measurement', async () => {
    const type = [...at.site.jira.state.issueTypes.values()].find(({ name }) => name === 'Security objective');
    const fields = {
      project: { id: at.project.id },
      issuetype: { id: type?.id },
      summary: 'Imported',
      [fieldId(at.site, 'Actual')]: 8,
      [fieldId(at.site, 'Actual date')]: '2026-01-31',
    };
    const init = { method: 'POST', body: JSON.stringify({ fields }), headers: { 'content-type': 'application/json' } };
    const issue = (await (await at.site.fetchAs('team', '/rest/api/3/issue', init)).json()) as { id: string; key: string };
    const { measurements } = valueOf(await at.ask('team', 'viewMeasurements', {}, { issue }));
    expect(measurements).toMatchObject([{ value: 8, date: '2026-01-31', by: { name: 'Tomas Reyes' } }]);
  });

  test('an improvement has a series as well', async () => {
    const improvement = await at.raise('Measured twice');
    valueOf(await record(improvement, 14, '2026-04-30'));
    valueOf(await record(improvement, 4, '2026-05-31'));
    expect(await told(improvement)).toEqual([
      [14, '2026-04-30', true],
      [4, '2026-05-31', true],
    ]);
  });

  test('green for a year asks for a higher bar', async () => {
    const objective = await draft('Always green');
    valueOf(await record(objective, 4, '2025-06-14'));
    expect((await seriesOf(objective)).greenSince).toBeNull();
    valueOf(await record(objective, 3, '2026-05-31'));
    // The baseline of January was above the target.
    expect((await seriesOf(objective)).greenSince).toBeNull();
    valueOf(await objective.ask('team', 'recordFacts', { baselineDate: '2025-01-05' }));
    expect((await seriesOf(objective)).greenSince).toBe('2025-06-14');
  });
});

describe('improvements that serve an objective', () => {
  let objective: Raised;
  let phishing: Raised;
  let secret: Raised;

  beforeAll(async () => {
    objective = await draft('Click less');
    phishing = await at.raise('Simulated phishing tests');
    valueOf(await phishing.ask('team', 'recordFacts', { ...measure, baseline: 24, target: 10 }));
    valueOf(await record(phishing, 14, '2026-05-31'));
    secret = await at.raise('Hidden from most');
    for (const improvement of [phishing, secret]) {
      valueOf(await improvement.ask('team', 'linkRecord', { verb: 'serves', key: objective.issue.key }));
    }
    restrict(at.site, secret.issue.id, ['verifier']);
  });

  test('are told with their measure, to those who may see them', async () => {
    expect(valueOf(await objective.ask('verifier', 'viewObjectiveLinks'))).toEqual({
      records: [
        expect.objectContaining({ key: phishing.issue.key, place: 'identified', measure: { ...measure, target: 10, actual: 14 } }),
        expect.objectContaining({ key: secret.issue.key, title: 'Hidden from most' }),
      ],
      notVisible: 0,
    });
  });

  test('are counted where they are hidden, and nothing else is said of them', async () => {
    const links = valueOf(await objective.ask('auditor', 'viewObjectiveLinks'));
    expect(links).toMatchObject({ records: [{ key: phishing.issue.key }], notVisible: 1 });
    expect(JSON.stringify(links)).not.toContain('Hidden from most');
    expect(await objective.ask('outsider', 'viewObjectiveLinks')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('cost three calls, however many there are', async () => {
    at.site.host.metrics.reset();
    await objective.ask('verifier', 'viewObjectiveLinks');
    expect(at.site.host.metrics.report().product.calls).toBe(3);
  });

  test('tell from their side which objective they serve', async () => {
    expect(valueOf(await phishing.ask('auditor', 'viewObjectiveLinks'))).toMatchObject({
      records: [{ kind: 'objective', key: objective.issue.key, measure }],
      notVisible: 0,
    });
  });

  test('linking twice changes nothing, unlinking takes the link away, twice too', async () => {
    const { links } = at.site.jira.state;
    const before = links.size;
    const panel = panelOf(await phishing.ask('team', 'linkRecord', { verb: 'serves', key: objective.issue.key }));
    expect(panel.improvement.relations).toMatchObject([{ verb: 'serves', record: { key: objective.issue.key } }]);
    expect(links.size).toBe(before);
    const improvement = await at.raise('Served it for a while');
    valueOf(await improvement.ask('team', 'linkRecord', { verb: 'serves', key: objective.issue.key }));
    for (let time = 0; time < 2; time += 1) {
      expect(
        panelOf(await improvement.ask('team', 'unlinkRecord', { verb: 'serves', key: objective.issue.key })).improvement.relations,
      ).toEqual([]);
    }
    expect(links.size).toBe(before);
  });

  test('unlinking is for those who may link', async () => {
    expect(await phishing.ask('auditor', 'unlinkRecord', { verb: 'serves', key: objective.issue.key })).toMatchObject({
      ok: false,
      error: { code: 'forbidden', message: expect.stringContaining('No Link Issue Permission') },
    });
  });

  test('a link is taken back from its other side too', async () => {
    const improvement = await at.raise('Unlinked by the objective');
    valueOf(await improvement.ask('team', 'linkRecord', { verb: 'serves', key: objective.issue.key }));
    const panel = panelOf(await objective.ask('team', 'unlinkRecord', { verb: 'is served by', key: improvement.issue.key }));
    expect(panel.improvement.relations.map(({ record }) => record.key)).not.toContain(improvement.issue.key);
  });
});
