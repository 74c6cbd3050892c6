import { toSeconds } from '../../src/domain/days';
import type { Facts, Improvement } from '../../src/domain/improvement';
import type { Viewer } from '../../src/domain/lifecycle/independence';
import type { RegisterRow, RowMeasure } from '../../src/domain/register/register-row';

const noFacts: Facts = {
  source: null,
  clauses: [],
  controls: [],
  grade: null,
  theme: null,
  impact: null,
  effort: null,
  alignment: null,
  correction: null,
  correctedOn: null,
  cause: null,
  similarCases: null,
  owner: null,
  dueDate: null,
  resources: null,
  metric: null,
  unit: null,
  direction: null,
  baseline: null,
  baselineDate: null,
  target: null,
  measureChangeReason: null,
  method: null,
  verifier: null,
  verifyFrom: null,
  actual: null,
  actualDate: null,
  evidence: null,
  effectiveness: null,
  ismsChange: null,
  documentation: null,
  audience: null,
  communicatedOn: null,
  communicationProof: null,
  secondCheckDue: null,
  secondCheckedOn: null,
  secondCheckActual: null,
  secondCheckResult: null,
  holdReason: null,
  holdUntil: null,
  declineReason: null,
};

export function someFacts(known: Partial<Facts> = {}): Facts {
  return { ...noFacts, ...known };
}

export function anImprovement(known: Partial<Improvement> = {}): Improvement {
  return {
    kind: 'improvement',
    issueId: '10001',
    key: 'CI-1',
    projectId: '10000',
    title: 'Restore backups faster',
    place: 'identified',
    createdAt: '2026-01-05T09:00:00.000Z',
    facts: someFacts(),
    actions: [],
    implementers: [],
    formerOwners: [],
    formerImplementers: [],
    attempt: null,
    attachments: 0,
    sourceRecord: null,
    relations: [],
    visits: [],
    warnings: [],
    ...known,
  };
}

/** Bob, who verifies, on a day in the middle of 2026. */
export function aViewer(known: Partial<Viewer> = {}): Viewer {
  return { accountId: 'bob', today: '2026-06-01', timeZone: 'UTC', whoMayVerify: 'named-verifier', ...known };
}

export function aMeasure(known: Partial<RowMeasure> = {}): RowMeasure {
  return {
    metric: 'Restore time',
    unit: 'h',
    direction: 'Lower is better',
    baseline: 12,
    target: 4,
    actual: 4,
    changedAfterPlanning: false,
    ...known,
  };
}

export function aRow(known: Partial<RegisterRow> = {}): RegisterRow {
  return {
    kind: 'improvement',
    issueId: '10001',
    key: 'CI-1',
    projectId: '10000',
    title: 'Restore backups faster',
    place: 'identified',
    placeSince: toSeconds('2026-01-05T09:00:00Z'),
    way: ['identified'],
    reached: [0],
    source: 'audit',
    clauses: ['9.2'],
    controls: ['A.8.13'],
    theme: 'Technology',
    impact: null,
    effort: null,
    alignment: null,
    ...{ ownerId: null, verifierId: null },
    createdAt: toSeconds('2026-01-05T09:00:00Z'),
    dueDate: null,
    doneAt: null,
    verifiedAt: null,
    sentBackAt: null,
    effectiveness: null,
    ...{ baselineDate: null, actualDate: null, changedAfterVerification: false },
    ...{ secondCheckResult: null, secondCheckActual: null, secondCheckedOn: null },
    declinedAt: null,
    reopened: 0,
    measure: null,
    restricted: false,
    ...known,
  };
}
