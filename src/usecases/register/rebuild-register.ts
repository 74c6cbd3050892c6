import { Refusal } from '../../domain/refusal';
import type { RegisterRow } from '../../domain/register/register-row';
import { countIssues, type IdPage } from '../../jira/search/search';
import { findGround, type Ground } from '../../storage/ground';
import { mappedTypeIds } from '../../storage/mappings';
import { putInPlace, readHead, type Change } from '../../storage/register';
import { endRebuild, findRebuild, saveRebuild, type Rebuild } from '../../storage/register-rebuild';
import { findSegments, segmentPrefix, sweepSegments, writeSegments } from '../../storage/register-segments';
import { correctScores } from '../scores/correct-scores';
import { findLeaving, noteRemoved } from './note-removed';
import { readRowsFromJira } from './read-rows';
import { hourOf, pointsFor, secondsToNextHour, waitsForPoints } from './rebuild-pace';
import { findPage, lookAhead, notAsked, type FoundPage, type PageAhead } from './rebuild-pages';
import { over, type Turn } from '../turn';

/** Begins to make all rows anew from Jira: for what events lost, for deletions and moves. One that is under way is taken up again. */
export async function beginRebuild(now: Date): Promise<string | null> {
  const known = await findRebuild();
  if (known !== null) return known.startedAt;
  const ground = await findGround();
  if (ground === null) return null;
  const total = await countIssues(Object.keys(ground.mappings), [...mappedTypeIds(ground.mappings)]);
  const startedAt = now.toISOString();
  const { meta } = await readHead();
  const pace = meta === null || meta.segments.length === 0 ? 'as fast as Jira lets' : 'within a budget';
  await saveRebuild({ startedAt, nextPageToken: null, read: 0, total, segments: [], pace, points: 1, hour: hourOf(now) });
  return startedAt;
}

/** Reads page after page, and notes after each how far it is, until it is over, the time is up, or the points of the hour are used. */
export async function continueRebuild(startedAt: string, clock: () => Date, until: number): Promise<Turn> {
  const ground = await findGround();
  let rebuild = await findRebuild();
  if (ground === null || rebuild?.startedAt !== startedAt) return over;
  let ahead: PageAhead = notAsked;
  for (;;) {
    const now = clock();
    if (now.getTime() > until) return { over: false, waitInSeconds: 0 };
    if (rebuild.hour !== hourOf(now)) rebuild = { ...rebuild, points: 0, hour: hourOf(now) };
    if (waitsForPoints(rebuild, now)) return { over: false, waitInSeconds: secondsToNextHour(now) };
    const page: FoundPage = (await ahead) ?? (await findPage(rebuild.nextPageToken, ground));
    ahead = notAsked;
    if (page === 'begin again') {
      rebuild = fromTheBeginning(rebuild);
      continue;
    }
    const points: number = rebuild.points + pointsFor(page);
    if (!waitsForPoints({ ...rebuild, points }, now)) ahead = lookAhead(page, ground);
    rebuild = { ...(await takePage(rebuild, page, ground)), points };
    if (page.nextPageToken === null) {
      const rows = await readBack(rebuild);
      if (rows !== null) return finishRebuild(rebuild, { rows, ground }, now);
      rebuild = { ...fromTheBeginning(rebuild), pace: 'within a budget' };
    }
    await saveRebuild(rebuild);
  }
}

function fromTheBeginning(rebuild: Rebuild): Rebuild {
  return { ...rebuild, nextPageToken: null, read: 0, segments: [] };
}

async function takePage(rebuild: Rebuild, { ids, nextPageToken }: IdPage, ground: Ground): Promise<Rebuild> {
  const { rows, records } = await readRowsFromJira(ids, ground);
  await correctScores(records, ground);
  const prefix = `${segmentPrefix(String(Date.parse(rebuild.startedAt)))}:${rebuild.read}`;
  const segments = await writeSegments(prefix, rows);
  return {
    ...rebuild,
    nextPageToken,
    read: rebuild.read + ids.length,
    segments: [...rebuild.segments, ...segments],
  };
}

/** What was written, so that a loss or a damage is found before anybody relies on it; `null` where there is one. */
async function readBack({ segments }: Rebuild): Promise<Iterable<RegisterRow> | null> {
  try {
    return (await findSegments(segments))?.rows ?? null;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'damaged') return null;
    throw error;
  }
}

interface Written {
  readonly rows: Iterable<RegisterRow>;
  readonly ground: Ground;
}

/** Puts the new rows in place, each once, and keeps what is known of those that no event took away. */
async function finishRebuild(rebuild: Rebuild, { rows, ground }: Written, now: Date): Promise<Turn> {
  const read = new Set(Array.from(rows, ({ issueId }) => issueId));
  const head = await readHead();
  const kept = await uncovered(head.changes, rebuild.startedAt, { isRead: (issueId) => read.has(issueId), ground });
  const there = new Set([...read, ...kept.map(({ issueId }) => issueId)]);
  const leaving = await findLeaving(head, ({ issueId }) => !there.has(issueId));
  await noteRemoved(leaving, ground.mappings, { at: now.toISOString(), deletion: null });
  const isDoubled = read.size < rebuild.segments.reduce((sum, mark) => sum + mark.rows, 0);
  const prefix = `${segmentPrefix(String(Date.parse(rebuild.startedAt)))}:once`;
  const segments = isDoubled ? await writeSegments(prefix, onceEach(rows)) : rebuild.segments;
  await putInPlace(segments, kept, { asOf: rebuild.startedAt, before: head.meta });
  await sweepSegments(segments);
  await endRebuild();
  return over;
}

/** An issue that was read on two pages counts as it was read last. */
function onceEach(rows: Iterable<RegisterRow>): readonly RegisterRow[] {
  return [...new Map(Array.from(rows, (row) => [row.issueId, row])).values()];
}

interface Coverage {
  readonly isRead: (issueId: string) => boolean;
  readonly ground: Ground;
}

/** Changes that the reading may not have seen: those noted since it began, and issues that search had not indexed yet. */
async function uncovered(changes: readonly Change[], startedAt: string, { isRead, ground }: Coverage): Promise<readonly Change[]> {
  const since = changes.filter((change) => change.at > startedAt);
  const unseen = changes.filter((change) => change.at <= startedAt && change.row !== null && !isRead(change.issueId));
  if (unseen.length === 0) return since;
  const { rows } = await readRowsFromJira(
    unseen.map((change) => change.issueId),
    ground,
  );
  return [...since, ...rows.map((row) => ({ issueId: row.issueId, at: startedAt, row }))];
}
