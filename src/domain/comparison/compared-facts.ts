import { kindFacts } from '../kinds/kinds';
import { placeNames } from '../lifecycle/stages';
import { sourceFacts } from '../links/sources';
import type { SnapshotRow } from '../review/snapshot';
import { holdsWhatBeganIn, type SnapshotFormat } from '../review/snapshot-format';

/** How a reader is to be told a value: as it stands, as a day, as a moment in their own zone, or as a person by account id. */
export type ValueForm = 'words' | 'day' | 'moment' | 'person';

/** A fact that a signed row holds. */
export interface ComparedFact {
  /** As its field is called in Jira, or as the register calls it. */
  readonly label: string;
  readonly form: ValueForm;
  /** What it says; `null` for nothing. Equal words are the same fact. */
  readonly say: (row: SnapshotRow) => string | null;
}

const moment = (seconds: number | null) => (seconds === null ? null : new Date(seconds * 1000).toISOString());
const yes = (isSo: boolean | undefined) => (isSo === true ? 'yes' : null);
const list = (ids: readonly string[]) => (ids.length === 0 ? null : ids.join(', '));

/** Every digit: what rounds to the same is not the same. */
function quantity(part: 'baseline' | 'target' | 'actual' | 'secondCheckActual'): ComparedFact['say'] {
  return ({ measure, secondCheckActual }) => {
    const value = (part === 'secondCheckActual' ? secondCheckActual : measure?.[part]) ?? null;
    return value === null ? null : [String(value), measure?.unit ?? ''].join(' ').trim();
  };
}

function ofMeasure(part: 'metric' | 'direction'): ComparedFact['say'] {
  return ({ measure }) => measure?.[part] ?? null;
}

/** Everything of a signed row that can differ from today, in the order in which it is told. */
export const comparedFacts = {
  project: { label: 'Project', form: 'words', say: ({ key }) => key.slice(0, key.lastIndexOf('-')) },
  kind: { label: 'Kind', form: 'words', say: ({ kind }) => kindFacts[kind].name },
  stage: { label: 'Stage', form: 'words', say: ({ place }) => placeNames[place] },
  owner: { label: 'Owner', form: 'person', say: ({ ownerId }) => ownerId ?? null },
  verifier: { label: 'Verifier', form: 'person', say: ({ verifierId }) => verifierId ?? null },
  effectiveness: { label: 'Effectiveness', form: 'words', say: (row) => row.effectiveness },
  resultChanged: { label: 'Result changed after verification', form: 'words', say: (row) => yes(row.changedAfterVerification) },
  secondCheck: { label: 'Second check', form: 'words', say: (row) => row.secondCheckResult ?? null },
  secondCheckedOn: { label: 'Second check on', form: 'day', say: ({ secondCheckedOn }) => secondCheckedOn ?? null },
  secondCheckActual: { label: 'Second check actual', form: 'words', say: quantity('secondCheckActual') },
  sentBack: { label: 'Sent back by a check', form: 'words', say: ({ reopened }) => (reopened === 0 ? null : `${reopened} ×`) },
  verified: { label: 'Verified', form: 'moment', say: ({ verifiedAt }) => moment(verifiedAt) },
  done: { label: 'Done', form: 'moment', say: ({ doneAt }) => moment(doneAt) },
  declined: { label: 'Declined', form: 'moment', say: ({ declinedAt }) => moment(declinedAt) },
  metric: { label: 'Metric', form: 'words', say: ofMeasure('metric') },
  direction: { label: 'Direction', form: 'words', say: ofMeasure('direction') },
  baseline: { label: 'Baseline', form: 'words', say: quantity('baseline') },
  baselineDate: { label: 'Baseline date', form: 'day', say: ({ baselineDate }) => baselineDate ?? null },
  target: { label: 'Target', form: 'words', say: quantity('target') },
  measureChanged: { label: 'Measure changed after planning', form: 'words', say: ({ measure }) => yes(measure?.changedAfterPlanning) },
  actual: { label: 'Actual', form: 'words', say: quantity('actual') },
  actualDate: { label: 'Actual date', form: 'day', say: ({ actualDate }) => actualDate ?? null },
  title: { label: 'Title', form: 'words', say: ({ title }) => title },
  source: { label: 'Improvement source', form: 'words', say: ({ source }) => (source === null ? null : sourceFacts[source].name) },
  clauses: { label: 'ISO clauses', form: 'words', say: ({ clauses }) => list(clauses) },
  controls: { label: 'Annex A controls', form: 'words', say: ({ controls }) => list(controls) },
  theme: { label: 'Improvement theme', form: 'words', say: ({ theme }) => theme },
  dueDate: { label: 'Due date', form: 'day', say: ({ dueDate }) => dueDate },
} as const satisfies Readonly<Record<string, ComparedFact>>;

export type ComparedFactName = keyof typeof comparedFacts;

export const comparedFactNames = Object.keys(comparedFacts) as readonly ComparedFactName[];

const ofThirdFormat: readonly ComparedFactName[] = [
  'owner',
  'verifier',
  'resultChanged',
  'secondCheckedOn',
  'secondCheckActual',
  'baselineDate',
  'actualDate',
];

/** The facts that rows of then hold, and those that they know nothing of: there their absence says nothing. */
export interface HeldFacts {
  readonly compared: readonly ComparedFactName[];
  readonly notHeld: readonly ComparedFactName[];
}

function without(unknown: readonly ComparedFactName[]): HeldFacts {
  return { compared: comparedFactNames.filter((name) => !unknown.includes(name)), notHeld: unknown };
}

/** What rows of a format of signed reviews hold. */
export function signedFacts(format: SnapshotFormat): HeldFacts {
  return without(holdsWhatBeganIn('clause-10-review-3', format) ? [] : ofThirdFormat);
}

/** People stand in a pack as names, and in the register as ids. What was changed late is told by the trails of a pack, not by its register. */
export const packedFacts = without(['owner', 'verifier', 'resultChanged', 'measureChanged']);
