import type { Input } from '../../contract';
import type { ReviewFigureList } from '../../contract/review';
import { findReview, type SignedState, type StoredReview } from '../../confluence/review-property';
import { findLine, recordsOf, type CountedSet } from '../../domain/review/counted';
import { countReview, type FiguresMaterial } from '../../domain/review/figures';
import { fromSnapshotRow } from '../../domain/review/snapshot';
import { latestFormat, type SnapshotFormat } from '../../domain/review/snapshot-format';
import { Refusal } from '../../domain/refusal';
import { isNotEffectiveTwice } from '../../domain/flow/decisions';
import { newestFirst } from '../../domain/register/register';
import type { RegisterRow } from '../../domain/register/register-row';
import { toListed } from '../../domain/summary/figures';
import { boundsOf } from '../../domain/summary/period';
import { pageAtHand, type Surface } from '../../forge/surface';
import { idsToName } from '../../jira/search/figure-conditions';
import { issuesPath } from '../../jira/search/figure-jql';
import { reviewJql } from '../../jira/search/review-jql';
import { readConfiguration } from '../../storage/configuration';
import { pageOf } from '../register/page-of';
import { findSignedRows } from './find-snapshot';
import { loadReviewRows, type ReviewRows } from './load-review-rows';

type Asked = Input<'listReviewFigure'>;

/** The records behind a number of the review of the page at hand: those that were counted when it was signed, or those of today. */
export async function listReviewFigure(surface: Surface, asked: Asked): Promise<ReviewFigureList> {
  const pageId = pageAtHand(surface);
  const stored = await findReview(pageId);
  if (stored === null) throw new Refusal('not-found', 'Review: there is no review on this page. Reload the page.', 'Review');
  if (stored.state === 'signed' && asked.look === 'signed') return listSigned(pageId, stored, asked);
  return listLive(surface, stored, asked);
}

interface Listed extends CountedSet {
  readonly rows: readonly RegisterRow[];
}

function listLine(material: FiguresMaterial, format: SnapshotFormat, { input, group, line }: Asked): Listed {
  const counted = countReview(material, format)[input];
  const found = findLine(counted, { group, line });
  if (found === null) throw new Refusal('not-found', 'Figure: this number is not there any more. Reload the page.', 'Figure');
  const { period, timeZone, today, rows } = material;
  const count = { bounds: boundsOf(period, timeZone), timeZone, today };
  return { ...found, rows: recordsOf(found, rows, count).toSorted(newestFirst) };
}

/** From the rows that were signed. Jira tells of today, so there is no search that would find the same. */
async function listSigned(pageId: string, state: SignedState, asked: Asked): Promise<ReviewFigureList> {
  const { record } = state;
  const signed = await findSignedRows(pageId, state);
  if (signed === null) {
    throw new Refusal(
      'not-found',
      `Snapshot: ${state.file.name} is not attached any more as it was signed, and the list stood in it.`,
      'Snapshot',
    );
  }
  const { period, timeZone, today, format } = record;
  const { rows } = listLine({ rows: signed.map(fromSnapshotRow), period, timeZone, today }, format, asked);
  return { ...(await pageOf(rows, asked.page, (row) => toListed(row, today))), jql: null, path: null };
}

function scopeOf(stored: StoredReview) {
  if (stored.state === 'draft') return { period: stored.draft.period, projectIds: stored.draft.projectIds };
  return { period: stored.record.period, projectIds: stored.record.projects.map(({ id }) => id) };
}

async function listLive(surface: Surface, stored: StoredReview, asked: Asked): Promise<ReviewFigureList> {
  const { period, projectIds } = scopeOf(stored);
  const [loaded, { fieldIds }] = await Promise.all([loadReviewRows(surface, period, projectIds), readConfiguration()]);
  const { today, timeZone } = surface;
  const { rows, scope, figure } = listLine({ rows: loaded.rows, period, timeZone, today }, latestFormat, asked);
  const shown = await pageOf(rows, asked.page, (row) => toListed(row, today));
  const jql = reviewJql(figure, { ...scope, period, today, fieldIds, ...groundOf(loaded) });
  return { ...shown, jql, path: issuesPath(jql) };
}

function groundOf({ rows, mappings, restricted }: ReviewRows) {
  return {
    mappings,
    notEffectiveTwice: idsToName(rows.filter(isNotEffectiveTwice)),
    restricted: restricted === 0 ? ('none there' as const) : ('left out' as const),
  };
}
