import { addDays, formatISO, parseISO, subDays } from 'date-fns';
import { attemptFacts, type Attempt, type AttemptFact } from '../../../src/domain/lifecycle/attempt';
import { needsOf, type Gated } from '../../../src/domain/lifecycle/gates';
import { results as knownResults, secondCheckResults, type Facts } from '../../../src/domain/improvement';
import { factsOf } from '../../../src/domain/kinds/kind-fields';
import { kinds, type Kind } from '../../../src/domain/kinds/kinds';
import type { Requirement } from '../../../src/domain/lifecycle/requirement';
import { defaultSettings } from '../../../src/domain/set-up/settings';
import type { Place } from '../../../src/domain/lifecycle/stages';
import { waysOf, type Way } from '../../../src/domain/lifecycle/ways';
import { factFields } from '../../../src/jira/schemes/fields';
import { someFacts } from '../../domain/builders';

export type ActionsState = 'none' | 'open' | 'done';

/** Who owns what is verified, and who verifies it. */
export type Actor = 'team' | 'verifier';

/** An improvement that wants to go a way, with everything but what is missing. */
export interface GateCase {
  readonly kind: Kind;
  readonly way: Way;
  readonly from: Place;
  readonly missing: readonly Requirement['fact'][];
  readonly facts: Facts;
  readonly actions: ActionsState;
  /** Who takes the step. */
  readonly actor: Actor;
  /** What the attempt before left, where it was sent back once; everything else was recorded since. */
  readonly left?: readonly AttemptFact[];
}

/** The people of the cases: their account ids, and what day it is for them. */
export interface CasePeople {
  readonly owner: string;
  readonly verifier: string;
  readonly today: string;
}

/** Everything that any gate asks for. */
export function completeFacts({ gate }: Pick<Way, 'gate'>, { owner, verifier, today }: CasePeople): Facts {
  const allowed = gate.flatMap((requirement) => requirement.results ?? []);
  return someFacts({
    ...{ impact: 4, effort: 1, alignment: 5, owner, verifier, dueDate: '2030-03-12' },
    ...{
      metric: 'Restore time',
      direction: 'Lower is better',
      baseline: 0,
      target: 4,
      actual: 4,
      actualDate: today,
      verifyFrom: today,
      baselineDate: today,
      evidence: 'Report of May',
    },
    ...{ documentation: 'Runbook, version 7', audience: 'Operations', communicatedOn: today, communicationProof: 'Minutes' },
    ...{
      holdReason: 'No budget',
      holdUntil: '2030-06-12',
      declineReason: 'Cost',
      effectiveness: knownResults.find((result) => allowed.includes(result)) ?? null,
    },
    ...{ secondCheckResult: secondCheckResults.find((result) => allowed.includes(result)) ?? null, secondCheckedOn: today },
    ...{ grade: 'Minor', correction: 'Patched', correctedOn: '2030-01-12', cause: 'Not on the list', similarCases: 'None found' },
    ...{ ismsChange: 'Patch procedure, version 3', resources: 'Two days a month', method: 'Report of a month' },
  });
}

type AboutActions = 'actions' | 'actionsDone' | 'correctiveActions' | 'correctiveActionsDone';

function isAboutActions(fact: Requirement['fact']): fact is AboutActions {
  return ['actions', 'actionsDone', 'correctiveActions', 'correctiveActionsDone'].includes(fact);
}

function without(facts: Facts, missing: Requirement['fact']): Facts {
  if (isAboutActions(missing) || missing === 'actorIsIndependent') return facts;
  if (missing === 'evidenceIsGiven') return { ...facts, evidence: null };
  if (missing === 'targetIsReached') return facts.actual === null || facts.target === null ? facts : { ...facts, actual: facts.target + 1 };
  if (missing !== 'verifierIsIndependent') return { ...facts, [missing]: null };
  return facts.verifier === null ? facts : { ...facts, verifier: facts.owner };
}

function actionsWithout(missing: readonly Requirement['fact'][]): ActionsState {
  if (missing.includes('actions') || missing.includes('correctiveActions')) return 'none';
  return missing.includes('actionsDone') || missing.includes('correctiveActionsDone') ? 'open' : 'done';
}

/** A verification is ended by the verifier, everything else done by the owner. */
export function actorOf({ gate }: Way, missing: readonly Requirement['fact'][]): Actor {
  return gate.some(({ fact }) => fact === 'actorIsIndependent') && !missing.includes('actorIsIndependent') ? 'verifier' : 'team';
}

/** Nothing, every one and every two of a gate's requirements. */
function subsets(gate: readonly Requirement[]): readonly (readonly Requirement['fact'][])[] {
  const facts = gate.map(({ fact }) => fact);
  return [[], ...facts.map((fact) => [fact]), ...facts.flatMap((one, index) => facts.slice(index + 1).map((other) => [one, other]))];
}

/** Every way that has a gate, from every place where it begins. */
export const gatedSteps = kinds.flatMap((kind) =>
  waysOf(kind)
    .filter(({ gate }) => gate.length > 0)
    .flatMap((way) => way.from.map((from) => ({ kind, way, from }))),
);
export type GatedStep = (typeof gatedSteps)[number];

