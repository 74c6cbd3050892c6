import { z } from 'zod';
import type { DocumentPage, FoundPage } from './domain/documents';
import {
  directions,
  grades,
  results,
  secondCheckResults,
  type Facts,
  type Improvement,
  type LinkedRecord,
  type Move,
  type Person,
} from './domain/improvement';
import type { HistoryNote } from './domain/history-notes';
import { kinds, type Kind } from './domain/kinds/kinds';
import type { MeasureChange } from './domain/measure-lock';
import type { RefusalCode } from './domain/refusal';
import { places, stages, type Place } from './domain/stages';
import type { SetUpState } from './domain/set-up-job';
import { sources, themes } from './domain/sources';
import type { Figure, ListedImprovement, Period, Summary } from './domain/summary';

const text = z.string().trim().min(1).max(255);
const issueKey = z.string().regex(/^[A-Z][A-Z0-9_]+-[0-9]+$/, 'Use an issue key such as AUD-14.');
const day = z.iso.date();
const scale = z.number().int().min(1).max(5);
/** Clauses or controls; naming one twice says no more than naming it once. */
const catalogueIds = z
  .array(z.string().max(20))
  .max(100)
  .transform((ids) => [...new Set(ids)]);
const pageId = z.string().regex(/^[0-9]{1,19}$/, 'Choose a page of Confluence.');
const accountId = z.string().min(1).max(128);

/** What a person may record from the panel. Absent leaves a fact as it is, `null` clears it. */
export const factsInput = z
  .strictObject({
    source: z.enum(sources).nullable(),
    clauses: catalogueIds,
    controls: catalogueIds,
    grade: z.enum(grades).nullable(),
    theme: z.enum(themes).nullable(),
    impact: scale.nullable(),
    effort: scale.nullable(),
    alignment: scale.nullable(),
    correction: text.nullable(),
    correctedOn: day.nullable(),
    cause: text.nullable(),
    similarCases: text.nullable(),
    owner: accountId.nullable(),
    dueDate: day.nullable(),
    resources: text.nullable(),
    metric: text.nullable(),
    unit: text.nullable(),
    direction: z.enum(directions).nullable(),
    baseline: z.number().nullable(),
    baselineDate: day.nullable(),
    target: z.number().nullable(),
    /** Needed when the measure changes after planning. */
    measureChangeReason: text,
    method: text.nullable(),
    verifier: accountId.nullable(),
    verifyFrom: day.nullable(),
    actual: z.number().nullable(),
    actualDate: day.nullable(),
    effectiveness: z.enum(results).nullable(),
    ismsChange: text.nullable(),
    documentation: text.nullable(),
    audience: text.nullable(),
    communicatedOn: day.nullable(),
    communicationProof: text.nullable(),
    secondCheckDue: day.nullable(),
    secondCheckedOn: day.nullable(),
    secondCheckActual: z.number().nullable(),
    secondCheckResult: z.enum(secondCheckResults).nullable(),
  })
  .partial();
export type FactsInput = z.infer<typeof factsInput>;

const figure = z.union([
  z.strictObject({ kind: z.enum(['open', 'overdue', 'opened', 'done', 'verified', 'declined', 'effective']) }),
  z.strictObject({ kind: z.literal('place'), value: z.enum(places) }),
  z.strictObject({ kind: z.literal('source'), value: z.enum([...sources, 'none']) }),
  z.strictObject({ kind: z.literal('theme'), value: z.enum([...themes, 'none']) }),
  z.strictObject({ kind: z.literal('clause'), value: z.string().max(60) }),
]);

/** What the macro config stores: no nulls and no nested lists, as Confluence asks. Dates only with the period `custom`. */
export const summaryConfig = z.object({
  projectIds: z
    .array(z.string().regex(/^[0-9]+$/))
    .max(50)
    .default([]),
  period: z.enum(['quarter', 'last-quarter', 'half-year', 'year', 'custom']).default('quarter'),
  from: day.optional(),
  to: day.optional(),
});
export type SummaryConfig = z.infer<typeof summaryConfig>;

