import type { Person } from '../improvement';
import type { RegisterRow } from '../register/register-row';
import { asJson, canonicalJson, type Json } from './canonical-json';
import type { ReviewFigures } from './figures';
import type { CarriedDecision, Decision, ReviewDraft } from './review';
import { latestFormat, type SnapshotFormat } from './snapshot-format';

const rowMembers = [
  'kind',
  'issueId',
  'key',
  'projectId',
  'title',
  'place',
  'placeSince',
  'source',
  'clauses',
  'controls',
  'theme',
  'createdAt',
  'dueDate',
  'doneAt',
  'verifiedAt',
  'sentBackAt',
  'effectiveness',
  'declinedAt',
  'reopened',
  'measure',
] as const satisfies readonly (keyof RegisterRow)[];

/** Said only where there is something to say: files from before one of them was kept read the same, and the others stay small. */
const rareMembers = [
  'secondCheckResult',
  // From the third format on. People are account ids: a name may change, and is no part of the record.
  'ownerId',
  'verifierId',
  'baselineDate',
  'actualDate',
  'secondCheckedOn',
  'secondCheckActual',
  'changedAfterVerification',
] as const satisfies readonly (keyof RegisterRow)[];
type RareMembers = { readonly [Name in (typeof rareMembers)[number]]?: NonNullable<RegisterRow[Name]> | undefined };

/** What the figures are counted from, and what a reader of the record would want to see unchanged; marks stay in Jira. */
export interface SnapshotRow extends Pick<RegisterRow, (typeof rowMembers)[number]>, RareMembers {
  /** From the second format on. */
  readonly way?: RegisterRow['way'] | undefined;
  readonly reached?: RegisterRow['reached'] | undefined;
}

export interface ReviewedProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** All that a signed page shows. */
export interface ReviewRecord extends Omit<ReviewDraft, 'projectIds' | 'decisions'> {
  readonly format: SnapshotFormat;
  readonly pageId: string;
  readonly projects: readonly ReviewedProject[];
  readonly decisions: readonly Decision[];
  readonly carried: readonly CarriedDecision[];
  /** Earlier reviews whose decisions the signer could not see. */
  readonly unread: readonly string[];
  readonly headline: string;
  readonly figures: ReviewFigures;
  /** What the figures were counted against. */
  readonly today: string;
  readonly timeZone: string;
  /** ISO instant of the newest change that the register knew. */
  readonly asOf: string;
  /** Improvements that are left out, because not everybody who reads the page may see them. */
  readonly leftOut: number;
  /** The rows that the figures follow from stand in the file; this ties them to the record. */
  readonly rows: { readonly count: number; readonly sha256: string };
  readonly signedBy: Person;
  /** ISO instant in UTC. */
  readonly signedAt: string;
}

/** The file: the record with its hash, and what the record was counted from. */
export interface SnapshotFile {
  readonly record: ReviewRecord;
  readonly rows: readonly SnapshotRow[];
  /** Short hashes of the parts, so that an altered one can be named. */
  readonly digests: Readonly<Record<string, string>>;
  /** SHA-256 of the record's canonical JSON, in hex. */
  readonly sha256: string;
}

/** SHA-256 of a text in UTF-8, in hex. */
export type Hash = (text: string) => string;

const keptMembers = [...rowMembers, 'way', 'reached'] as const;

export function toSnapshotRow(row: RegisterRow): SnapshotRow {
  const said = rareMembers.filter((name) => row[name] !== null && row[name] !== false);
  return Object.fromEntries([...keptMembers, ...said].map((name) => [name, row[name]])) as unknown as SnapshotRow;
}

/** What the register knows beside, and no row of a file says. */
const unsaid = { impact: null, effort: null, alignment: null, restricted: false };

/** A row as figures count it. */
export function fromSnapshotRow(row: SnapshotRow): RegisterRow {
  const { way = [], reached = [], secondCheckResult = null, secondCheckedOn = null, secondCheckActual = null } = row;
  const { ownerId = null, verifierId = null, baselineDate = null, actualDate = null, changedAfterVerification = false } = row;
  const rare = { secondCheckResult, secondCheckedOn, secondCheckActual, ownerId, verifierId, baselineDate, actualDate };
  return { ...unsaid, ...row, way, reached, ...rare, changedAfterVerification };
}

const digestLength = 12;
/** Parts of the record whose members are told apart. */
const dividedParts = ['inputs', 'decisions', 'carried', 'participants', 'figures', 'verdict'];

function membersOf(value: Json): readonly (readonly [string, Json])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** Every part of a record that can be named, with its path. */
function partsOfRecord(record: Json): readonly (readonly [string, Json])[] {
  return membersOf(record).flatMap(([name, value]): readonly (readonly [string, Json])[] =>
    dividedParts.includes(name)
      ? membersOf(value).map(([member, part]) => [`record/${name}/${member}`, part])
      : [[`record/${name}`, value]],
  );
}

const rowPath = (index: number) => `rows/${String(index)}`;

/** Every part of a file that can be named, with its path. */
export function partsOf(record: Json, rows: readonly Json[]): readonly (readonly [string, Json])[] {
  return [...partsOfRecord(record), ...rows.map((row, index) => [rowPath(index), row] as const)];
}

function shortHash(text: string, hash: Hash): string {
  return hash(text).slice(0, digestLength);
}

export function digestOf(part: Json, hash: Hash): string {
  return shortHash(canonicalJson(part), hash);
}

export function hashOfRecord(record: ReviewRecord, hash: Hash): string {
  return hash(canonicalJson(asJson(record)));
}

/** A record, the text of its file, and the hash that both are known by. */
export interface WrittenSnapshot {
  readonly record: ReviewRecord;
  readonly text: string;
  readonly sha256: string;
}

/**
 * Ties what is signed to its rows, and writes the file: canonical itself, so that no other text says the same.
 * The text of every row is made once, because there may be 100,000.
 */
export function writeSnapshot(content: Omit<ReviewRecord, 'format' | 'rows'>, rows: readonly SnapshotRow[], hash: Hash): WrittenSnapshot {
  const rowTexts = rows.map((row) => canonicalJson(asJson(row)));
  const rowsText = `[${rowTexts.join(',')}]`;
  const record: ReviewRecord = { format: latestFormat, ...content, rows: { count: rows.length, sha256: hash(rowsText) } };
  const sha256 = hashOfRecord(record, hash);
  const digests = Object.fromEntries([
    ...partsOfRecord(asJson(record)).map(([path, part]) => [path, digestOf(part, hash)] as const),
    ...rowTexts.map((text, index) => [rowPath(index), shortHash(text, hash)] as const),
  ]);
  // In the order of the names, as canonical JSON has them.
  const members = [
    ['digests', canonicalJson(digests)],
    ['record', canonicalJson(asJson(record))],
    ['rows', rowsText],
    ['sha256', JSON.stringify(sha256)],
  ] as const;
  return { record, sha256, text: `{${members.map(([name, text]) => `"${name}":${text}`).join(',')}}` };
}
