import { inGroups } from '../domain/counts';
import type { CountedFigures, ExportedReview } from '../contract/review';
import { percentWords } from '../domain/measure/before-after';
import { kindFacts } from '../domain/kinds/kinds';
import { periodWords } from '../domain/summary/period';
import { sayQuantity } from '../domain/measure/quantity-words';
import { carriedWords, unreadWords } from '../domain/review/carried';
import { dataInputs, type InputFigures, type MeasuredRecord, type ReviewItem } from '../domain/review/figures';
import { titleOf, verdictQuestions, type CarriedDecision, type Decision, type ReviewDraft } from '../domain/review/review';
import { inputName, reviewInputs, type ReviewInput } from '../domain/review/review-inputs';
import { placeNames } from '../domain/lifecycle/stages';
import { adfDocument, heading, paragraph, table, type AdfDocument, type AdfNode } from './adf';

/** How a reader of the export writes days and times. */
export interface Reader {
  readonly language: string;
  readonly timeZone: string;
}

/** What a signed and an unsigned review have in common. */
interface Told extends Omit<ReviewDraft, 'decisions' | 'projectIds'>, CountedFigures {
  readonly projects: readonly { readonly name: string }[];
  readonly decisions: readonly Decision[];
  readonly carried: readonly CarriedDecision[];
  readonly unread: readonly string[];
}

function lines(words: string): readonly AdfNode[] {
  return words === '' ? [] : words.split('\n').map(paragraph);
}

function decisionRow(decision: Decision): readonly string[] {
  const { key, work, input } = decision;
  return [key, titleOf(decision), input === null ? '' : `9.3.2 ${input}`, work?.status ?? '', work?.owner?.name ?? '', work?.dueDate ?? ''];
}

const decisionHead = ['Work item', 'Decision', 'Concerns', 'Status', 'Owner', 'Due'];

function earlierNodes({ carried, unread }: Told): readonly AdfNode[] {
  const missing = unread.length === 0 ? [] : [paragraph(unreadWords(unread))];
  if (carried.length === 0) return missing;
  const row = (decision: CarriedDecision) => [...decisionRow(decision), decision.decidedIn, carriedWords(decision.reviews)];
  return [...missing, table([...decisionHead, 'Decided in', 'Since then'], carried.map(row))];
}

function itemRow({ key, title, kind, place, dueDate, reason }: ReviewItem): readonly string[] {
  return [`${key} ${title}`, kindFacts[kind].name, placeNames[place], dueDate ?? '', reason ?? ''];
}

function measureRow({ key, title, measure, percentChange, improved }: MeasuredRecord): readonly string[] {
  const { metric, unit, baseline, target, actual } = measure;
  const numbers = [baseline, target, actual].map((value) => sayQuantity({ value, unit }));
  return [`${key} ${title}`, metric, ...numbers, percentWords(percentChange), improved ? 'better' : 'not better'];
}

function figureNodes({ groups, items, more, beforeAfter }: InputFigures): readonly AdfNode[] {
  const count = (line: { readonly label: string; readonly count: number }) => [line.label, inGroups(line.count)];
  return [
    ...groups.filter((group) => group.lines.length > 0).map((group) => table([group.title, 'Number'], group.lines.map(count))),
    ...(items.length === 0 ? [] : [table(['Record', 'Kind', 'Stage', 'Due', 'Why'], items.map(itemRow))]),
    ...(more === 0 ? [] : [paragraph(`And ${inGroups(more)} more.`)]),
    ...(beforeAfter.length === 0
      ? []
      : [table(['Record', 'Metric', 'Before', 'Target', 'After', 'Change', 'Result'], beforeAfter.map(measureRow))]),
  ];
}

function inputNodes(told: Told, input: ReviewInput): readonly AdfNode[] {
  const { considered, words } = told.inputs[input];
  const data = dataInputs.find((known) => known === input);
  return [
    heading(inputName(input), 3),
    ...(considered ? [] : [paragraph('Not considered yet.')]),
    ...lines(words),
    ...(input === 'a' ? earlierNodes(told) : []),
    ...(data === undefined ? [] : figureNodes(told.figures[data])),
  ];
}

function body(told: Told, { language }: Reader): readonly AdfNode[] {
  const { participants, projects, decisions, verdict, leftOut } = told;
  return [
    paragraph(told.headline),
    paragraph(`Period: ${periodWords(told.period, language)}. Projects: ${projects.map(({ name }) => name).join(', ')}.`),
    ...(leftOut === 0 ? [] : [paragraph(leftOutWords(leftOut))]),
    heading('Agenda and participants', 3),
    ...lines(told.agenda),
    ...(participants.length === 0
      ? []
      : [
          table(
            ['Name', 'Part'],
            participants.map(({ name, role }) => [name, role]),
          ),
        ]),
    ...reviewInputs.flatMap((input) => inputNodes(told, input)),
    heading('9.3.3 Decisions', 3),
    decisions.length === 0 ? paragraph('No decision.') : table(decisionHead, decisions.map(decisionRow)),
    heading('Verdict', 3),
    table(
      ['The ISMS is', 'Answer'],
      verdictQuestions.map((question) => [question, verdict[question] ?? 'Not said yet']),
    ),
  ];
}

function leftOutWords(leftOut: number): string {
  return leftOut === 1
    ? 'One record is not counted here, because not everybody may see it.'
    : `${inGroups(leftOut)} records are not counted here, because not everybody may see them.`;
}

/** A review as a document: what the screen shows, with tables for drawings and without controls. */
export function toReviewDocument(view: ExportedReview, reader: Reader): AdfDocument {
  if (view.kind === 'none') return adfDocument([paragraph('There is no management review on this page yet.')]);
  const { language, timeZone } = reader;
  const moment = (instant: string) =>
    `${new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant))}, ${timeZone}`;
  if (view.kind === 'draft') {
    const words = `In preparation, not signed. As of ${moment(view.asOf)}.`;
    return adfDocument([
      heading(`${view.draft.number} Management review`, 2),
      paragraph(words),
      ...body({ ...view, ...view.draft, decisions: view.decisions }, reader),
    ]);
  }
  const { record, sha256, integrity } = view;
  const words = `Signed by ${record.signedBy.name} on ${moment(record.signedAt)}. SHA-256 ${sha256}.`;
  const doubts = { sound: [], unrecorded: ['The app has no note of this signature.'], altered: ['The record is not what was signed.'] };
  return adfDocument([
    heading(`${record.number} Management review`, 2),
    paragraph(words),
    ...doubts[integrity].map(paragraph),
    ...body(record, reader),
  ]);
}
