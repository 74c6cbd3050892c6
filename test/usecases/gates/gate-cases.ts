import { needsOf, type Gated, type Requirement } from '../../../src/domain/gates';
import type { Facts } from '../../../src/domain/improvement';
import type { Place } from '../../../src/domain/stages';
import { ways, type Way } from '../../../src/domain/ways';
import { factFields } from '../../../src/jira/fields';
import { someFacts } from '../../domain/builders';

export type ActionsState = 'none' | 'open' | 'done';

/** An improvement that wants to go a way, with everything but what is missing. */
export interface GateCase {
  readonly way: Way;
  readonly from: Place;
  readonly missing: readonly Requirement['fact'][];
  readonly facts: Facts;
  readonly actions: ActionsState;
}

/** The people of the cases: their account ids. */
export interface CasePeople {
  readonly owner: string;
  readonly verifier: string;
}

/** Everything that any gate asks for. */
export function completeFacts({ gate }: Pick<Way, 'gate'>, { owner, verifier }: CasePeople): Facts {
  const results = gate.flatMap((requirement) => requirement.results ?? []);
  return someFacts({
    ...{ impact: 4, effort: 1, alignment: 5, owner, verifier, dueDate: '2030-03-12' },
    ...{ metric: 'Restore time', direction: 'Lower is better', baseline: 0, target: 4, actual: 4, actualDate: '2030-04-12' },
    ...{ documentation: 'Runbook, version 7', audience: 'Operations', communicatedOn: '2030-05-12', communicationProof: 'Minutes' },
    ...{ holdReason: 'No budget', holdUntil: '2030-06-12', declineReason: 'Cost', effectiveness: results[0] ?? null },
  });
}

function without(facts: Facts, missing: Requirement['fact']): Facts {
  if (missing === 'actions' || missing === 'actionsDone') return facts;
  if (missing !== 'verifierIsIndependent') return { ...facts, [missing]: null };
  return facts.verifier === null ? facts : { ...facts, verifier: facts.owner };
}

function actionsWithout(missing: readonly Requirement['fact'][]): ActionsState {
  if (missing.includes('actions')) return 'none';
  return missing.includes('actionsDone') ? 'open' : 'done';
}

/** Nothing, every one and every two of a gate's requirements. */
function subsets(gate: readonly Requirement[]): readonly (readonly Requirement['fact'][])[] {
  const facts = gate.map(({ fact }) => fact);
  return [[], ...facts.map((fact) => [fact]), ...facts.flatMap((one, index) => facts.slice(index + 1).map((other) => [one, other]))];
}

/** Every way that has a gate, from every place where it begins. */
export const gatedSteps = ways.filter(({ gate }) => gate.length > 0).flatMap((way) => way.from.map((from) => ({ way, from })));

export function casesOf(way: Way, from: Place, people: CasePeople): readonly GateCase[] {
  return subsets(way.gate).map((missing) => ({
    way,
    from,
    missing,
    facts: missing.reduce(without, completeFacts(way, people)),
    actions: actionsWithout(missing),
  }));
}

/** The fields that a refusal has to name, by the domain alone. */
export function namesByDomain({ way, facts, actions }: GateCase): readonly string[] {
  const action = { key: 'CI-2', title: 'Do it', done: actions === 'done' };
  const gated: Gated = { facts, actions: actions === 'none' ? [] : [action] };
  return namesOf(needsOf(gated, way.gate).filter((need) => !need.met));
}

export function namesOf(unmet: readonly Pick<Requirement, 'fact'>[]): readonly string[] {
  return [...new Set(unmet.map(({ fact }) => nameOf(fact)))].sort();
}

function nameOf(fact: Requirement['fact']): string {
  if (fact === 'actions' || fact === 'actionsDone') return 'Actions';
  return fact === 'verifierIsIndependent' ? 'Verifier' : factFields[fact].name;
}

/** Whether the gate of a way asks for anything that is written on a screen. */
export function asksForFields({ gate }: Way): boolean {
  return gate.some(({ fact }) => fact !== 'actions' && fact !== 'actionsDone');
}

/** What a refusal names: the words before the colon of each of its sentences. */
export function namesInWords(said: readonly string[]): readonly string[] {
  const found = [...said.join(' ').matchAll(/(?:^|\. )([A-Z][^.:]*): /g)].map((match) => match[1] ?? '');
  return [...new Set(found)].sort();
}
