import type { ImprovementPanel } from '../../../src/contract/issue';
import { hasCarriedOut } from '../../../src/domain/lifecycle/independence';
import { sayDay } from '../../shared/look/day';
import type { Locale } from '../../shared/data/locale';
import { nameOf } from '../../shared/look/person-name';

/** Why the viewer cannot end the verification, and who can: said in the place of a button that would fail. */
export function sayWhoVerifies(panel: ImprovementPanel, locale: Locale): string {
  return sayWho(panel, locale, ['verifies', 'verify']);
}

/** The same of the second check, which comes when the verification is long over. */
export function sayWhoChecks(panel: ImprovementPanel, locale: Locale): string {
  return sayWho(panel, locale, ['checks', 'check']);
}

type Verb = readonly [does: string, may: string];

function sayWho({ standing, ownedUntil, improvement, people }: ImprovementPanel, locale: Locale, [does, may]: Verb): string {
  const { verifier } = improvement.facts;
  const isKnown = verifier !== null && !hasCarriedOut(improvement, verifier);
  const who = isKnown ? nameOf(people, verifier) : null;
  if (standing === 'carried-it-out') return `${sayPart(ownedUntil, locale)}; ${who ?? 'somebody else'} ${does}`;
  return who === null ? `Nobody is named yet who may ${may} this` : `${who} ${does}`;
}

function sayPart(ownedUntil: string | null, locale: Locale): string {
  return ownedUntil === null ? 'You carried this out' : `You were its assignee until ${sayDay(ownedUntil, new Date(), locale).absolute}`;
}
