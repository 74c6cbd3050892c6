import type { Kind } from '../domain/kinds/kinds';
import { statusesAt, type KindMapping } from '../domain/project-mapping';
import { isEnd, places } from '../domain/stages';
import type { FieldIds } from './fields';
import { clauseName, idList, quoted } from './jql';

interface SearchedProject {
  readonly project: { readonly id: string };
  readonly kinds: Readonly<Partial<Record<Kind, KindMapping>>>;
}

/** What has reached its end, of some kinds in one project; `null` where the project has no such kind. */
function endedJql({ project, kinds }: SearchedProject, checked: readonly Kind[]): string | null {
  const mapped = checked.flatMap((kind) => kinds[kind] ?? []);
  const statusIds = mapped.flatMap((kind) => places.filter(isEnd).flatMap((place) => statusesAt(kind, place)));
  if (statusIds.length === 0) return null;
  const types = idList(mapped.map(({ typeId }) => typeId));
  return `project = ${project.id} AND issuetype in ${types} AND status in ${idList([...new Set(statusIds)])}`;
}

/** What ended within some days and has no second check to come: the event that told of it was lost. */
export function unscheduledJql(project: SearchedProject, checked: readonly Kind[], fieldIds: FieldIds, days: number): string | null {
  const ended = endedJql(project, checked);
  return ended === null ? null : `${ended} AND ${clauseName(fieldIds.secondCheckDue)} is EMPTY AND updated >= -${days}d`;
}

/** What was to be checked between two days, both among them, and was not. */
export function dueJql(
  project: SearchedProject,
  checked: readonly Kind[],
  fieldIds: FieldIds,
  { from, to }: { readonly from: string; readonly to: string },
): string | null {
  const [ended, due] = [endedJql(project, checked), clauseName(fieldIds.secondCheckDue)];
  const days = `${due} >= ${quoted(from)} AND ${due} <= ${quoted(to)}`;
  return ended === null ? null : `${ended} AND ${days} AND ${clauseName(fieldIds.secondCheckedOn)} is EMPTY`;
}
