import { createHash } from 'node:crypto';
import { reviewFigures } from '../../../src/domain/review/figures';
import type { Considered, Decision, ReviewDraft } from '../../../src/domain/review/review';
import { reviewInputs, type ReviewInput } from '../../../src/domain/review/review-inputs';
import { fromSnapshotRow, toSnapshotRow, writeSnapshot, type ReviewRecord } from '../../../src/domain/review/snapshot';
import type { RegisterRow } from '../../../src/domain/register/register-row';
import { aRow } from '../builders';

export const hash = (text: string) => createHash('sha256').update(text).digest('hex');

export function inputsAs(considered: Considered): Readonly<Record<ReviewInput, Considered>> {
  return Object.fromEntries(reviewInputs.map((input) => [input, considered])) as Record<ReviewInput, Considered>;
}

export const mina = { accountId: 'mina', name: 'Mina Sato' };

export function aDraft(part: Partial<ReviewDraft> = {}): ReviewDraft {
  return {
    number: 'MR-2026-04',
    period: { from: '2026-01-01', to: '2026-03-31' },
    projectIds: [],
    agenda: 'Inputs a to g, then the verdict',
    participants: [{ ...mina, role: 'Chair' }],
    inputs: inputsAs({ considered: true, words: 'Looked at.' }),
    verdict: { suitable: 'Yes', adequate: 'Yes', effective: 'In part' },
    decisions: [],
    ...part,
  };
}

export function aDecision(part: Partial<Decision> = {}): Decision {
  const work = {
    title: 'Move the backup room',
    restricted: false,
    type: 'Improvement',
    status: 'Planned',
    done: false,
    owner: mina,
    dueDate: '2026-06-30',
  };
  return { issueId: '10009', key: 'CI-9', input: 'g', work, ...part };
}

export const someRows: readonly RegisterRow[] = [
  aRow(),
  aRow({ issueId: '10002', key: 'CI-2', source: 'monitoring', place: 'verifying', dueDate: '2026-02-01' }),
  aRow({ issueId: '10003', key: 'CI-3', kind: 'nonconformity', place: 'analysed' }),
  aRow({ issueId: '10004', key: 'CI-4', kind: 'objective', place: 'pursued', source: null }),
];

/** A signed review and the text of its file. */
export function signed(rows: readonly RegisterRow[] = someRows, part: Partial<ReviewRecord> = {}) {
  const { projectIds: _projectIds, decisions: _decisions, ...draft } = aDraft();
  const kept = rows.map(toSnapshotRow);
  const count = { period: draft.period, timeZone: 'Europe/Berlin', today: '2026-04-02' };
  const content = {
    ...draft,
    pageId: '98305',
    projects: [{ id: '10000', key: 'CI', name: 'Continual improvement' }],
    decisions: [aDecision()],
    carried: [{ ...aDecision({ issueId: '10008', key: 'CI-8' }), decidedIn: 'MR-2026-03', reviews: 1 }],
    unread: [],
    headline: 'More finished than opened.',
    figures: reviewFigures({ ...count, rows: kept.map(fromSnapshotRow) }),
    today: count.today,
    timeZone: count.timeZone,
    asOf: '2026-04-02T08:00:00.000Z',
    leftOut: 1,
    signedBy: mina,
    signedAt: '2026-04-02T08:30:00.000Z',
    ...part,
  };
  return { rows: kept, ...writeSnapshot(content, kept, hash) };
}
