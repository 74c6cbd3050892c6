import { z } from 'zod';
import type { DocumentPage, FoundPage } from '../domain/links/documents';
import type { CheckFinding } from '../domain/lifecycle/check-finding';
import type { GradeChange } from '../domain/history/grade-changes';
import type { HistoryNote } from '../domain/history/history-notes';
import { grades, secondCheckResults, type Facts, type Improvement, type LinkedRecord, type Move, type Person } from '../domain/improvement';
import { kinds } from '../domain/kinds/kinds';
import type { ReactionStep } from '../domain/kinds/reaction';
import type { Standing } from '../domain/lifecycle/independence';
import type { MeasureChange } from '../domain/measure/measure-lock';
import type { ResultChange } from '../domain/history/result-changes';
import type { PriorityWeights } from '../domain/priority/priority';
import type { Offer } from '../domain/lifecycle/offers';
import { relationVerbs } from '../domain/links/relations';
import { sources } from '../domain/links/sources';
import { stages, type Place, type Stage } from '../domain/lifecycle/stages';
import { factsInput } from './facts-input';
import { catalogueIds, day, id, issueKey, text, type CaptureProject } from './values';

const pageId = z.string().regex(/^[0-9]{1,19}$/, 'Choose a page of Confluence.');

/** What the panel of a work item, and the capture form, may ask. */
export const issueInputs = {
  /** Issue panel and issue context: the improvement, or what may be raised from this record. */
  viewIssue: z.strictObject({}),
  recordFacts: factsInput,
  moveToStage: z.strictObject({ stage: z.enum(stages) }),
  putOnHold: z.strictObject({ reason: text, until: day }),
  decline: z.strictObject({ reason: text }),
  /** Back from On hold to the stage it came from, or from Declined to Identified. */
  resume: z.strictObject({}),
  /** The second check of what has reached its end. `repeatedBy` is the later record in which it came back, where there is one. */
  recordSecondCheck: z.strictObject({
    checkedOn: day,
    actual: z.number().nullable(),
    result: z.enum(secondCheckResults),
    repeatedBy: issueKey.nullable(),
  }),
  addAction: z.strictObject({ title: text }),
  /** Records that may stand in a relation to the one at hand: by words, by a key or by a pasted link. */
  findRecords: z.strictObject({ verb: z.enum(relationVerbs), query: z.string().trim().max(255) }),
  linkRecord: z.strictObject({ verb: z.enum(relationVerbs), key: issueKey }),
  unlinkRecord: z.strictObject({ verb: z.enum(relationVerbs), key: issueKey }),
  /** By words or by a pasted address; addresses carry titles. */
  findPages: z.strictObject({ query: z.string().trim().max(2000) }),
  linkPage: z.strictObject({ pageId }),
  unlinkPage: z.strictObject({ pageId }),
  viewDocuments: z.strictObject({}),
  findPeople: z.strictObject({ query: z.string().trim().max(100) }),
  /**
   * A title is enough. Raised on a record's panel it is linked to that record; on the project page `sourceRecord` may name one.
   * A corrective action comes from its nonconformity.
   */
  raiseRecord: z.strictObject({
    kind: z.enum(kinds).default('improvement'),
    title: text,
    source: z.enum(sources).nullable().default(null),
    sourceRecord: issueKey.nullable().default(null),
    /** The earlier record that came back. */
    repeats: issueKey.nullable().default(null),
    /** Of a nonconformity. */
    grade: z.enum(grades).nullable().default(null),
    clauses: catalogueIds.default([]),
    controls: catalogueIds.default([]),
    /** Id of the project to raise it in; `null` for the one at hand, or the only one. */
    projectId: id.nullable().default(null),
  }),
} as const;

/** The panel of an improvement. */
export interface ImprovementPanel {
  readonly kind: 'improvement';
  readonly improvement: Improvement;
  readonly people: readonly Person[];
  /** `null` at the end of the line and at side stages. */
  readonly move: Move | null;
  /** The ways that Jira offers the viewer now; a workflow that others made may have others than the line. */
  readonly offers: readonly Offer[];
  /** Stages of the line that this project does not have. */
  readonly absent: readonly Stage[];
  readonly priority: number | null;
  /** How the marks count in the priority. */
  readonly weights: PriorityWeights;
  /** Changes of the measure after planning, oldest first. */
  readonly measureChanges: readonly MeasureChange[];
  /** Changes of the result after its verification, oldest first. */
  readonly resultChanges: readonly ResultChange[];
  /** What its checks found, as it was recorded on their day, oldest first. */
  readonly findings: readonly CheckFinding[];
  /** What the stays do not tell: moves between projects, statuses without a stage, gaps in Jira's history. */
  readonly notes: readonly HistoryNote[];
  /** When the second check is due, also while no field says so yet; `null` where none is to come. */
  readonly secondCheckDue: string | null;
  /** Changes of the grade, oldest first. */
  readonly gradeChanges: readonly GradeChange[];
  /** The steps of 10.2 with what is recorded of each; empty for other kinds. */
  readonly reaction: readonly ReactionStep[];
  /** The stage to resume at, when on hold or declined. */
  readonly resumeAt: Place | null;
  /** How the viewer stands to its verification. */
  readonly standing: Standing;
  /** Until when the viewer owned it before, as an ISO instant; `null` for who never did, or does now. */
  readonly ownedUntil: string | null;
  readonly rights: { readonly edit: boolean; readonly move: boolean; readonly link: boolean };
  /** Where the record itself can be read. */
  readonly projectKey: string;
}

/** The panel of any other record: what was raised from it, and the way to raise more. */
export interface RecordPanel {
  readonly kind: 'record';
  readonly key: string;
  readonly title: string;
  readonly suggestedSource: Facts['source'];
  readonly raised: readonly LinkedRecord[];
  readonly projects: readonly CaptureProject[];
  readonly mayRaise: boolean;
}

/** The panel of an action: which improvement it is a part of. */
export interface ActionPanel {
  readonly kind: 'action';
  readonly key: string;
  /** `null` when the viewer may not see it. */
  readonly improvement: LinkedRecord | null;
}

/** The pages that document the improvement at hand, each as recorded and as it stands today. */
export interface DocumentsView {
  readonly pages: readonly DocumentPage[];
  readonly people: readonly Person[];
  /** Why Confluence could not be asked how they stand. */
  readonly notice: string | null;
}

export interface IssueResults {
  viewIssue: ImprovementPanel | ActionPanel | RecordPanel;
  recordFacts: ImprovementPanel;
  moveToStage: ImprovementPanel;
  putOnHold: ImprovementPanel;
  decline: ImprovementPanel;
  resume: ImprovementPanel;
  recordSecondCheck: ImprovementPanel;
  addAction: ImprovementPanel;
  findRecords: readonly LinkedRecord[];
  linkRecord: ImprovementPanel;
  unlinkRecord: ImprovementPanel;
  findPages: readonly FoundPage[];
  linkPage: ImprovementPanel;
  unlinkPage: ImprovementPanel;
  viewDocuments: DocumentsView;
  findPeople: readonly Person[];
  raiseRecord: LinkedRecord;
}
