import type { Kind } from '../../domain/kinds/kinds';
import { statusesAt, type KindMapping } from '../../domain/set-up/project-mapping';
import { isEnd, places } from '../../domain/lifecycle/stages';
import type { FieldIds } from '../schemes/fields';
import { clauseName, idList, quoted } from './jql';

interface SearchedProject {
  readonly project: { readonly id: string };
  readonly origin: 'provisioned' | 'adopted';
  readonly kinds: Readonly<Partial<Record<Kind, KindMapping>>>;
}

export interface AttendedGround {
  readonly mappings: readonly SearchedProject[];
  readonly checked: readonly Kind[];
  readonly fieldIds: FieldIds;
  /** Those that fall due between these days, both among them, are told of. */
  readonly days: { readonly from: string; readonly to: string };
}

/** Within so many days an event that was lost is made good. */
const daysToMakeGood = 7;

/**
 * What has ended and was not checked again, and is due or has no day yet; `null` where no project has such kinds. One search for all
 * projects. What was there before a project was adopted gets no day from the app.
 */
export function toAttendJql({ mappings, checked, fieldIds, days }: AttendedGround): string | null {
  const due = clauseName(fieldIds.secondCheckDue);
  const isDue = `(${due} >= ${quoted(days.from)} AND ${due} <= ${quoted(days.to)})`;
  const hasNoDay = `(${due} is EMPTY AND updated >= -${daysToMakeGood}d)`;
  const parts = mappings.flatMap((mapping) => {
    const wanted = mapping.origin === 'provisioned' ? `(${isDue} OR ${hasNoDay})` : isDue;
    return endedIn(mapping, checked).map((ended) => `(${ended} AND ${wanted})`);
  });
  return parts.length === 0 ? null : `${clauseName(fieldIds.secondCheckedOn)} is EMPTY AND (${parts.join(' OR ')})`;
}

/** What has reached its end, of some kinds in one project; nothing where the project has none of them. */
function endedIn({ project, kinds }: SearchedProject, checked: readonly Kind[]): readonly string[] {
  const mapped = checked.flatMap((kind) => kinds[kind] ?? []);
  const statusIds = mapped.flatMap((kind) => places.filter(isEnd).flatMap((place) => statusesAt(kind, place)));
  if (statusIds.length === 0) return [];
  const types = idList(mapped.map(({ typeId }) => typeId));
  return [`project = ${project.id} AND issuetype in ${types} AND status in ${idList([...new Set(statusIds)])}`];
}
