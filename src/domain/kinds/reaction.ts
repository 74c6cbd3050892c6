import { needsOf, type Gated } from '../lifecycle/gates';
import type { Viewer } from '../lifecycle/independence';
import type { Need } from '../improvement';
import { relatedBy } from '../links/relations';
import type { Requirement } from '../lifecycle/requirement';
import { nonconformityLine } from './nonconformity-line';

/** The steps of 10.2 by the letters of the standard, and what the record keeps of each. */
export const reactionLetters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
export type ReactionLetter = (typeof reactionLetters)[number];

export interface ReactionStep {
  readonly letter: ReactionLetter;
  readonly name: string;
  readonly needs: readonly Need[];
}

interface StepRule {
  readonly name: string;
  readonly facts: readonly Need['fact'][];
}

const stepRules: Readonly<Record<ReactionLetter, StepRule>> = {
  a: { name: 'React and correct', facts: ['correction', 'correctedOn'] },
  b: { name: 'Find the cause, and similar cases', facts: ['cause', 'similarCases'] },
  c: { name: 'Act on the cause', facts: ['correctiveActions', 'correctiveActionsDone'] },
  d: { name: 'Review effectiveness', facts: ['verifier', 'actualDate', 'effectiveness'] },
  e: { name: 'Change the ISMS', facts: ['ismsChange'] },
  f: { name: 'Record its nature', facts: ['grade'] },
  g: { name: 'Record the results', facts: ['evidenceIsGiven'] },
};

/** The words are those of the gates, so that the two never disagree. */
function requirementFor(fact: Need['fact']): readonly Requirement[] {
  const gates = Object.values(nonconformityLine.gates).flat();
  return gates.filter((requirement) => requirement.fact === fact).slice(0, 1);
}

/** What is recorded of each step of 10.2, and what is missing, whatever the stage; none for other kinds. */
export function reactionOf(gated: Gated, viewer: Viewer): readonly ReactionStep[] {
  if (gated.kind !== 'nonconformity') return [];
  // Of no actions at all it would be true that every one is done.
  const isIdle = relatedBy(gated.relations, 'is corrected by').length === 0;
  return reactionLetters.map((letter) => {
    const { name, facts } = stepRules[letter];
    const asked = facts.filter((fact) => !(isIdle && fact === 'correctiveActionsDone'));
    return { letter, name, needs: needsOf(gated, asked.flatMap(requirementFor), viewer) };
  });
}

export function isRecorded({ needs }: ReactionStep): boolean {
  return needs.every((need) => need.met);
}
