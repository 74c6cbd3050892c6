import { z } from 'zod';
import { allAttributeValues } from '../domain/catalogue/attributes';
import { verdicts } from '../domain/flow/verdicts';
import { sources, themes } from '../domain/links/sources';
import { places } from '../domain/lifecycle/stages';
import type { Figure, Summary } from '../domain/summary/summary';
import type { SummaryHead } from '../domain/summary/summary-head';
import type { RecordsInJira } from './register';
import { day, id, pageNumber, type ProjectChoice } from './values';

const plainFigure = z.union([
  z.strictObject({ kind: z.enum(['open', 'overdue', 'opened', 'done', 'verified', 'declined', 'effective', 'passed', 'sent-back']) }),
  z.strictObject({ kind: z.literal('place'), value: z.enum(places) }),
  z.strictObject({ kind: z.literal('source'), value: z.enum([...sources, 'none']) }),
  z.strictObject({ kind: z.literal('theme'), value: z.enum([...themes, 'none']) }),
  z.strictObject({ kind: z.literal('clause'), value: z.string().max(60) }),
  z.strictObject({ kind: z.enum(['opened-in', 'done-in']), from: day, to: day }),
  z.strictObject({ kind: z.literal('at'), value: z.enum(places), on: day }),
  z.strictObject({ kind: z.literal('open-on'), on: day }),
  z.strictObject({ kind: z.literal('left'), value: z.enum(places) }),
  z.strictObject({ kind: z.literal('control'), value: z.string().max(60) }),
  z.strictObject({ kind: z.literal('attribute'), value: z.enum(allAttributeValues) }),
  z.strictObject({ kind: z.literal('verdict'), value: z.enum(verdicts) }),
  z.strictObject({ kind: z.literal('source-in'), value: z.enum([...sources, 'none']), from: day, to: day }),
  z.strictObject({ kind: z.literal('since'), value: z.enum(places), before: day }),
  z.strictObject({ kind: z.literal('due-before'), before: day }),
  z.strictObject({ kind: z.literal('not-effective-twice') }),
]);
const figure = z.union([
  plainFigure,
  z.strictObject({ kind: z.literal('any-of'), figures: z.array(plainFigure).min(1).max(20).readonly() }),
]);

/** What a macro or a gadget stores of its settings: no nulls and no nested lists, as Confluence asks. Dates only with the period `custom`. */
export const summaryConfig = z.object({
  projectIds: z.array(id).max(50).default([]),
  period: z.enum(['quarter', 'last-quarter', 'half-year', 'year', 'custom']).default('quarter'),
  from: day.optional(),
  to: day.optional(),
});
export type SummaryConfig = z.infer<typeof summaryConfig>;

export type PeriodChoice = SummaryConfig['period'];

/** What the macro and its config may ask. */
export const summaryInputs = {
  /** Macro: reads its own config from the context. */
  viewSummary: z.strictObject({}),
  /** Dashboard gadget: reads its own settings from the context. */
  viewSummaryHead: z.strictObject({}),
  listFigure: z.strictObject({ figure, page: pageNumber }),
  /** Macro config. */
  listProjects: z.strictObject({}),
} as const;

export interface FigureList extends RecordsInJira {
  readonly figure: Figure;
}

export interface SummaryView {
  readonly summary: Summary;
  readonly projects: readonly ProjectChoice[];
  readonly config: SummaryConfig;
}

export interface SummaryHeadView {
  readonly head: SummaryHead;
  readonly projects: readonly ProjectChoice[];
}

export interface SummaryResults {
  viewSummary: SummaryView;
  viewSummaryHead: SummaryHeadView;
  listFigure: FigureList;
  listProjects: readonly ProjectChoice[];
}