export function casesOf({ kind, way, from }: GatedStep, people: CasePeople): readonly GateCase[] {
  const lacking = subsets(way.gate).map((missing) => ({
    ...{ kind, way, from, missing, facts: missing.reduce(without, completeFacts(way, people)) },
    ...{ actions: actionsWithout(missing), actor: actorOf(way, missing) },
  }));
  const complete = { kind, way, from, missing: [], actions: 'done', actor: actorOf(way, []) } as const;
  return [
    ...lacking,
    ...wrongDays(way, completeFacts(way, people)).map((facts) => ({ ...complete, facts })),
    ...secondAttempts(way, completeFacts(way, people)).map((attempt) => ({ ...complete, ...attempt })),
  ];
}

const toDay = (date: Date) => formatISO(date, { representation: 'date' });
const dayAfter = (day: string) => toDay(addDays(parseISO(day), 1));
const dayBefore = (day: string) => toDay(subDays(parseISO(day), 1));

/** Sent back once: all that the gate asks of this attempt is new, one thing or everything is left over, or a new day lies before it. */
function secondAttempts({ gate }: Way, facts: Facts): readonly Pick<GateCase, 'facts' | 'actions' | 'left'>[] {
  const asked = gate.filter(({ ofThisAttempt }) => ofThisAttempt !== undefined);
  const leaving = (requirements: readonly Requirement[]) => ({
    left: attemptFacts.filter((known) => requirements.some(({ fact }) => known === (fact === 'evidenceIsGiven' ? 'evidence' : fact))),
    actions: requirements.some(({ fact }) => isAboutActions(fact)) ? ('done' as const) : actionsOfNow(gate),
  });
  if (asked.length === 0) return [];
  const early = asked.flatMap(({ fact, ofThisAttempt, notBefore }) => {
    if (ofThisAttempt !== 'dated' || (fact !== 'actualDate' && fact !== 'communicatedOn')) return [];
    const earliest = notBefore === undefined ? {} : { [notBefore.fact]: null };
    return [{ ...leaving([]), facts: { ...facts, ...earliest, [fact]: dayBefore(facts[fact] ?? '') } }];
  });
  return [...[[], ...asked.map((one) => [one]), asked].map((some) => ({ ...leaving(some), facts })), ...early];
}

/** Open work is a plan of this attempt; where it must be done, it is. */
function actionsOfNow(gate: readonly Requirement[]): ActionsState {
  return gate.some(({ fact }) => fact === 'actions' || fact === 'correctiveActions') ? 'open' : 'done';
}

/** For every day that a gate looks at: one that has not come, one that is too early, and one where nothing says from when it counts. */
function wrongDays({ gate }: Way, complete: Facts): readonly Facts[] {
  return gate.flatMap(({ fact, notBefore }) => {
    const earliest = notBefore === undefined ? null : complete[notBefore.fact];
    if (notBefore === undefined || typeof earliest !== 'string') return [];
    const tomorrow = dayAfter(earliest);
    return [
      { ...complete, [fact]: tomorrow },
      { ...complete, [notBefore.fact]: tomorrow },
      { ...complete, [fact]: tomorrow, [notBefore.fact]: null },
      { ...complete, [fact]: earliest, [notBefore.fact]: null },
    ];
  });
}

/** The fields that a refusal has to name, by the domain alone. */
export function namesByDomain({ kind, way, facts: given, actions, actor, left }: GateCase, people: CasePeople): readonly string[] {
  const action = { key: 'CI-2', title: 'Do it', done: actions === 'done' };
  const record = { ...action, issueId: '2', type: 'Corrective action', status: '' };
  const some = actions !== 'none';
  const relations = some ? [{ verb: 'is corrected by' as const, record }] : [];
  // What a kind does not record is on no screen of it.
  const facts = someFacts(factsOf(kind, given));
  const nobody = { implementers: [], formerOwners: [], formerImplementers: [] };
  const carriedOut = { actions: some ? [action] : [], ...nobody, attachments: 0, relations };
  const gated: Gated = { kind, facts, ...carriedOut, attempt: left === undefined ? null : attemptOn(people.today, left) };
  const viewer = {
    accountId: actor === 'team' ? people.owner : people.verifier,
    today: people.today,
    timeZone: 'UTC',
    whoMayVerify: defaultSettings.whoMayVerify,
  };
  return namesOf(needsOf(gated, way.gate, viewer).filter((need) => !need.met));
}

function attemptOn(day: string, left: readonly AttemptFact[]): Attempt {
  const recorded = attemptFacts.filter((fact) => !left.includes(fact));
  return { sentBackAt: `${day}T12:00:00.000Z`, recorded, files: 0, planned: [] };
}

export function namesOf(unmet: readonly Pick<Requirement, 'fact'>[]): readonly string[] {
  return [...new Set(unmet.map(({ fact }) => nameOf(fact)))].sort();
}

function nameOf(fact: Requirement['fact']): string {
  if (isAboutActions(fact)) return fact.startsWith('corrective') ? 'Corrective actions' : 'Actions';
  if (fact === 'evidenceIsGiven') return factFields.evidence.name;
  if (fact === 'targetIsReached') return factFields.actual.name;
  return fact === 'verifierIsIndependent' || fact === 'actorIsIndependent' ? 'Verifier' : factFields[fact].name;
}

/** Whether the gate of a way asks for anything that is written on a screen. */
export function asksForFields({ gate }: Way): boolean {
  return gate.some(({ fact }) => !isAboutActions(fact) && fact !== 'actorIsIndependent');
}

/** What a refusal names: the words before the colon of each of its sentences. */
export function namesInWords(said: readonly string[]): readonly string[] {
  const found = [...said.join(' ').matchAll(/(?:^|\. )([A-Z][^.:]*): /g)].map((match) => match[1] ?? '');
  return [...new Set(found)].sort();
}
