import type { FormerImplementer, FormerOwner } from './former-owners';
import type { Improvement, LinkedRecord } from '../improvement';
import { relatedBy } from '../links/relations';
import type { AppSettings } from '../set-up/settings';

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

type Work = Pick<Improvement, 'actions' | 'relations'>;

function linkedWork({ relations }: Pick<Work, 'relations'>): readonly LinkedRecord[] {
  return [...relatedBy(relations, 'is corrected by'), ...relatedBy(relations, 'is implemented by')];
}

/** Keys of the work items that a record is carried out by: its actions, corrective actions and linked implementation. */
export function carriedOutBy(work: Work): readonly string[] {
  return [...work.actions, ...linkedWork(work)].map(({ key }) => key);
}

/**
 * What is left of the ten loads that Jira allows an expression after the verifier, the actions, the links and the record's own history.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions/#expensive-operations
 */
const loadsForHistories = 6;

/**
 * Whether Jira's rules can look into the histories of all work that carries a record out: that of an action takes one load, that of
 * linked work two. Where they cannot, a warning takes their place: a rule that runs out of loads would refuse everybody.
 */
export function areHistoriesGated(work: Work): boolean {
  return work.actions.length + 2 * linkedWork(work).length <= loadsForHistories;
}

export type CarriedOut = Work & Pick<Improvement, 'facts' | 'implementers' | 'formerOwners' | 'formerImplementers'>;

/**
 * Whether a person owns a record, has owned it, or carries out a part of it, or did as far as Jira's rules can see: handing the work
 * over does not undo it.
 */
export function hasCarriedOut(record: CarriedOut, accountId: string): boolean {
  const { facts, implementers } = record;
  if (facts.owner === accountId || implementers.includes(accountId) || formerOwnerOf(record, accountId) !== null) return true;
  return areHistoriesGated(record) && formerPartOf(record, accountId) !== null;
}

/** The part of a record that a person carried out last and handed over; `null` for who never did. */
export function formerPartOf({ formerImplementers }: Pick<CarriedOut, 'formerImplementers'>, accountId: string): FormerImplementer | null {
  const parts = formerImplementers.filter((part) => part.accountId === accountId);
  return parts.toSorted((left, right) => (left.until < right.until ? 1 : -1))[0] ?? null;
}

/** When a person owned the record before; `null` for who never did, or does now. */
export function formerOwnerOf({ facts, formerOwners }: Pick<CarriedOut, 'facts' | 'formerOwners'>, accountId: string): FormerOwner | null {
  if (facts.owner === accountId) return null;
  return formerOwners.find((former) => former.accountId === accountId) ?? null;
}

/** Whether a person may end the verification of a record, and if not, why. */
export function standingOf(record: CarriedOut, { accountId, whoMayVerify }: Viewer): Standing {
  if (hasCarriedOut(record, accountId)) return 'carried-it-out';
  const isNamed = record.facts.verifier === accountId;
  return isNamed || whoMayVerify === 'anybody-independent' ? 'may-verify' : 'is-not-the-verifier';
}
