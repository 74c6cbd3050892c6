import { gradeChangesOf, isRegrade } from '../history/grade-changes';
import type { Visit } from '../improvement';
import { checksOf } from '../lifecycle/lifecycle';
import { measureFacts, planningEndedAt } from '../measure/measure-lock';
import { isAfterVerification, resultFacts } from '../history/result-changes';
import type { TrailLine, TrailMark } from './entry';
import type { Told, ToldEntry } from './told';

type Marker = (entry: ToldEntry, lines: readonly TrailLine[]) => readonly TrailMark[];

/** Finds what a reader must not overlook in an entry. */
export function toMarker(told: Told, visits: readonly Visit[], entries: readonly ToldEntry[]): Marker {
  const isReopened = toReopened(told, visits);
  const endedAt = planningEndedAt(visits);
  const isRegraded = toRegraded(entries);
  return (entry, lines) => [
    ...(isReopened(entry, lines) ? (['reopened'] as const) : []),
    ...(lines.some(({ places }) => places?.to === 'declined' && places.from !== 'declined') ? (['declined'] as const) : []),
    ...measureMarks(entry, endedAt),
    ...(isResultChanged(entry, visits) ? (['result-changed'] as const) : []),
    ...(isRegraded(entry) ? (['regraded'] as const) : []),
    ...(entry.items.some(isRemovedEvidence) ? (['evidence-removed'] as const) : []),
  ];
}

function toReopened({ owner }: Told, visits: readonly Visit[]): (entry: ToldEntry, lines: readonly TrailLine[]) => boolean {
  const failed = checksOf(visits).filter((check) => check.failed);
  return ({ at }, lines) => {
    const counted = at < owner.createdAt ? owner.createdAt : at;
    return failed.some((check) => check.at === counted && lines.some(({ places }) => places?.to === check.to));
  };
}

/** A measure that moves after planning proves nothing without its reason. */
function measureMarks({ at, items }: ToldEntry, endedAt: string | null): readonly TrailMark[] {
  if (endedAt === null || at <= endedAt) return [];
  if (!items.some(({ fact }) => measureFacts.some(([measured]) => measured === fact))) return [];
  const isExplained = items.some(({ fact, toName }) => fact === 'measureChangeReason' && toName !== null && toName !== '');
  return [isExplained ? 'measure-changed' : 'measure-changed-without-reason'];
}

/** What was verified is not what stands there now. */
function isResultChanged({ at, items }: ToldEntry, visits: readonly Visit[]): boolean {
  return items.some(({ fact }) => resultFacts.some(([known]) => known === fact)) && isAfterVerification(at, visits);
}

function toRegraded(entries: readonly ToldEntry[]): (entry: ToldEntry) => boolean {
  const fieldId = entries.flatMap(({ items }) => items).find(({ fact }) => fact === 'grade')?.fieldId;
  if (fieldId === undefined) return () => false;
  const regrades = gradeChangesOf(entries, fieldId).filter(isRegrade);
  return ({ at, items }) => items.some((item) => item.fact === 'grade') && regrades.some((change) => change.at === at);
}

function isRemovedEvidence({ attached, to }: ToldEntry['items'][number]): boolean {
  return (attached === 'file' || attached === 'page') && to === null;
}
