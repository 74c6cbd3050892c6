import type { FormerOwner } from './former-owners';
import type { Improvement } from './improvement';
import { relatedBy } from './relations';
import type { AppSettings } from './settings';

/** Who looks at a record, and when: a gate asks who takes the step, too. */
export interface Viewer extends Pick<AppSettings, 'whoMayVerify'> {
  /** Account id. */
  readonly accountId: string;
  /** Today in the person's zone, as `yyyy-MM-dd`. */
  readonly today: string;
  /** IANA name of the person's zone, in which days are told. */
  readonly timeZone: string;
}

/** How a person stands to the verification of a record. */
export const standings = ['may-verify', 'carried-it-out', 'is-not-the-verifier'] as const;
export type Standing = (typeof standings)[number];

/** Keys of the work items that a record is carried out by: its actions, corrective actions and linked implementation. */
export function carriedOutBy({ actions, relations }: Pick<Improvement, 'actions' | 'relations'>): readonly string[] {
  const linked = [...relatedBy(relations, 'is corrected by'), ...relatedBy(relations, 'is implemented by')];
  return [...actions, ...linked].map(({ key }) => key);
}

type CarriedOut = Pick<Improvement, 'facts' | 'implementers' | 'formerOwners'>;

/** Whether a person owns a record, has owned it, or carries out a part of it: handing the work over does not undo it. */
export function hasCarriedOut(record: CarriedOut, accountId: string): boolean {
  const { facts, implementers } = record;
  return facts.owner === accountId || implementers.includes(accountId) || formerOwnerOf(record, accountId) !== null;
}

/** When a person owned the record before; `null` for who never did, or does now. */
export function formerOwnerOf({ facts, formerOwners }: Omit<CarriedOut, 'implementers'>, accountId: string): FormerOwner | null {
  if (facts.owner === accountId) return null;
  return formerOwners.find((former) => former.accountId === accountId) ?? null;
}

/** Whether a person may end the verification of a record, and if not, why. */
export function standingOf(record: CarriedOut, { accountId, whoMayVerify }: Viewer): Standing {
  if (hasCarriedOut(record, accountId)) return 'carried-it-out';
  const isNamed = record.facts.verifier === accountId;
  return isNamed || whoMayVerify === 'anybody-independent' ? 'may-verify' : 'is-not-the-verifier';
}
