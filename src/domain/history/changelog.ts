import type { Mover } from '../improvement';
import type { History, ProjectName, StatusChange } from '../lifecycle/lifecycle';

/** One field of an entry. Names are those of the day of the change. */
export interface ChangelogItem {
  readonly fieldId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly fromName: string | null;
  readonly toName: string | null;
}

export interface ChangelogEntry {
  readonly id: string;
  /** ISO instant in UTC. */
  readonly at: string;
  /** `null` where it was not asked for. */
  readonly by: Mover | null;
  readonly items: readonly ChangelogItem[];
}

/** What the work item itself tells, for what its changelog leaves out. */
export interface ChangelogOwner {
  readonly createdAt: string;
  readonly createdBy: Mover | null;
  readonly currentStatusId: string;
  readonly project: ProjectName;
}

/** Status and project at one moment. */
interface Standing {
  readonly statusId: string;
  readonly project: ProjectName;
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Several changes may bear one instant; their ids keep the order. */
function inOrder(left: ChangelogEntry, right: ChangelogEntry): number {
  if (left.at !== right.at) return left.at < right.at ? -1 : 1;
  return byNumber.compare(left.id, right.id);
}

/** Pages may overlap when history is written while it is read. */
function withoutDoubles<Entry extends ChangelogEntry>(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length < 2) return entries;
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** Each entry once, oldest first. */
export function inHistoryOrder<Entry extends ChangelogEntry>(entries: readonly Entry[]): readonly Entry[] {
  return withoutDoubles(entries).toSorted(inOrder);
}

function itemsOf(entry: ChangelogEntry | undefined, fieldId: 'status' | 'project'): readonly ChangelogItem[] {
  return entry?.items.filter((item) => item.fieldId === fieldId) ?? [];
}

/** Items of one entry in the order in which they follow from each other: each begins where the one before ended. */
function chained(items: readonly ChangelogItem[], start: string | null): readonly ChangelogItem[] {
  if (items.length < 2) return items;
  const isFirst = (item: ChangelogItem) => !items.some((other) => other !== item && other.to === item.from);
  const next = items.find((item) => item.from === start) ?? items.find(isFirst) ?? items[0];
  if (next === undefined) return [];
  const others = items.filter((item) => item !== next);
  return [next, ...chained(others, next.to)];
}

/** Creation is not in the changelog: where it began is where the first change came from. */
function standingAtCreation(owner: ChangelogOwner, entries: readonly ChangelogEntry[]): Standing {
  const firstOf = (fieldId: 'status' | 'project') => {
    const entry = entries.find((candidate) => itemsOf(candidate, fieldId).length > 0);
    return chained(itemsOf(entry, fieldId), null)[0];
  };
  const moved = firstOf('project');
  return {
    statusId: firstOf('status')?.from ?? owner.currentStatusId,
    project: moved === undefined ? owner.project : { id: moved.from, name: moved.fromName },
  };
}

/** A move between projects that keeps the status is a change all the same: the other project may call it another stage. */
function changesOf(entry: ChangelogEntry, { statusId, project }: Standing): readonly StatusChange[] {
  const { at, by } = entry;
  const moved = chained(itemsOf(entry, 'project'), project.id).at(-1);
  const standsIn = moved === undefined ? project : { id: moved.to, name: moved.toName };
  const changes = chained(itemsOf(entry, 'status'), statusId).map(({ from, to, fromName, toName }) => ({
    at,
    by,
    project: standsIn,
    from,
    to,
    fromName,
    toName,
  }));
  if (changes.length > 0 || moved === undefined) return changes;
  return [{ at, by, project: standsIn, from: statusId, to: statusId, fromName: null, toName: null }];
}

/**
 * The way of a work item through statuses and projects, whatever the order of the entries.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-changelog-bulkfetch-post
 */
export function toHistory(owner: ChangelogOwner, entries: readonly ChangelogEntry[]): History {
  const ordered = inHistoryOrder(entries);
  const began = standingAtCreation(owner, ordered);
  const changes: StatusChange[] = [];
  let standing = began;
  for (const entry of ordered) {
    const made = changesOf(entry, standing);
    const last = made.at(-1);
    standing = { statusId: last?.to ?? standing.statusId, project: last?.project ?? standing.project };
    changes.push(...made);
  }
  const { createdAt, createdBy, currentStatusId } = owner;
  return { createdAt, createdBy, currentStatusId, beganIn: began.project, changes };
}
