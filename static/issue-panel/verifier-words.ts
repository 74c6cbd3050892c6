import type { ImprovementPanel } from '../../src/contract/issue';
import { hasCarriedOut } from '../../src/domain/lifecycle/independence';
import { sayDay } from '../shared/day';
import type { Locale } from '../shared/locale';
import { nameOf } from '../shared/person-name';

/** Why the viewer cannot end the verification, and who can: said in the place of a button that would fail. */
export function sayWhoVerifies({ standing, ownedUntil, improvement, people }: ImprovementPanel, locale: Locale): string {
  const { verifier } = improvement.facts;
  const isKnown = verifier !== null && !hasCarriedOut(improvement, verifier);
  const who = isKnown ? nameOf(people, verifier) : null;
  if (standing === 'carried-it-out') return `${sayPart(ownedUntil, locale)}; ${who ?? 'somebody else'} verifies`;
  return who === null ? 'Nobody is named yet who may verify this' : `${who} verifies`;
}

function sayPart(ownedUntil: string | null, locale: Locale): string {
  return ownedUntil === null ? 'You carried this out' : `You were its assignee until ${sayDay(ownedUntil, new Date(), locale).absolute}`;
}
