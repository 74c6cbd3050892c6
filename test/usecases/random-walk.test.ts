import fc from 'fast-check';
import { attemptFacts } from '../../src/domain/lifecycle/attempt';
import type { Facts } from '../../src/domain/improvement';
import { factsOf } from '../../src/domain/kinds/kind-fields';
import { placesOf } from '../../src/domain/kinds/lines';
import { isBefore, isEnd, placeNames, places, type Place } from '../../src/domain/lifecycle/stages';
import { waysOf } from '../../src/domain/lifecycle/ways';
import { toIssueFields } from '../../src/jira/facts';
import type { Role } from '../site/kernel/people';
import { offeredTo, openGateSite, type GateSite } from './gates/doors';
import { completeFacts } from './gates/gate-cases';
import { editInJira, panelOf, statusId, valueOf, type Raised } from './improvement-site';

let at: GateSite;
beforeAll(async () => {
  at = await openGateSite();
});
afterAll(() => at.site.close());

/** The kinds whose way can lead back from a verification and from the end. */
const walkedKinds = ['improvement', 'corrective-action'] as const;
type WalkedKind = (typeof walkedKinds)[number];

type Verdicts = readonly [Facts['effectiveness'], Facts['secondCheckResult']];

/** What somebody does to a record, whether it may be done there or not. */
type Deed =
  | { readonly does: 'next' | 'clear' | 'hold' | 'resume' | 'decline'; readonly as: Role }
  | { readonly does: 'move past the panel'; readonly as: Role; readonly to: Place }
  | { readonly does: 'record' | 'record verdicts alone'; readonly as: Role; readonly verdicts: Verdicts };

const as = fc.constantFrom<Role>('team', 'verifier');
const verdicts = fc.constantFrom<Verdicts>(
  ['Effective', 'Not effective any more'],
  ['Not effective', null],
  ['Effective', 'Still effective'],
);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ does: fc.constant('next' as const), as }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('clear', 'hold', 'resume', 'decline'), as: fc.constant<Role>('team') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('resume' as const), as: fc.constant<Role>('team') }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('move past the panel' as const), as, to: fc.constantFrom(...places) }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('record' as const), as: fc.constant<Role>('team'), verdicts }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('record verdicts alone' as const), as: fc.constant<Role>('team'), verdicts }) },
);

/** A record whose only action is done, with everything that its gates ask for. */
async function begin(kind: WalkedKind): Promise<Raised> {
  const record = await at.raise(`Walk about as ${kind}`, { kind });
  await addDoneAction(record);
  await write(kind, record, ['Effective', 'Not effective any more']);
  return record;
}

async function addDoneAction({ issue, ask }: Raised): Promise<void> {
  valueOf(await ask('team', 'addAction', { title: 'Do it' }));
  for (const action of at.site.jira.state.issues.values()) if (action.parentId === issue.id) action.statusId = statusId(at.site, 'Done');
}

const verdictsOf = ([effectiveness, secondCheckResult]: Verdicts) => ({ effectiveness, secondCheckResult });

async function write(kind: WalkedKind, { issue }: Raised, [effectiveness, secondCheckResult]: Verdicts): Promise<void> {
  const complete = { ...completeFacts({ gate: [] }, at.people), effectiveness, secondCheckResult };
  const references = ['source', 'clauses', 'controls', 'theme'];
  const wanted = Object.entries(factsOf(kind, complete)).filter(([fact]) => !references.includes(fact));
  // Recorded anew, as for a new attempt: Jira's history tells only what changes.
  const cleared = factsOf(kind, Object.fromEntries(attemptFacts.map((fact) => [fact, null])));
  expect((await editInJira(at.site, issue.id, toIssueFields(cleared, at.fieldIds))).status).toBe(204);
  expect((await editInJira(at.site, issue.id, toIssueFields(Object.fromEntries(wanted), at.fieldIds))).status).toBe(204);
}

