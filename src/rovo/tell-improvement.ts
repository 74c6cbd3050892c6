import type { ImprovementPanel } from '../contract/issue';
import { sayDate } from '../domain/day-words';
import type { Action, Facts, Move, Person } from '../domain/improvement';
import { obstacleTo } from '../domain/lifecycle/offers';
import { sourceFacts } from '../domain/links/sources';
import { isStage, pdcaPhase, placeNames, type PdcaPhase, type Place } from '../domain/lifecycle/stages';
import type { Told } from './action';

/** The next step in words: what it needs, and what of that is missing. */
export interface ToldStep {
  readonly step: string;
  readonly to: string;
  readonly there: readonly string[];
  readonly missing: readonly string[];
  /** Why Jira does not offer it to the person, and what to do instead; `null` where it does. */
  readonly obstacle: string | null;
}

export interface ToldImprovement {
  readonly key: string;
  readonly title: string;
  readonly stage: string;
  readonly phase: string | null;
  readonly next: ToldStep | null;
  readonly resumesAt: string | null;
  /** Why it cannot be taken up there; `null` where it can. */
  readonly resumeObstacle: string | null;
  readonly owner: string | null;
  readonly verifier: string | null;
  readonly dueDate: string | null;
  readonly priority: number | null;
  readonly source: string | null;
  readonly sourceRecord: { readonly key: string; readonly title: string } | null;
  readonly clauses: readonly string[];
  readonly controls: readonly string[];
  readonly actions: readonly Action[];
  /** Field values that no catalogue knows. */
  readonly warnings: readonly string[];
  readonly mayEdit: boolean;
  readonly mayMove: boolean;
}

export interface ToldOfImprovement extends Told {
  readonly improvement: ToldImprovement;
}

const phases: Readonly<Record<PdcaPhase, string>> = { plan: 'Plan', do: 'Do', check: 'Check', act: 'Act' };

export function toToldStep({ label, to, needs }: Move, obstacle: string | null): ToldStep {
  const labels = (met: boolean) => needs.filter((need) => need.met === met).map((need) => need.label);
  return { step: label, to: placeNames[to], there: labels(true), missing: labels(false), obstacle };
}

/** "Next step: Plan. Missing: Impact, Effort." Where Jira does not offer the step, why. */
export function sayStep({ step, missing, obstacle }: ToldStep): string {
  const nothing = obstacle === null ? 'Nothing is missing.' : null;
  const lacks = missing.length === 0 ? nothing : `Missing: ${missing.join(', ')}.`;
  return [`Next step: ${step}.`, obstacle, lacks].filter((sentence) => sentence !== null).join(' ');
}

function nameOf(people: readonly Person[], accountId: string | null): string | null {
  return people.find((person) => person.accountId === accountId)?.name ?? null;
}

function toTold(panel: ImprovementPanel): ToldImprovement {
  const { improvement, people, move, priority, resumeAt, rights } = panel;
  const { key, title, place, facts, actions, sourceRecord, warnings } = improvement;
  const obstacle = (to: Place) => obstacleTo(to, { ...panel, place, mayMove: rights.move });
  return {
    key,
    title,
    stage: placeNames[place],
    phase: isStage(place) ? phases[pdcaPhase(place)] : null,
    next: move === null ? null : toToldStep(move, obstacle(move.to)),
    resumesAt: resumeAt === null ? null : placeNames[resumeAt],
    resumeObstacle: resumeAt === null ? null : obstacle(resumeAt),
    owner: nameOf(people, facts.owner),
    verifier: nameOf(people, facts.verifier),
    dueDate: facts.dueDate === null ? null : sayDate(facts.dueDate),
    priority,
    source: facts.source === null ? null : sourceFacts[facts.source].name,
    sourceRecord: sourceRecord === null ? null : { key: sourceRecord.key, title: sourceRecord.title },
    clauses: facts.clauses,
    controls: facts.controls,
    actions,
    warnings: warnings.map(({ words }) => words),
    mayEdit: rights.edit,
    mayMove: rights.move,
  };
}

function sayRest(facts: Facts, { stage, next, resumesAt, resumeObstacle }: ToldImprovement): string {
  if (next !== null) return sayStep(next);
  if (resumesAt === null) return 'It is complete: no step comes after this.';
  const reason = facts.declineReason !== null && stage === placeNames.declined ? facts.declineReason : facts.holdReason;
  const until = stage === placeNames['on-hold'] && facts.holdUntil !== null ? ` It waits until ${sayDate(facts.holdUntil)}.` : '';
  return `Reason: ${reason ?? 'none recorded'}.${until} ${resumeObstacle ?? `It can go on at ${resumesAt}.`}`;
}

function sayRights({ mayMove, next, resumesAt }: ToldImprovement): string {
  return !mayMove && (next !== null || resumesAt !== null) ? ' You may read it, not move it.' : '';
}

/** Where an improvement stands, and what it needs, for the agent to pass on; `first` is what was just done. */
export function tellImprovement(panel: ImprovementPanel, first = ''): ToldOfImprovement {
  const improvement = toTold(panel);
  const { key, title, stage } = improvement;
  const where = `${key} “${title}” is at ${stage}.`;
  const rest = `${sayRest(panel.improvement.facts, improvement)}${sayRights(improvement)}`;
  return { words: [first, where, rest].filter((sentence) => sentence !== '').join(' '), improvement };
}
