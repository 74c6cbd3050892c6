import type { ImprovementPanel } from '../../src/contract/issue';
import { hasCarriedOut } from '../../src/domain/independence';
import { nameOf } from '../shared/person-name';

/** Why the viewer cannot end the verification, and who can: said in the place of a button that would fail. */
export function sayWhoVerifies({ standing, improvement, people }: ImprovementPanel): string {
  const { verifier } = improvement.facts;
  const isKnown = verifier !== null && !hasCarriedOut(improvement, verifier);
  const who = isKnown ? nameOf(people, verifier) : null;
  if (standing === 'carried-it-out') return `You carried this out; ${who ?? 'somebody else'} verifies`;
  return who === null ? 'Nobody is named yet who may verify this' : `${who} verifies`;
}
