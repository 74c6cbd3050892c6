import type { z } from 'zod';
import { pagePath } from '../../confluence/page-address';
import { findReview, type StoredReview } from '../../confluence/review-property';
import type { inputs } from '../../contract';
import type { PeriodQuestions } from '../../contract/period-questions';
import { isAliveIn } from '../../domain/pack/scope';
import { boundsOf, type Bounds } from '../../domain/summary/period';
import { idsToAsk, type AskedPeriod, type SignedReview } from '../../domain/period-questions/asked-period';
import { answerPeriodQuestions, recordOnlyQuestions } from '../../domain/period-questions/period-questions';
import type { CarriedDecision } from '../../domain/review/review';
import { Refusal } from '../../domain/refusal';
import type { Surface } from '../../forge/surface';
import { readDecisions } from '../../jira/decisions';
import { mostAsked, readAskedIssues } from '../../jira/links/asked-issues';
import { configurationKey, parseConfiguration } from '../../storage/configuration';
import { frameworkEditsKey, parseFrameworkEdits } from '../../storage/framework-edits';
import { parsePolicy, policyKey } from '../../storage/policy';
import { readPolicy } from '../set-up/read-policy';
import { loadCoverage } from './evidence/load-coverage';
import { findSignedReviews, type SignedPage } from '../review/find-signed-reviews';
import { integrityOf } from '../review/view-review';

/** Each costs a call; a year has two or four. */
const mostReviews = 6;

/** What auditors ask about a period, answered from register and signed reviews: ten calls, two where a policy is named, and one for each of at most six reviews. */
export async function viewPeriodQuestions(
  surface: Surface,
  { period, projectIds }: z.output<typeof inputs.viewPeriodQuestions>,
): Promise<PeriodQuestions> {
  const filter = { kind: null, period: 'custom', ...period, projectIds } as const;
  const { head, rows, values } = await loadCoverage(surface, filter, [frameworkEditsKey, configurationKey, policyKey]);
  const { timeZone, today } = surface;
  const bounds = boundsOf(period, timeZone);
  const { reviews, unread } = await readSignedReviews(bounds, projectIds);
  const alive = rows.filter((row) => isAliveIn(row, bounds));
  const frameworkEdits = parseFrameworkEdits(values.get(frameworkEditsKey));
  const ids = idsToAsk(rows, bounds, today).slice(0, mostAsked);
  const [decisions, records, policy] = await Promise.all([
    readLastDecisions(reviews),
    readRecords(ids, values.get(configurationKey), surface),
    readPolicy(parsePolicy(values.get(policyKey))),
  ]);
  const answered = answerPeriodQuestions({ rows, alive, bounds, today, timeZone, reviews, decisions, frameworkEdits, records, policy });
  return {
    choices: head.projects,
    answered,
    recordOnly: recordOnlyQuestions,
    readiness: { evidenced: answered.filter(({ state }) => state === 'evidenced').length, of: answered.length },
    basis: { records: alive.length, reviews: reviews.length },
    unread,
    notVisible: head.notVisible,
    asOf: head.asOf,
  };
}

async function readRecords(ids: readonly string[], stored: unknown, surface: Surface): Promise<AskedPeriod['records']> {
  const configuration = parseConfiguration(stored);
  if (configuration === null) return new Map();
  const records = await readAskedIssues(ids, configuration, surface);
  return new Map(records.map((record) => [record.issueId, record]));
}

/** What the reviews of the period say, newest first. */
async function readSignedReviews(
  bounds: Bounds,
  projectIds: readonly string[],
): Promise<{ readonly reviews: readonly SignedReview[]; readonly unread: number }> {
  const { pages: signed } = await findSignedReviews(bounds);
  const read = await Promise.all(signed.slice(0, mostReviews).map(readSigned));
  const reviews = read.filter((review) => review !== null).filter((review) => isAbout(review, projectIds));
  return { reviews, unread: Math.max(0, signed.length - mostReviews) };
}

/** A review of other projects answers nothing about the chosen ones. */
function isAbout({ record }: SignedReview, projectIds: readonly string[]): boolean {
  return projectIds.length === 0 || record.projects.some(({ id }) => projectIds.includes(id));
}

async function readSigned({ noted, title }: SignedPage): Promise<SignedReview | null> {
  const state = await findReadable(noted.pageId);
  if (state?.state !== 'signed') return null;
  return { title, address: pagePath(noted.pageId), record: state.record, trusted: integrityOf(state, noted) === 'sound' };
}

/** What somebody changed past the app until it cannot be read is no evidence, and no reason to answer nothing else. */
async function findReadable(pageId: string): Promise<StoredReview | null> {
  try {
    return await findReview(pageId);
  } catch (error) {
    if (error instanceof Refusal && ['not-found', 'invalid'].includes(error.code)) return null;
    throw error;
  }
}

/** What the newest review decided itself, and what it had taken over. */
async function readLastDecisions([newest]: readonly SignedReview[]): Promise<readonly CarriedDecision[]> {
  if (newest === undefined) return [];
  const { number, decisions, carried } = newest.record;
  const own = decisions.filter(({ issueId }) => !carried.some((other) => other.issueId === issueId));
  return readDecisions([...carried, ...own.map((decision) => ({ ...decision, decidedIn: number, reviews: 0 }))]);
}
