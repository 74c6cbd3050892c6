import { attemptStatusesOf } from '../lifecycle/attempt';
import { gateOf } from '../lifecycle/gates';
import { kindFacts } from '../kinds/kinds';
import { firstStage, lines, stagesOf } from '../kinds/lines';
import { placeNames, type Place } from '../lifecycle/stages';
import type { Requirement } from '../lifecycle/requirement';
import { finding, type Finding, type Fix } from './finding';
import { mayChangeWorkflow, sourcesOf, touchedBeside, transitionName, wayToChange, type KindGround } from './kind-ground';
import { beforeTheLine, indexOnLine, originsOf, type Origin } from './origins';
import { covers, distinct } from './requirements';
import type { Asked, TransitionShape, WorkflowShape } from './shape';
import { named } from './words';

/** A transition into a place, and where a record that takes it may come from. */
interface Passage {
  readonly transition: TransitionShape;
  readonly to: Place;
  readonly workflow: WorkflowShape;
  readonly ground: KindGround;
}

interface Source {
  /** `null` where new work begins. */
  readonly statusId: string | null;
  readonly origin: Origin;
}

/** Transitions that let a record past a gate. */
export function findGateFindings(ground: KindGround): readonly Finding[] {
  const { workflow, shape, placeOf } = ground;
  // Rules of the app reach company-managed projects only; that has a finding of its own.
  if (workflow === null || shape.style === 'team-managed') return [];
  const origins = originsOf(ground, workflow);
  return workflow.transitions.flatMap((transition) => {
    const to = placeOf(transition.to);
    return to === null ? [] : checkPassage({ transition, to, workflow, ground }, origins);
  });
}

function checkPassage(passage: Passage, origins: ReadonlyMap<string, Origin>): readonly Finding[] {
  const { transition, to, workflow, ground } = passage;
  const sources: readonly Source[] =
    transition.from === 'creation'
      ? [{ statusId: null, origin: beforeTheLine }]
      : sourcesOf(transition, workflow).flatMap((statusId) => {
          const origin = origins.get(statusId);
          return origin === undefined || ground.placeOf(statusId) === to ? [] : [{ statusId, origin }];
        });
  const on = distinct(sources.flatMap((source) => missingOn(source, passage)));
  const back = distinct(sources.flatMap((source) => missingBack(source, passage)));
  return [
    ...(on.length === 0 ? [] : [isWayBackFromHold(passage) ? openHold(passage, on) : openGate(passage, on, 'on')]),
    ...(back.length === 0 ? [] : [openGate(passage, back, 'back')]),
  ];
}

/** A gate with the statuses that its rules must know to tell attempts apart. */
function asked(gate: readonly Requirement[], { mapping }: KindGround): readonly (Requirement & Asked)[] {
  const attempts = attemptStatusesOf(mapping);
  return gate.map((requirement) => (requirement.ofThisAttempt === undefined ? requirement : { ...requirement, attempts }));
}

/** What the gates between where a record comes from and where it goes ask for, and nothing asks for on this way. */
function missingOn({ origin }: Source, { transition, to, ground }: Passage): readonly Requirement[] {
  const index = indexOnLine(transition.to, ground);
  if (index === null) return asked(gateOf(ground.kind, to), ground).filter((requirement) => !covers(transition.asks, requirement));
  if (transition.onlyAfter?.every((statusId) => ground.placeOf(statusId) === to) === true) return [];
  const passed = stagesOf(ground.kind).slice(origin.index + 1, index + 1);
  const held = [...transition.asks, ...origin.asked];
  return passed.flatMap((stage) => asked(gateOf(ground.kind, stage), ground)).filter((requirement) => !covers(held, requirement));
}

/** What a way back after a failed check asks for. Other ways back are free: the gates ahead remain. */
function missingBack({ statusId }: Source, { transition, to, ground }: Passage): readonly Requirement[] {
  const from = statusId === null ? null : ground.placeOf(statusId);
  const back = lines[ground.kind].returns.find((candidate) => candidate.from === from && candidate.to === to);
  return asked(back?.gate ?? [], ground).filter((requirement) => !covers(transition.asks, requirement));
}

function isWayBackFromHold({ transition, workflow, ground }: Passage): boolean {
  const sources = sourcesOf(transition, workflow);
  return sources.length > 0 && sources.every((statusId) => ground.placeOf(statusId) === 'on-hold');
}

function wordsOf({ transition, to, workflow, ground }: Passage) {
  return { name: transitionName(transition, workflow), end: `${placeNames[to]} (${ground.statusName(transition.to)})` };
}

