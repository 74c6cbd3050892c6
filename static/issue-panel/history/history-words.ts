import type { GradeChange } from '../../../src/domain/history/grade-changes';
import type { HistoryNote } from '../../../src/domain/history/history-notes';
import type { Kind } from '../../../src/domain/kinds/kinds';
import { lines } from '../../../src/domain/kinds/lines';
import type { StageTimes } from '../../../src/domain/history/stage-times';
import { isEnd, type Place } from '../../../src/domain/lifecycle/stages';
import { sayMover } from '../../../src/domain/mover-words';
import { sayLength, saySpan } from '../../shared/look/day';

const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const rules = new Intl.PluralRules('en-GB', { type: 'ordinal' });

/** `2nd`. */
export function ordinal(number: number): string {
  return `${number}${endings[rules.select(number)] ?? 'th'}`;
}

/** Waiting apart from working; nothing to say before the first hour. */
export function sayTotals({ working, onHold }: StageTimes): string | null {
  if (working === 0 && onHold === 0) return null;
  const waited = onHold === 0 ? 'never on hold' : `${sayLength(onHold)} on hold`;
  return `In all ${sayLength(working)} under way, ${waited}.`;
}

/** Where a failed check leads. */
export function sayReturn(kind: Kind): string {
  return lines[kind].returns[0]?.to === 'analysed' ? 'back to analysis' : 'back to planning';
}

/** Which check failed: the first one, or the second one after the end; and where that led. */
export function sayFailure(kind: Kind, place: Place): string {
  return `${isEnd(place) ? 'Second check' : 'Verification'} failed, ${sayReturn(kind)}`;
}

/** What a change did to the grade; `on` says the day in its place. */
export function sayGradeChange({ from, to, step }: GradeChange, on = ''): string {
  if (to === null) return `Grade taken away${on}, was ${from ?? 'none'}`;
  if (step === 'first') return `Graded ${to}${on}`;
  return step === 'restored' ? `Graded ${to} again${on}` : `Graded ${to}${on}, was ${from ?? 'none'}`;
}

const projectName = (name: string | null) => name ?? 'another project';

/** What the history says beside the stays, in one sentence. */
export function sayNote(note: HistoryNote, now: string): string {
  switch (note.kind) {
    case 'moved': {
      const by = note.by === null ? '' : ` by ${sayMover(note.by)}`;
      return `moved from ${projectName(note.from)} to ${projectName(note.to)}${by}.`;
    }
    case 'graded': {
      const by = note.change.by === null ? '' : `, by ${sayMover(note.change.by)}`;
      return `${sayGradeChange(note.change)}${by}.`;
    }
    case 'unrecorded':
      return 'Jira’s history has a gap: the status changed without an entry, so the time of that change is not known.';
    case 'passed-over': {
      const status = note.status === null ? 'a status' : `the status “${note.status}”`;
      const project = note.project === null ? '' : ` of ${note.project}`;
      const span = saySpan(note.at, note.until ?? now);
      const counted = note.stageBefore === 'known' ? 'counted to the stage before' : 'counted to no stage';
      return `${status}${project} belongs to no stage that is known here (${span}, ${counted}).`;
    }
  }
}
