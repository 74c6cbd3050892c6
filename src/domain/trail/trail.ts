import { inHistoryOrder, toHistory } from '../history/changelog';
import { lifecycleOf, statusesOf, type History } from '../lifecycle/lifecycle';
import type { Trail, TrailEntry, TrailLine } from './entry';
import { limitsOf } from './limits';
import { toMarker } from './marks';
import type { Told, ToldComment, ToldEntry, ToldFile, ToldItem } from './told';

/** More entries nobody reads, and an answer of the app holds five megabytes. */
export const mostEntries = 5_000;

/** What a line of Jira holds, twice; a longer text is read in Jira. */
const longestText = 510;

function shorten(text: string | null): string | null {
  if (text === null || text === '') return null;
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}

const plain = { places: null, address: null } as const;

/** The whole story of a record from what Jira tells of it, oldest first. */
export function toTrail(told: Told): Trail {
  const entries = inHistoryOrder(told.entries);
  const history = toHistory(told.owner, entries);
  const all = [
    creationOf(told, history, entries),
    ...historyOf(told, history, entries),
    ...told.files.filter(isUntold(entries)).map(fileEntry),
    ...told.comments.map(commentEntry),
  ].toSorted((left, right) => compare(left.at, right.at));
  const shown = all.slice(-mostEntries);
  return { entries: shown, limits: limitsOf(told, { history, entries, leftOut: all.slice(0, -mostEntries), shown }) };
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Jira keeps no entry of a creation: what it began with is where the first changes came from. */
function creationOf(told: Told, history: History, entries: readonly ToldEntry[]): TrailEntry {
  const began = statusesOf(history)[0];
  const place = began?.to == null ? null : told.placeOf(began.to, began.project?.id);
  const status = history.changes.length === 0 ? told.statusName : (began?.toName ?? null);
  const raised: TrailLine = { ...plain, group: 'stage', label: 'Raised', from: null, to: status, places: { from: null, to: place } };
  const { createdAt: at, createdBy: by } = told.owner;
  return { id: 'created', at, by, origin: 'work-item', lines: [raised, ...factsAtCreation(told, entries)], marks: [] };
}

function factsAtCreation({ facts }: Told, entries: readonly ToldEntry[]): readonly TrailLine[] {
  const items = entries.flatMap((entry) => entry.items);
  return facts.flatMap(({ fact, label, now }): readonly TrailLine[] => {
    const first = items.find((item) => item.fact === fact);
    const to = shorten(first === undefined ? now : first.fromName);
    return to === null ? [] : [{ ...plain, group: 'fact', label, from: null, to }];
  });
}

/** Statuses mean what they meant in the project of that day, so the project is followed from entry to entry. */
function historyOf(told: Told, history: History, entries: readonly ToldEntry[]): readonly TrailEntry[] {
  const marksOf = toMarker(told, lifecycleOf(history, told.placeOf).visits, entries);
  let projectId = history.beganIn?.id;
  return entries.map((entry): TrailEntry => {
    const before = projectId;
    projectId = entry.items.findLast(({ fieldId }) => fieldId === 'project')?.to ?? before;
    const placesOf = ({ fieldId, from, to }: ToldItem) =>
      fieldId === 'status'
        ? { from: from === null ? null : told.placeOf(from, before), to: to === null ? null : told.placeOf(to, projectId) }
        : null;
    const lines = entry.items.map((item) => ({ ...lineOf(told, item), places: placesOf(item) }));
    const { id, at, by } = entry;
    return { id: `history-${id}`, at, by, origin: 'history', lines, marks: marksOf(entry, lines) };
  });
}

function lineOf(told: Told, item: ToldItem): Omit<TrailLine, 'places'> {
  const { group, label, fromName, toName, from, to } = item;
  return { group, label, from: shorten(fromName ?? from), to: shorten(toName ?? to), address: addressOf(told, item) };
}

/** What is gone cannot be opened any more. */
function addressOf({ files, pages }: Told, { attached, address, to }: ToldItem): string | null {
  if (attached === 'file') return files.find(({ id }) => id === to)?.address ?? null;
  return attached === 'page' ? (pages.find(({ id }) => id === to)?.address ?? null) : address;
}

/** Files that came with the creation have no entry; they bear their own date. */
function isUntold(entries: readonly ToldEntry[]): (file: ToldFile) => boolean {
  const added = new Set(
    entries.flatMap(({ items }) => items.flatMap(({ attached, to }) => (attached === 'file' && to !== null ? to : []))),
  );
  return ({ id }) => !added.has(id);
}

function fileEntry({ id, name, at, by, address }: ToldFile): TrailEntry {
  const line: TrailLine = { ...plain, group: 'attached', label: 'File', from: null, to: name, address };
  return { id: `file-${id}`, at, by, origin: 'file', lines: [line], marks: [] };
}

function commentEntry({ id, at, by, text, edited, address }: ToldComment): TrailEntry {
  const label = edited ? 'Comment, edited since' : 'Comment';
  const line: TrailLine = { ...plain, group: 'comment', label, from: null, to: shorten(text), address };
  return { id: `comment-${id}`, at, by, origin: 'comment', lines: [line], marks: [] };
}
