import { isBefore, isOpen, type Place } from '../lifecycle/stages';
import type { SnapshotRow } from '../review/snapshot';
import { comparedFacts, type ComparedFactName } from './compared-facts';

/** What an auditor wants to see, or what happens to every record that is worked on. */
export type Standing = 'stands-out' | 'going-on';

/** What makes the yardstick: it is locked once planning ended. */
const yardstick: readonly ComparedFactName[] = ['metric', 'direction', 'baseline', 'baselineDate', 'target', 'measureChanged'];
/** What the second check found, and when. */
const ofSecondCheck: readonly ComparedFactName[] = ['secondCheck', 'secondCheckedOn', 'secondCheckActual'];
/** What was recorded once is not recorded anew, whatever the stage. */
const recordedOnce: readonly ComparedFactName[] = ['effectiveness', ...ofSecondCheck, 'verified', 'done', 'declined'];
/** What a result rests on: it may change until there is one. */
const groundOfResult: readonly ComparedFactName[] = ['actual', 'actualDate', 'verifier'];

const isPlannedOut = (place: Place) => place !== 'on-hold' && !isBefore(place, 'implementing');

const isSaid = (row: SnapshotRow, fact: ComparedFactName) => comparedFacts[fact].say(row) !== null;

/** Of a record that had ended everything stands out, but that its effect held when it was checked again. */
function ofEnded(fact: ComparedFactName, signed: SnapshotRow, today: SnapshotRow): Standing {
  const held = ofSecondCheck.includes(fact) && !isSaid(signed, 'secondCheck') && today.secondCheckResult !== 'Not effective any more';
  return held ? 'going-on' : 'stands-out';
}

/** Another project or kind is no work, nor is a yardstick that moves while it is measured by. */
function isNoWork(fact: ComparedFactName, { measure, place }: SnapshotRow): boolean {
  if (fact === 'project' || fact === 'kind') return true;
  return yardstick.includes(fact) && measure !== null && isPlannedOut(place);
}

/** Sent back and not verified since: the result that it has is left over from the attempt before, and is to be replaced. */
const isDoneAgain = ({ sentBackAt, verifiedAt }: SnapshotRow) => sentBackAt !== null && verifiedAt === null;
const leftOver: readonly ComparedFactName[] = ['effectiveness', 'resultChanged', ...ofSecondCheck, ...groundOfResult];

/** A step back, and what was recorded already. A check that failed takes both back, and begins another attempt. */
function isUndone(fact: ComparedFactName, signed: SnapshotRow, today: SnapshotRow): boolean {
  if (today.reopened > signed.reopened || (leftOver.includes(fact) && isDoneAgain(signed))) return false;
  return (
    (fact === 'stage' && isBefore(today.place, signed.place)) ||
    (recordedOnce.includes(fact) && isSaid(signed, fact)) ||
    (groundOfResult.includes(fact) && isSaid(signed, fact) && signed.effectiveness !== null) ||
    (fact === 'resultChanged' && signed.effectiveness !== null)
  );
}

function ofOpen(fact: ComparedFactName, signed: SnapshotRow, today: SnapshotRow): Standing {
  return isNoWork(fact, signed) || isUndone(fact, signed, today) ? 'stands-out' : 'going-on';
}

/** Whether a fact that differs is one that the signature should hold. */
export function standingOf(fact: ComparedFactName, signed: SnapshotRow, today: SnapshotRow): Standing {
  return isOpen(signed.place) ? ofOpen(fact, signed, today) : ofEnded(fact, signed, today);
}
