import { inGroups } from '../counts';
import { isWithin } from '../summary/period';
import { isOverdue } from '../register/members';
import type { RegisterRow } from '../register/register-row';
import { isBefore } from '../lifecycle/stages';
import { found, missing, type Finding } from '../questions/questioned';
import { isTakenUp, listOf, ofKind, sayCount, type AskedPeriod } from './asked-period';

export interface Rolled {
  /** Those to which the question applies; without any, nothing is shown. */
  readonly of: readonly RegisterRow[];
  /** Those of them that Jira was not asked about, or did not give: nothing is said of what they have. */
  readonly unread?: readonly RegisterRow[];
  /** What each of them must have. */
  readonly has: (row: RegisterRow) => boolean;
  /** What is counted: "improvements past planning". */
  readonly who: string;
  /** What is said of them: "have a verdict". */
  readonly claim: string;
  /** What would show it where there are none: "one with a verdict". */
  readonly need: string;
}

export const having = (what: string) => ({ claim: `have ${what}`, need: `one with ${what}` });

/** One answer for many records: all have it, or those that have not are named, and apart from them those that could not be read. */
export function roll({ of, unread = [], has, who, claim, need }: Rolled): Finding {
  if (of.length === 0) return missing(`There are no ${who}; ${need} would show it.`);
  const without = of.filter((row) => !unread.includes(row) && !has(row));
  const read = of.length - unread.length;
  const words = `${inGroups(read - without.length)} of ${inGroups(read)} ${who} ${claim}.`;
  if (without.length + unread.length === 0) return found(words, listOf(of, 'record', 'records'));
  const lists = [...listOf(without, 'to look at', 'to look at'), ...listOf(unread, 'not read', 'not read')];
  const sentences = [
    ...(read === 0 ? [] : [words]),
    ...(unread.length === 0
      ? []
      : [`${inGroups(unread.length)} ${read === 0 ? `of ${inGroups(of.length)} ${who}` : 'more'} could not be read: choose less time.`]),
  ];
  return missing(sentences.join(' '), lists);
}

const isPastPlanned = ({ way }: RegisterRow) => way.some((place) => isBefore('planned', place));

/** 4: what went on was marked; what was declined has its reason, which the workflow asks for. */
export function findPriorities({ alive }: AskedPeriod): Finding {
  const of = ofKind(alive, 'improvement').filter(isTakenUp);
  const has = ({ impact, effort, alignment }: RegisterRow) => impact !== null && effort !== null && alignment !== null;
  return roll({ of, has, who: 'improvements that were taken up', ...having('marks for impact, effort and alignment') });
}

/** 7: the measure that was agreed before work began. */
export function findBaselines({ alive }: AskedPeriod): Finding {
  const of = ofKind(alive, 'improvement').filter((row) => row.place !== 'declined' && isPastPlanned(row));
  return roll({ of, has: ({ measure }) => measure !== null, who: 'improvements past Planned', ...having('a metric with a baseline') });
}

const verifiedIn = ({ alive, bounds }: AskedPeriod) =>
  ofKind(alive, 'improvement', 'nonconformity', 'corrective-action').filter(({ verifiedAt }) => isWithin(verifiedAt, bounds));

/** 8: the number after, of what was verified. */
export function findActuals(asked: AskedPeriod): Finding {
  const of = ofKind(verifiedIn(asked), 'improvement');
  const finding = roll({
    of,
    has: ({ measure }) => measure?.actual != null,
    who: 'improvements verified in the period',
    ...having('a number after'),
  });
  return withChanged(finding, of);
}

/** A result that moved once it had been verified is told beside the answer: it is there, and what it is worth is for the reader to judge. */
function withChanged(finding: Finding, of: readonly RegisterRow[]): Finding {
  const changed = of.filter(({ changedAfterVerification }) => changedAfterVerification);
  if (changed.length === 0) return finding;
  const words = `${finding.sentence} Of ${sayCount(changed.length, 'record', 'records')} the result was changed after verification.`;
  return {
    ...finding,
    sentence: words,
    evidence: [...finding.evidence, ...listOf(changed, 'changed after verification', 'changed after verification')],
  };
}

/** 11: a verdict on each, and what failed a check sent back. */
export function findVerdicts(asked: AskedPeriod): Finding {
  const of = verifiedIn(asked);
  const finding = roll({
    of,
    has: ({ effectiveness }) => effectiveness !== null,
    who: 'records verified in the period',
    ...having('a verdict'),
  });
  const back = asked.alive.filter(({ sentBackAt }) => isWithin(sentBackAt, asked.bounds));
  const words = `${finding.sentence} A check sent back ${sayCount(back.length, 'record', 'records')}.`;
  return withChanged({ ...finding, sentence: words, evidence: [...finding.evidence, ...listOf(back, 'sent back', 'sent back')] }, of);
}

/** 14: what is late has ended, or somebody decided to wait, with a reason and until a day that is still to come. */
export function findLate({ alive, today, records }: AskedPeriod): Finding {
  const of = alive.filter(({ place, dueDate }) => place !== 'declined' && dueDate !== null && dueDate < today);
  const isUnreadHold = (row: RegisterRow) => isOverdue(row, today) && row.place === 'on-hold' && !records.has(row.issueId);
  const isDecided = ({ place, issueId }: RegisterRow) => {
    const { holdReason = null, holdUntil = null } = records.get(issueId)?.facts ?? {};
    return place === 'on-hold' && holdReason !== null && holdUntil !== null && holdUntil >= today;
  };
  return roll({
    of,
    unread: of.filter(isUnreadHold),
    has: (row) => !isOverdue(row, today) || isDecided(row),
    who: 'records whose due date has passed',
    claim: 'have ended or wait with a reason until a later day',
    need: 'one that has ended, or waits with a reason,',
  });
}
