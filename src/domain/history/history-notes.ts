import type { GradeChange } from './grade-changes';
import type { Mover } from '../improvement';
import { statusesOf, type History, type PlaceOfStatus, type StatusChange } from '../lifecycle/lifecycle';
import type { Place } from '../lifecycle/stages';

/** What a history says beside the stays: said to the reader, because the figures could not take it in. */
export type HistoryNote =
  | { readonly kind: 'moved'; readonly at: string; readonly from: string | null; readonly to: string | null; readonly by: Mover | null }
  /** A status that belongs to no stage: its time counts to the stage before it. */
  | {
      readonly kind: 'passed-over';
      readonly at: string;
      readonly until: string | null;
      readonly status: string | null;
      readonly project: string | null;
      readonly stageBefore: 'known' | 'unknown';
    }
  | { readonly kind: 'graded'; readonly at: string; readonly change: GradeChange }
  /** The next change began elsewhere than the last one ended: Jira drops entries when a workflow is replaced. */
  | { readonly kind: 'unrecorded'; readonly at: string };

function placeIn(change: StatusChange, statusId: string | null, placeOf: PlaceOfStatus): Place | null {
  return statusId === null ? null : placeOf(statusId, change.project?.id);
}

function moveNote(change: StatusChange, before: StatusChange | undefined): readonly HistoryNote[] {
  const [from, to] = [before?.project, change.project];
  if (from === undefined || to === undefined || from.id === to.id) return [];
  return [{ kind: 'moved', at: change.at, from: from.name, to: to.name, by: change.by ?? null }];
}

/** A status change with a project move names its old status in the old project. */
function gapNote(change: StatusChange, before: StatusChange | undefined, placeOf: PlaceOfStatus): readonly HistoryNote[] {
  if (before === undefined || before.to === change.from) return [];
  const isSeen = placeIn(before, before.to, placeOf) !== placeIn(before, change.from, placeOf);
  return isSeen ? [{ kind: 'unrecorded', at: change.at }] : [];
}

function endNote(last: StatusChange | undefined, currentStatusId: string, placeOf: PlaceOfStatus): readonly HistoryNote[] {
  if (last === undefined || last.to === currentStatusId) return [];
  const isSeen = placeIn(last, last.to, placeOf) !== placeIn(last, currentStatusId, placeOf);
  return isSeen ? [{ kind: 'unrecorded', at: last.at }] : [];
}

/** Everything in a history that the stays leave out, oldest first. */
export function notesOf(history: History, placeOf: PlaceOfStatus): readonly HistoryNote[] {
  const statuses = statusesOf(history);
  let stageBefore: 'known' | 'unknown' = 'unknown';
  const notes = statuses.flatMap((change, index): readonly HistoryNote[] => {
    const before = statuses[index - 1];
    const said = [...moveNote(change, before), ...gapNote(change, before, placeOf)];
    if (placeIn(change, change.to, placeOf) !== null) {
      stageBefore = 'known';
      return said;
    }
    const [status, project, until] = [change.toName ?? null, change.project?.name ?? null, statuses[index + 1]?.at ?? null];
    return [...said, { kind: 'passed-over', at: change.at, until, status, project, stageBefore }];
  });
  return [...notes, ...endNote(statuses.at(-1), history.currentStatusId, placeOf)];
}

/** Changes of the grade, as notes between the stays. */
export function gradeNotes(changes: readonly GradeChange[]): readonly HistoryNote[] {
  return changes.map((change) => ({ kind: 'graded', at: change.at, change }));
}
