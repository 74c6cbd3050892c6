import { percentWords } from '../../src/domain/measure/before-after';
import { kindFacts } from '../../src/domain/kinds/kinds';
import type { FigureGroup, InputFigures, MeasuredRecord, ReviewItem } from '../../src/domain/review/figures';
import { dataInputs } from '../../src/domain/review/figures';
import { carriedWords, unreadWords } from '../../src/domain/review/carried';
import type { CarriedDecision, Decision } from '../../src/domain/review/review';
import { titleOf, verdictQuestions } from '../../src/domain/review/review';
import { inputName, reviewInputs, type ReviewInput } from '../../src/domain/review/review-inputs';
import type { ReviewRecord } from '../../src/domain/review/snapshot';
import { placeNames } from '../../src/domain/lifecycle/stages';

const barWidth = 30;

function drawGroup({ title, lines }: FigureGroup): readonly string[] {
  const most = Math.max(1, ...lines.map((line) => line.count));
  const widest = Math.max(0, ...lines.map((line) => line.label.length));
  return [
    `  ${title}`,
    ...lines.map(({ label, count }) => {
      const bar = '#'.repeat(Math.round((barWidth * count) / most));
      return `    ${label.padEnd(widest)}  ${String(count).padStart(4)}  ${bar}`.trimEnd();
    }),
  ];
}

function drawItem({ key, title, kind, place, dueDate, daysLate, reason }: ReviewItem): string {
  const facts = [
    kindFacts[kind].name,
    placeNames[place],
    ...(dueDate === null ? [] : [`due ${dueDate}`]),
    ...(daysLate > 0 ? [`${String(daysLate)} days late`] : []),
    ...(reason === null ? [] : [reason]),
  ];
  return `    ${key} ${title} (${facts.join(', ')})`;
}

function drawMeasure({ key, measure, percentChange, improved }: MeasuredRecord): string {
  const { metric, unit, baseline, target, actual } = measure;
  const numbers = `${String(baseline)} -> ${String(actual)}${unit === null ? '' : ` ${unit}`}`;
  return `    ${key} ${metric}: ${numbers} (target ${String(target)}), ${percentWords(percentChange)}, ${improved ? 'better' : 'not better'}`;
}

function drawFigures({ groups, items, more, beforeAfter }: InputFigures): readonly string[] {
  return [
    ...groups.flatMap(drawGroup),
    ...items.map(drawItem),
    ...(more === 0 ? [] : [`    and ${String(more)} more`]),
    ...beforeAfter.map(drawMeasure),
  ];
}

function drawDecision(decision: Decision): string {
  const { key, work } = decision;
  if (work === null) return `    ${key} (not visible to the signer)`;
  const { status, owner, dueDate } = work;
  return `    ${key} ${titleOf(decision)} (${status}, ${owner?.name ?? 'no owner'}, ${dueDate ?? 'no date'})`;
}

function drawCarried(decision: CarriedDecision): string {
  return `${drawDecision(decision)}, decided in ${decision.decidedIn}, ${carriedWords(decision.reviews)}`;
}

function drawInput({ inputs, figures, carried, unread }: ReviewRecord, input: ReviewInput): readonly string[] {
  const data = dataInputs.find((known) => known === input);
  const { words } = inputs[input];
  return [
    inputName(input),
    ...(words === '' ? [] : words.split('\n').map((line) => `    ${line}`)),
    ...(input === 'a' && unread.length > 0 ? [`    ${unreadWords(unread)}`] : []),
    ...(input === 'a' ? carried.map(drawCarried) : []),
    ...(data === undefined ? [] : drawFigures(figures[data])),
    '',
  ];
}

/** A signed review as plain text: all that the page shows. */
export function drawRecord(record: ReviewRecord): string {
  const { number, period, projects, participants, verdict, decisions, leftOut, signedBy, signedAt, headline } = record;
  return [
    `${number}, ${period.from} to ${period.to}, ${projects.map(({ name }) => name).join(', ')}`,
    `Signed by ${signedBy.name} on ${signedAt}`,
    `Present: ${participants.map(({ name, role }) => `${name} (${role})`).join(', ')}`,
    headline,
    ...(leftOut === 0 ? [] : [`${String(leftOut)} improvements are not part of this record.`]),
    '',
    ...reviewInputs.flatMap((input) => drawInput(record, input)),
    'Decisions (9.3.3)',
    ...(decisions.length === 0 ? ['    none'] : decisions.map(drawDecision)),
    '',
    `Verdict: ${verdictQuestions.map((question) => `${question}: ${verdict[question] ?? 'not said'}`).join(', ')}`,
  ].join('\n');
}
