import { Refusal } from '../../domain/refusal';
import type { RegisterRow } from '../../domain/register/register-row';
import type { IdPage } from '../../jira/search/search';
import { findGround, type Ground } from '../../storage/ground';
import { putInPlace, readHead, type Head } from '../../storage/register';
import { endRebuild, findRebuild, saveRebuild, type Rebuild } from '../../storage/register-rebuild';
import { findSegments, segmentPrefix, sweepSegments, writeSegments, type WalkedRows } from '../../storage/register-segments';
import { correctScores } from '../scores/correct-scores';
import { noteRemoved } from './note-removed';
import { readRowsFromJira } from './read-rows';
import { hourOf, pointsFor, secondsToNextHour, waitsForPoints } from './rebuild-pace';
import { countRecords, findPage, lookAhead, notAsked, type FoundPage, type PageAhead } from './rebuild-pages';
import { over, type Turn } from '../turn';
import { lookAfterUnread } from './unread-records';

/** Begins to make all rows anew from Jira: for what events lost, for deletions and moves. One that is under way is taken up again. */
export async function beginRebuild(now: Date): Promise<string | null> {
  const known = await findRebuild();
  if (known !== null) return known.startedAt;
  const ground = await findGround();
  if (ground === null) return null;
  const startedAt = now.toISOString();
  const { meta } = await readHead();
  const pace = meta === null || meta.segments.length === 0 ? 'as fast as Jira lets' : 'within a budget';
  await saveRebuild({ ...nothingRead, startedAt, isSecond: false, pace, points: 1, hour: hourOf(now) });
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
      rebuild = { ...rebuild, ...nothingRead };
      continue;
    }
    const points: number = rebuild.points + pointsFor(page);
    if (!waitsForPoints({ ...rebuild, points }, now)) ahead = lookAhead(page, ground);
    rebuild = { ...(await takePage(rebuild, page, ground)), points };
    if (page.nextPageToken === null) {
      const written: WalkedRows | null = await readBack(rebuild);
      const head = await readHead();
      const missing = countMissing(rebuild, head);
      if (written !== null && (missing === 0 || rebuild.isSecond)) return finishRebuild(rebuild, { written, missing, head, ground }, now);
      rebuild = { ...rebuild, ...nothingRead, isSecond: rebuild.isSecond || written !== null, pace: 'within a budget' };
    }
    await saveRebuild(rebuild);
  }
}

const nothingRead = { nextPageToken: null, read: 0, counted: null, segments: [] };

/** Records that Jira counted and its search did not give, but for those that went since. More than were counted is no fault: they came since. */
function countMissing({ counted, read, startedAt }: Rebuild, { changes }: Head): number {
  const gone = changes.filter(({ at, row }) => at > startedAt && row === null).length;
  return Math.max(0, (counted ?? 0) - read - gone);
}

async function takePage(rebuild: Rebuild, { ids, nextPageToken }: IdPage, ground: Ground): Promise<Rebuild> {
  const [{ rows, records }, counted] = await Promise.all([readRowsFromJira(ids, ground), rebuild.counted ?? countRecords(ground)]);
  await correctScores(records, ground);
  const prefix = `${segmentPrefix(String(Date.parse(rebuild.startedAt)))}:${rebuild.read}`;
  const segments = await writeSegments(prefix, rows);
  return {
    ...rebuild,
    nextPageToken,
    counted,
    read: rebuild.read + ids.length,
    segments: [...rebuild.segments, ...segments],
  };
}

/** What was written, so that a loss or a damage is found before anybody relies on it; `null` where there is one. */
async function readBack({ segments }: Rebuild): Promise<WalkedRows | null> {
  try {
    return await findSegments(segments);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'damaged') return null;
    throw error;
  }
}

interface Ending {
  readonly written: WalkedRows;
  readonly missing: number;
  readonly head: Head;
  readonly ground: Ground;
}

/** Puts the new rows in place, each once, and keeps what is known of those that no event took away. */
async function finishRebuild(rebuild: Rebuild, { written, missing, head, ground }: Ending, now: Date): Promise<Turn> {
  const read = new Set(written.issueIds);
  const { since, again, leaving } = await lookAfterUnread(read, { head, startedAt: rebuild.startedAt, ground });
  await noteRemoved(leaving, ground.mappings, { at: now.toISOString(), deletion: null });
  const isDoubled = read.size < rebuild.segments.reduce((sum, mark) => sum + mark.rows, 0);
  const prefix = `${segmentPrefix(String(Date.parse(rebuild.startedAt)))}:once`;
  const segments = isDoubled ? await writeSegments(prefix, onceEach(written.rows)) : rebuild.segments;
  const stillMissing = Math.max(0, missing - again.length);
  await putInPlace(segments, [...since, ...again], { asOf: rebuild.startedAt, missing: stillMissing, before: head.meta });
  await sweepSegments(segments);
  await endRebuild();
  return over;
}

/** An issue that was read on two pages counts as it was read last. */
function onceEach(rows: Iterable<RegisterRow>): readonly RegisterRow[] {
  return [...new Map(Array.from(rows, (row) => [row.issueId, row])).values()];
}
