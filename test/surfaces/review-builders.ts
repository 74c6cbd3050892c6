import type { DraftReview, ReviewsView, SignedReview } from '../../src/contract/review';
import { blockersOf } from '../../src/domain/review/blockers';
import { reviewFigures } from '../../src/domain/review/figures';
import { aDecision, aDraft, mina, signed, someRows } from '../domain/review/review-builders';
import { aProject } from './builders';

const count = { period: aDraft().period, timeZone: 'Europe/Berlin', today: '2026-04-02' };

export function aDraftReview(part: Partial<DraftReview> = {}): DraftReview {
  const draft = part.draft ?? aDraft();
  const decisions = part.decisions ?? [aDecision()];
  return {
    kind: 'draft',
    version: 4,
    draft,
    projects: [aProject],
    choices: [aProject],
    decisions,
    carried: [{ ...aDecision({ issueId: '10008', key: 'CI-8' }), decidedIn: 'MR-2026-03', reviews: 2 }],
    previous: 'MR-2026-03',
    unread: [],
    blockers: blockersOf(draft, decisions, someRows.length),
    rights: { edit: true, sign: true },
    figures: reviewFigures({ ...count, rows: someRows }),
    headline: 'More finished than opened.',
    asOf: '2026-04-02T08:00:00.000Z',
    leftOut: 1,
    ...part,
  };
}

export function aSignedReview(part: Partial<SignedReview> = {}): SignedReview {
  const { record, sha256 } = signed();
  const file = { name: 'MR-2026-04.json', path: '/wiki/download/attachments/98305/MR-2026-04.json', state: 'unchanged' } as const;
  return { kind: 'signed', record, sha256, integrity: 'sound', file, mayFinish: false, untold: [], ...part };
}

export function someReviews(part: Partial<ReviewsView> = {}): ReviewsView {
  const signature = { by: mina.name, at: '2026-04-02T08:30:00.000Z', sha256: signed().sha256 };
  const path = '/wiki/pages/viewpage.action?pageId=';
  return {
    reviews: [
      {
        pageId: '2',
        number: 'MR-2026-05',
        title: 'MR-2026-05 Management review',
        createdAt: '2026-07-01T08:00:00.000Z',
        signature: null,
        path: `${path}2`,
      },
      {
        pageId: '1',
        number: 'MR-2026-04',
        title: 'MR-2026-04 Management review',
        createdAt: '2026-04-01T08:00:00.000Z',
        signature,
        path: `${path}1`,
      },
    ],
    mayCreate: true,
    choices: [aProject],
    ...part,
  };
}