/** Every function a surface may call, with the schema of what it is given. The surface's context says where the person is. */
export const inputs = {
  /** Issue panel and issue context: the improvement, or what may be raised from this record. */
  viewIssue: z.strictObject({}),
  recordFacts: factsInput,
  moveToStage: z.strictObject({ stage: z.enum(stages) }),
  putOnHold: z.strictObject({ reason: text, until: day }),
  decline: z.strictObject({ reason: text }),
  /** Back from On hold to the stage it came from, or from Declined to Identified. */
  resume: z.strictObject({}),
  addAction: z.strictObject({ title: text }),
  findSourceRecords: z.strictObject({ query: z.string().trim().max(255) }),
  linkSourceRecord: z.strictObject({ key: issueKey }),
  /** By words or by a pasted address; addresses carry titles. */
  findPages: z.strictObject({ query: z.string().trim().max(2000) }),
  linkPage: z.strictObject({ pageId }),
  unlinkPage: z.strictObject({ pageId }),
  viewDocuments: z.strictObject({}),
  findPeople: z.strictObject({ query: z.string().trim().max(100) }),
  /** Raised on a record's panel it is linked to that record; on the project page `sourceRecord` may name one. */
  raiseImprovement: z.strictObject({
    kind: z.enum(kinds).default('improvement'),
    title: text,
    source: z.enum(sources),
    sourceRecord: issueKey.nullable(),
    clauses: catalogueIds,
    controls: catalogueIds,
    /** Id of the project to raise it in; `null` for the one at hand, or the only one. */
    projectId: z
      .string()
      .regex(/^[0-9]+$/)
      .nullable(),
  }),
  /** Project page: the register of the project at hand. */
  viewRegister: z.strictObject({
    place: z.enum(places).nullable(),
    source: z.enum(sources).nullable(),
    search: z.string().trim().max(100),
    page: z.number().int().min(0),
  }),
  /** Macro: reads its own config from the context. */
  viewSummary: z.strictObject({}),
  listFigure: z.strictObject({ figure, page: z.number().int().min(0) }),
  /** Macro config. */
  listProjects: z.strictObject({}),
  /** Project settings page. */
  viewSettings: z.strictObject({}),
  /** Admin page. */
  viewSetUp: z.strictObject({}),
  provisionProject: z.strictObject({
    key: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, 'Use two to ten capital letters or digits, beginning with a letter.'),
    name: text,
  }),
} as const;

export type FunctionName = keyof typeof inputs;
export type Input<Name extends FunctionName> = z.input<(typeof inputs)[Name]>;

/** The panel of an improvement. */
export interface ImprovementPanel {
  readonly kind: 'improvement';
  readonly improvement: Improvement;
  readonly people: readonly Person[];
  /** `null` at the end of the line and at side stages. */
  readonly move: Move | null;
  readonly priority: number | null;
  /** Changes of the measure after planning, oldest first. */
  readonly measureChanges: readonly MeasureChange[];
  /** How often verification sent it back to planning. */
  readonly reopened: number;
  /** What the stays do not tell: moves between projects, statuses without a stage, gaps in Jira's history. */
  readonly notes: readonly HistoryNote[];
  /** The stage to resume at, when on hold or declined. */
  readonly resumeAt: Place | null;
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
  readonly projects: readonly ProjectChoice[];
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

export interface ProjectChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface RegisterView {
  readonly project: ProjectChoice;
  readonly total: number;
  readonly matching: number;
  readonly notVisible: number;
  readonly page: number;
  readonly pageSize: number;
  readonly items: readonly ListedImprovement[];
  readonly people: readonly Person[];
  readonly jql: string;
  readonly mayRaise: boolean;
}

export interface FigureList {
  readonly figure: Figure;
  readonly items: readonly ListedImprovement[];
  readonly people: readonly Person[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  /** The same list in Jira: a JQL and a path below the site. */
  readonly jql: string;
  readonly path: string;
}

export interface SummaryView {
  readonly summary: Summary;
  readonly projects: readonly ProjectChoice[];
  readonly config: SummaryConfig;
}

/** One line of the project's mapping, with what is wrong with it. */
export interface MappingLine {
  readonly kind: Kind;
  readonly place: Place;
  readonly statusId: string | null;
  readonly statusName: string | null;
  readonly problem: string | null;
}

export interface SettingsView {
  readonly project: ProjectChoice;
  readonly lines: readonly MappingLine[];
  readonly problems: readonly string[];
}

export interface SetUpView {
  readonly projects: readonly (ProjectChoice & { readonly healthy: boolean })[];
  readonly ledger: readonly { readonly what: string; readonly name: string; readonly id: string }[];
  /** The set-up that runs in the background, or the last that ran. */
  readonly job: SetUpProgress | null;
}

export interface SetUpProgress {
  readonly key: string;
  readonly name: string;
  readonly state: SetUpState;
  /** The step at hand, such as "Field Baseline". */
  readonly step: string;
  readonly done: number;
  readonly total: number;
  /** Why it waits or failed. */
  readonly message: string | null;
}

export interface Results {
  viewIssue: ImprovementPanel | ActionPanel | RecordPanel;
  recordFacts: ImprovementPanel;
  moveToStage: ImprovementPanel;
  putOnHold: ImprovementPanel;
  decline: ImprovementPanel;
  resume: ImprovementPanel;
  addAction: ImprovementPanel;
  findSourceRecords: readonly LinkedRecord[];
  linkSourceRecord: ImprovementPanel;
  findPages: readonly FoundPage[];
  linkPage: ImprovementPanel;
  unlinkPage: ImprovementPanel;
  viewDocuments: DocumentsView;
  findPeople: readonly Person[];
  raiseImprovement: LinkedRecord;
  viewRegister: RegisterView;
  viewSummary: SummaryView;
  listFigure: FigureList;
  listProjects: readonly ProjectChoice[];
  viewSettings: SettingsView;
  viewSetUp: SetUpView;
  provisionProject: SetUpView;
}

export interface RefusalOnTheWire {
  readonly code: RefusalCode;
  readonly message: string;
  readonly field: string | null;
}
export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: RefusalOnTheWire };

export type PeriodChoice = SummaryConfig['period'];
export type { Period };
