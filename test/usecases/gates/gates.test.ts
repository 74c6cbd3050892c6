import { kinds } from '../../../src/domain/kinds/kinds';
import { placesOf } from '../../../src/domain/kinds/lines';
import { isOpen, isStage, placeNames } from '../../../src/domain/lifecycle/stages';
import { waysOf } from '../../../src/domain/lifecycle/ways';
import { panelOf, statusId } from '../improvement-site';
import { arrange, doorNames, doorsOf, isOpenTo, offeredTo, openGateSite, placeOf, type GateSite } from './doors';
import { actorOf, casesOf, completeFacts, gatedSteps, namesByDomain, namesInWords, namesOf } from './gate-cases';

let at: GateSite;
beforeAll(async () => {
  at = await openGateSite();
});
afterAll(() => at.site.close());

const steps = doorNames.flatMap((door) =>
  gatedSteps.filter(({ way }) => isOpenTo(door, way)).map((step) => ({ door, name: step.way.name, place: placeNames[step.from], ...step })),
);

describe('with nothing, one or two things missing, Jira and the domain say the same', () => {
  test.each(steps)('by $door: a $kind, $name from $place', async ({ door, kind, way, from }) => {
    for (const gateCase of casesOf({ kind, way, from }, at.people)) {
      const { missing, left } = gateCase;
      // What is cleared on the way was recorded before: this door has no attempt of its own.
      if (door === 'fields cleared on the way' && left !== undefined) continue;
      const names = namesInWords(await doorsOf(at)[door](gateCase));
      const expected = namesByDomain(gateCase, at.people);
      const place = placeNames[expected.length === 0 ? way.to : from];
      expect({ missing, left, names, place: placeOf(at, gateCase) }).toEqual({ missing, left, names: expected, place });
    }
  });
});

describe('a value that says nothing counts as none', () => {
  const wayTo = (name: string) => {
    const found = gatedSteps.find(({ kind, way }) => kind === 'improvement' && way.name === name);
    if (found === undefined) throw new Error(`There is no way ${name}.`);
    return found;
  };

  test.each([
    ['Plan', { impact: 9, effort: 0 }, ['Effort', 'Impact']],
    ['Start implementing', { metric: '   ' }, ['Metric']],
    ['Standardize', { effectiveness: 'Partly effective' }, ['Effectiveness']],
    ['Standardize', { effectiveness: 'Not effective' }, ['Effectiveness']],
    ['Reopen planning', { effectiveness: 'Effective' }, ['Effectiveness']],
    ['Communicate', { audience: ' ', documentation: ' ' }, ['Communicated to', 'Documentation']],
  ] as const)('%s with %j names %j', async (name, stray, expected) => {
    const { kind, way, from } = wayTo(name);
    const facts = { ...completeFacts(way, at.people), ...stray };
    const gateCase = { kind, way, from, missing: [], facts, actions: 'done', actor: actorOf(way, []) } as const;
    expect(namesInWords(await doorsOf(at)['REST or the board'](gateCase))).toEqual(expected);
    const { move } = panelOf(await at.records.improvement.done.ask(gateCase.actor, 'viewIssue'));
    if (move?.label === name) expect(namesOf(move.needs.filter((need) => !need.met))).toEqual(expected);
  });

  test('an option that somebody added to Direction is no direction', async () => {
    const { way, from } = wayTo('Start implementing');
    const field = at.site.jira.state.fields.get(at.fieldIds.direction);
    field?.options.push({ id: '99999', value: 'Sideways', disabled: false, contextId: field.contexts[0]?.id ?? '' });
    await arrange(at, { kind: 'improvement', from, facts: completeFacts(way, at.people), actions: 'done' });
    const record = at.site.jira.state.issues.get(at.records.improvement.done.issue.id);
    if (record !== undefined) record.fields[at.fieldIds.direction] = '99999';
    const answer = await at.records.improvement.done.ask('team', 'moveToStage', { stage: 'implementing' });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'too-early', message: 'Direction: Implementing asks for Lower is better or Higher is better.', field: 'Direction' },
    });
  });
});

describe('ways in Jira', () => {
  const standings = kinds.flatMap((kind) =>
    placesOf(kind)
      .filter((place) => place !== 'on-hold')
      .map((place) => [kind, place] as const),
  );
  test.each(standings)('to a %s at %s Jira offers what the domain knows, and nothing else', async (kind, place) => {
    await arrange(at, { kind, from: place, facts: completeFacts({ gate: [] }, at.people), actions: 'done' });
    const expected = waysOf(kind)
      .filter((way) => way.from.includes(place))
      .map((way) => way.name);
    expect([...(await offeredTo(at.site, at.records[kind].done.issue.id)).keys()].sort()).toEqual(expected.sort());
  });

  test.each(standings.filter(([, place]) => isStage(place) && isOpen(place)))(
    'a %s that was put on hold at %s can only go on there: a hold leads around no gate',
    async (kind, place) => {
      const { issue, ask } = await at.raise(`Wait at ${place}`, { kind });
      const record = at.site.jira.state.issues.get(issue.id);
      if (record !== undefined) record.statusId = statusId(at.site, placeNames[place]);
      await ask('team', 'putOnHold', { reason: 'No budget', until: '2099-01-01' });
      expect([...(await offeredTo(at.site, issue.id)).keys()].sort()).toEqual(['Decline', `Resume at ${placeNames[place]}`]);
    },
  );
});
