import { toSeconds } from '../days';
import type { Result } from '../improvement';
import type { Kind } from '../kinds/kinds';
import type { Place } from '../lifecycle/stages';
import { byKey } from '../pack/scope';
import type { RegisterRow } from '../register/register-row';
import { toSnapshotRow, type SnapshotRow } from '../review/snapshot';
import { comparedFacts, type ComparedFactName, type HeldFacts, type ValueForm } from './compared-facts';
import { standingOf, type Standing } from './standing';

/** A fact as it was signed, and as it is today. */
export interface Difference {
  readonly label: string;
  readonly form: ValueForm;
  readonly from: string | null;
  readonly to: string | null;
  readonly standing: Standing;
}

/** A record that was signed and is not the same today; key and title are those of today. */
export interface ChangedRecord {
  readonly issueId: string;
  readonly key: string;
  readonly title: string;
  readonly differences: readonly Difference[];
}

/** A record that was signed and is not there for the reader: no more of it than the signed page names. */
export interface MissingRecord {
  readonly issueId: string;
  readonly key: string;
  readonly kind: Kind;
  readonly place: Place;
  readonly effectiveness: Result | null;
}

export interface FurtherRecord {
  readonly issueId: string;
  readonly key: string;
  readonly title: string;
  readonly kind: Kind;
  readonly place: Place;
}

/** A signed register beside that of today, each record in one group. */
export interface Comparison {
  /** With at least one difference that the signature should hold. */
  readonly standsOut: readonly ChangedRecord[];
  readonly missing: readonly MissingRecord[];
  readonly wentOn: readonly ChangedRecord[];
  /** Raised since. */
  readonly raised: readonly FurtherRecord[];
  /** Raised before, and not among what was signed: not everybody who reads the page might see it then. */
  readonly leftOut: readonly FurtherRecord[];
  readonly unchanged: number;
  /** Signed, and of projects that the reader may not browse: a number and no more. */
  readonly notVisible: number;
  /** Labels of facts that the signed rows do not hold: whether they changed cannot be told. */
  readonly notHeld: readonly string[];
}

/** What was signed, and what the reader sees of it today. */
export interface ComparedRegisters {
  readonly signed: readonly SnapshotRow[];
  readonly facts: HeldFacts;
  readonly today: readonly RegisterRow[];
  /** Ids of the projects that were signed. */
  readonly projectIds: readonly string[];
  /** Ids of the projects that the reader may browse. */
  readonly browsable: ReadonlySet<string>;
  /** ISO instant. */
  readonly signedAt: string;
}

function differencesOf(signed: SnapshotRow, today: SnapshotRow, facts: readonly ComparedFactName[]): readonly Difference[] {
  return facts.flatMap((name) => {
    const { label, form, say } = comparedFacts[name];
    const [from, to] = [say(signed), say(today)];
    return from === to ? [] : [{ label, form, from, to, standing: standingOf(name, signed, today) }];
  });
}

/** As much of a record as a list of further ones shows. */
export const toFurther = ({ issueId, key, title, kind, place }: RegisterRow): FurtherRecord => ({ issueId, key, title, kind, place });
const toMissing = ({ issueId, key, kind, place, effectiveness }: SnapshotRow): MissingRecord => {
  return { issueId, key, kind, place, effectiveness };
};

function changedRecords(
  signed: readonly SnapshotRow[],
  today: ReadonlyMap<string, RegisterRow>,
  facts: readonly ComparedFactName[],
): readonly ChangedRecord[] {
  return signed.flatMap((before) => {
    const row = today.get(before.issueId);
    if (row === undefined) return [];
    const differences = differencesOf(before, toSnapshotRow(row), facts);
    const { issueId, key, title } = row;
    return differences.length === 0 ? [] : [{ issueId, key, title, differences }];
  });
}

const standsOut = ({ differences }: ChangedRecord) => differences.some(({ standing }) => standing === 'stands-out');

/** What became of signed records, told apart: what a signature should hold, and what simply went on. */
export function compareRows({ signed, facts, today, projectIds, browsable, signedAt }: ComparedRegisters): Comparison {
  const rowById = new Map(today.map((row) => [row.issueId, row]));
  const signedIds = new Set(signed.map(({ issueId }) => issueId));
  const changed = changedRecords(signed, rowById, facts.compared).toSorted(byKey);
  const absent = signed.filter(({ issueId }) => !rowById.has(issueId));
  const missing = absent.filter(({ projectId }) => browsable.has(projectId));
  const further = today.filter(({ issueId, projectId }) => !signedIds.has(issueId) && projectIds.includes(projectId)).toSorted(byKey);
  const wasThere = ({ createdAt }: RegisterRow) => createdAt <= toSeconds(signedAt);
  return {
    standsOut: changed.filter(standsOut),
    missing: missing.map(toMissing).toSorted(byKey),
    wentOn: changed.filter((record) => !standsOut(record)),
    raised: further.filter((row) => !wasThere(row)).map(toFurther),
    leftOut: further.filter(wasThere).map(toFurther),
    unchanged: signed.length - changed.length - absent.length,
    notVisible: absent.length - missing.length,
    notHeld: facts.notHeld.map((name) => comparedFacts[name].label),
  };
}