/** As on a board: only where Jira offers a way there. */
async function transition(who: Role, issueId: string, to: Place): Promise<void> {
  const names = waysOf('improvement')
    .concat(waysOf('corrective-action'))
    .filter((way) => way.to === to);
  const offered = await offeredTo(at.site, issueId);
  const id = names.map(({ name }) => offered.get(name)).find((found) => found !== undefined) ?? '99999';
  const body = JSON.stringify({ transition: { id } });
  await at.site.fetchAs(who, `/rest/api/3/issue/${issueId}/transitions`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
}

async function perform(kind: WalkedKind, record: Raised, next: Deed): Promise<void> {
  const { issue, ask } = record;
  if (next.does === 'record') {
    await write(kind, record, next.verdicts);
    await addDoneAction(record);
  }
  if (next.does === 'record verdicts alone') await editInJira(at.site, issue.id, toIssueFields(verdictsOf(next.verdicts), at.fieldIds));
  if (next.does === 'move past the panel') await transition(next.as, issue.id, next.to);
  if (next.does === 'clear') await editInJira(at.site, issue.id, toIssueFields({ verifier: null, effectiveness: null }, at.fieldIds));
  if (next.does === 'hold') await ask('team', 'putOnHold', { reason: 'No budget', until: '2099-01-01' });
  if (next.does === 'resume') await ask('team', 'resume');
  if (next.does === 'decline') await ask('team', 'decline', { reason: 'Cost' });
  if (next.does === 'next') {
    const { move } = panelOf(await ask(next.as, 'viewIssue'));
    if (move !== null) await ask(next.as, 'moveToStage', { stage: move.to });
  }
}

interface Entry {
  readonly created: string;
  readonly items: readonly { readonly field: string; readonly fromString: string; readonly toString: string }[];
}

/** The places that Jira's changelog tells of, read by nothing of the app. */
async function placesTold(kind: WalkedKind, key: string): Promise<readonly Place[]> {
  const response = await at.site.fetchAs('auditor', `/rest/api/3/issue/${key}/changelog`);
  const { values } = (await response.json()) as { values: readonly Entry[] };
  const moves = values.flatMap(({ items }) => items.filter(({ field }) => field === 'status'));
  const placeOf = (name: string) => places.find((place) => placeNames[place] === name) ?? 'identified';
  moves.slice(1).forEach((move, index) => expect(move.fromString).toBe(moves[index]?.toString));
  return [placesOf(kind)[0] ?? 'identified', ...moves.map((move) => placeOf(move.toString))];
}

/** No attempt gets past its verification with the verdict and the day of the one before: both were recorded since. */
async function checkAttempts(key: string): Promise<void> {
  const { values } = (await (await at.site.fetchAs('auditor', `/rest/api/3/issue/${key}/changelog`)).json()) as {
    values: readonly Entry[];
  };
  let recorded: string[] | null = null;
  for (const { items } of values) {
    const move = items.find(({ field }) => field === 'status');
    const isJudged = move?.fromString === 'Verifying' && !['On hold', 'Declined'].includes(move.toString);
    if (isJudged && recorded !== null) expect(recorded).toEqual(expect.arrayContaining(['Actual date', 'Effectiveness']));
    if (move?.toString === 'Planned' && ['Verifying', 'Communicated', 'Closed'].includes(move.fromString)) recorded = [];
    recorded?.push(...items.map(({ field }) => field));
  }
}

/** Out of a verification or an end, back to where it was before; a wait between does not hide it. */
function countReturns(told: readonly Place[]): number {
  const walked = told.filter((place) => place !== 'on-hold');
  return walked.filter((place, index) => {
    const before = walked[index - 1];
    return before !== undefined && (before === 'verifying' || isEnd(before)) && isBefore(place, before);
  }).length;
}

async function check(kind: WalkedKind, { issue, ask }: Raised): Promise<{ readonly reopened: number; readonly told: readonly Place[] }> {
  const { improvement, findings } = panelOf(await ask('auditor', 'viewIssue'));
  const reopened = findings.filter(({ check: made }) => made.failed).length;
  const { visits, place, createdAt } = improvement;
  const told = await placesTold(kind, issue.key);
  expect(visits.map((visit) => visit.place)).toEqual(told);
  expect(told.at(-1)).toBe(place);
  expect(at.site.jira.state.statuses.get(at.site.jira.state.issues.get(issue.id)?.statusId ?? '')?.name).toBe(placeNames[place]);
  expect(visits[0]?.enteredAt).toBe(createdAt);
  visits.forEach((visit, index) => expect(visit.leftAt).toBe(visits[index + 1]?.enteredAt ?? null));
  told
    .slice(1)
    .forEach((to, index) => expect(waysOf(kind).some((way) => way.to === to && way.from.includes(told[index] ?? to))).toBe(true));
  expect(reopened).toBe(countReturns(told));
  await checkAttempts(issue.key);
  return { reopened, told };
}

test('whatever is done to a record, allowed or not, its stage, its stays and its reopenings are those of its history', async () => {
  const seen: Place[][] = [];
  let reopenings = 0;
  const walk = async (kind: WalkedKind, deeds: readonly Deed[]) => {
    const record = await begin(kind);
    for (const next of deeds) await perform(kind, record, next);
    const { reopened, told } = await check(kind, record);
    reopenings += reopened;
    seen.push([...told]);
  };
  const deeds = fc.array(deed, { minLength: 15, maxLength: 30 });
  await fc.assert(fc.asyncProperty(fc.constantFrom(...walkedKinds), deeds, walk), { numRuns: 14, seed: 10, endOnFailure: true });
  // A walk that went nowhere would prove nothing.
  expect(reopenings).toBeGreaterThan(3);
  expect(seen.some((told) => told.some(isEnd))).toBe(true);
  expect(seen.some((told) => told.some((place, index) => place === 'planned' && isEnd(told[index - 1] ?? 'planned')))).toBe(true);
});
