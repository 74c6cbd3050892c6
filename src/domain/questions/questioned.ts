import type { MeasuredRecord } from '../measure/contributions';
import { sayDate } from '../day-words';
import type { RecordedPage } from '../links/documents';
import type { GradeChange } from '../history/grade-changes';
import type { OwnersThen } from '../lifecycle/former-owners';
import type { Viewer } from '../lifecycle/independence';
import type { Fact, Improvement, LinkedRecord } from '../improvement';
import type { PriorityWeights } from '../priority/priority';
import type { Place } from '../lifecycle/stages';
import type { Trail } from '../trail/entry';
import type { QuestionedEnd } from './altering';

/** A page outside Jira, with where it can be read. */
export interface EvidencePage {
  readonly title: string;
  readonly address: string;
}

/** Everything that is known of a record when an auditor asks about it. */
export interface Questioned {
  readonly improvement: Improvement;
  readonly trail: Trail;
  readonly gradeChanges: readonly GradeChange[];
  /** Who owned it at a moment, an ISO instant in UTC. */
  readonly ownersAt: (at: string) => OwnersThen;
  readonly reopened: number;
  /** Instants of reaching the end and of being declined. */
  readonly doneAt: string | null;
  readonly pages: readonly (RecordedPage & EvidencePage)[];
  /** Management reviews that decided about it. */
  readonly reviews: readonly EvidencePage[];
  /** The objectives that it serves, with their numbers. */
  readonly objectives: readonly MeasuredRecord[];
  /** Where records of its kind have ended; `null` where Jira does not tell. */
  readonly ends: readonly QuestionedEnd[] | null;
  readonly weights: PriorityWeights;
  readonly viewer: Viewer;
  readonly timeZone: string;
  /** The name behind an account id; `null` for somebody Jira does not name. */
  readonly nameOf: (accountId: string) => string | null;
}

/** What shows an answer: an entry of the trail, another record, several of them, or a page. */
export type Evidence =
  | { readonly kind: 'entry'; readonly id: string; readonly words: string }
  | { readonly kind: 'list'; readonly words: string; readonly keys: readonly string[] }
  | { readonly kind: 'record'; readonly key: string; readonly title: string }
  | { readonly kind: 'page'; readonly title: string; readonly address: string };

export type Finding =
  | { readonly state: 'evidenced'; readonly sentence: string; readonly evidence: readonly Evidence[] }
  /** `sentence` says what would evidence it, `evidence` where it is missing. */
  | { readonly state: 'not-evidenced'; readonly sentence: string; readonly evidence: readonly Evidence[] };

export function found(sentence: string, evidence: readonly Evidence[]): Finding {
  return { state: 'evidenced', sentence, evidence };
}

export function missing(sentence: string, evidence: readonly Evidence[] = []): Finding {
  return { state: 'not-evidenced', sentence, evidence };
}

/** Of what an answer needs, what is not recorded; `null` when all of it is. */
export function lacking({ improvement: { facts } }: Questioned, needs: readonly (readonly [Fact, string])[]): Finding | null {
  const labels = needs.filter(([fact]) => facts[fact] === null).map(([, label]) => label);
  return labels.length === 0 ? null : missing(`${labels.join(', ')}: not recorded.`);
}

/** The entry that made a fact what it is. */
export function entryOf({ trail }: Questioned, label: string): readonly Evidence[] {
  const entry = trail.entries.findLast(({ lines }) => lines.some((line) => line.group === 'fact' && line.label === label));
  return entry === undefined ? [] : [{ kind: 'entry', id: entry.id, words: label }];
}

/** The entries that made some facts what they are, each once. */
export function entriesOf(questioned: Questioned, labels: readonly string[]): readonly Evidence[] {
  const byId = new Map<string, string[]>();
  for (const evidence of labels.flatMap((label) => entryOf(questioned, label))) {
    if (evidence.kind === 'entry') byId.set(evidence.id, [...(byId.get(evidence.id) ?? []), evidence.words]);
  }
  return [...byId].map(([id, words]) => ({ kind: 'entry', id, words: words.join(', ') }));
}

/** The entry by which a record came to a place at a moment. */
export function arrivalOf({ trail }: Questioned, place: Place, at: string): readonly Evidence[] {
  const entry = trail.entries.find((candidate) => candidate.at === at && candidate.lines.some(({ places }) => places?.to === place));
  return entry === undefined ? [] : [{ kind: 'entry', id: entry.id, words: 'the step itself' }];
}

export function recordEvidence({ key, title }: Pick<LinkedRecord, 'key' | 'title'>): Evidence {
  return { kind: 'record', key, title };
}

export function pageEvidence({ title, address }: EvidencePage): Evidence {
  return { kind: 'page', title, address };
}

/** A day, or the day of an instant in the reader's zone: "3 May 2026". */
export function sayOn(value: string, { timeZone }: Pick<Questioned, 'timeZone'>): string {
  return sayDate(value, timeZone);
}