function openHold(passage: Passage, missing: readonly Requirement[]): Finding {
  const { transition, to, workflow, ground } = passage;
  const { name, end } = wordsOf(passage);
  const fix: Fix | null = mayChangeWorkflow(ground)
    ? {
        title: `condition of the transition ${name} of ${kindFacts[ground.kind].name}`,
        changes: [
          `Transition ${name} of the workflow ${named(workflow.name)} is offered only to what was at ${placeNames[to]} just before; its other rules stay.`,
        ],
        touches: touchedBeside(ground),
        work: { does: 'offer-only-back', kind: ground.kind, workflowId: workflow.id, transitionId: transition.id, to },
      }
    : null;
  const problem = `Transition ${name} takes anything from On hold to ${end}, whether it was there before or not.`;
  const effect = `A record gets there that was never asked for: ${labels(missing)}.`;
  const wayOut = wayToChange(ground) ?? `Let ${name} be offered only to what was at ${placeNames[to]} just before.`;
  return finding(
    { code: 'gate-not-enforced', severity: 'weakens', kind: ground.kind, place: to, problem, effect, wayOut, fix },
    transition.id,
  );
}

function openGate(passage: Passage, missing: readonly Requirement[], direction: 'on' | 'back'): Finding {
  const { transition, to, ground } = passage;
  const { name, end } = wordsOf(passage);
  const which = transition.from === 'creation' ? `Creation, ${name},` : `Transition ${name}`;
  const problem = `${which} leads to ${end}${direction === 'back' ? ' after a check' : ''} without asking for: ${labels(missing)}.`;
  const effect =
    direction === 'back'
      ? `A record goes back to ${placeNames[to]} without.`
      : `The gate of ${placeNames[to]} is open: a record gets there without.`;
  const fix = askFix(passage, missing, direction);
  const found = {
    code: 'gate-not-enforced',
    severity: 'weakens',
    kind: ground.kind,
    place: to,
    ...{ problem, effect },
    wayOut: wayOutOf(passage, missing, direction),
    fix,
  } as const;
  return finding(found, direction === 'on' ? transition.id : `${transition.id}-back`);
}

function wayOutOf(passage: Passage, missing: readonly Requirement[], direction: 'on' | 'back'): string {
  const { transition, to, workflow, ground } = passage;
  const { name } = wordsOf(passage);
  if (transition.from === 'creation') return `Let new work begin at ${placeNames[firstStage(ground.kind)]} in Jira.`;
  if (!mayChangeWorkflow(ground)) return wayToChange(ground) ?? '';
  if (lacksField(missing, ground)) return 'Have the fields made first: these rules ask for them.';
  if (direction === 'back' && !isOfOnePlace(transition, workflow, ground))
    return `Give the way back to ${placeNames[to]} a transition of its own in Jira: a rule on ${name} would hold for all its ways.`;
  return `Let ${name} ask for that.`;
}

function lacksField(missing: readonly Requirement[], { shape }: KindGround): boolean {
  return missing.some(({ fact }) => shape.factsWithoutField.some((without) => without === fact));
}

function isOfOnePlace(transition: TransitionShape, workflow: WorkflowShape, { placeOf }: KindGround): boolean {
  return new Set(sourcesOf(transition, workflow).map(placeOf)).size <= 1;
}

/** A rule holds for everything that takes the transition, so a way back gets its gate only where it is a transition of its own. */
function askFix({ transition, to, workflow, ground }: Passage, missing: readonly Requirement[], direction: 'on' | 'back'): Fix | null {
  const { kind } = ground;
  if (!mayChangeWorkflow(ground) || lacksField(missing, ground) || transition.from === 'creation') return null;
  if (direction === 'back' && !isOfOnePlace(transition, workflow, ground)) return null;
  const name = transitionName(transition, workflow);
  const asks = missing.map(({ fact, results }) => (results === undefined ? { fact } : { fact, results }));
  return {
    title: `rules of the transition ${name} of ${kindFacts[kind].name}${direction === 'back' ? ' after a check' : ''}`,
    changes: [`Transition ${name} of the workflow ${named(workflow.name)} also asks for: ${labels(missing)}. The rules it has stay.`],
    touches: touchedBeside(ground),
    work: { does: 'ask-on-transition', kind, workflowId: workflow.id, transitionId: transition.id, to, asks },
  };
}

function labels(requirements: readonly Requirement[]): string {
  return requirements.map(({ label, ofThisAttempt }) => (ofThisAttempt === undefined ? label : `${label} (of this attempt)`)).join('; ');
}
