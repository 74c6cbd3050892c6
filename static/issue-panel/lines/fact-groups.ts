import { directions, grades, results, type Fact, type Facts } from '../../../src/domain/improvement';
import { kindFields } from '../../../src/domain/kinds/kind-fields';
import type { Kind } from '../../../src/domain/kinds/kinds';
import { scales, type ScalePoint } from '../../../src/domain/priority/scales';
import type { FactsInput } from '../../../src/contract/facts-input';
import { gradeHint } from '../../shared/look/grade-words';
import { writeQuantity, type Readings } from '../measure/quantities';

/** A quantity is a number with its unit, in words. */
type TextKind = 'text' | 'quantity' | 'day' | 'person';

interface FactField {
  readonly fact: Fact;
  readonly label: string;
  readonly kind: TextKind | 'choice' | 'scale';
  readonly hint?: string;
  /** The words of a choice. */
  readonly words?: readonly string[];
  /** What one to five mean. */
  readonly points?: readonly ScalePoint[];
}

export interface FactGroup {
  readonly title: string;
  readonly fields: readonly FactField[];
}

/** What is recorded together: one small form each. */
export const factGroups = {
  priority: {
    title: 'Priority',
    fields: [
      { fact: 'impact', label: 'Impact', kind: 'scale', points: scales.impact },
      { fact: 'effort', label: 'Effort', kind: 'scale', points: scales.effort },
      {
        fact: 'alignment',
        label: 'Alignment with an objective (6.2)',
        kind: 'scale',
        points: scales.alignment,
        hint: 'How directly it serves the objective on the line Objective; none where none is linked',
      },
    ],
  },
  plan: {
    title: 'Owner and due date',
    fields: [
      { fact: 'owner', label: 'Owner', kind: 'person' },
      { fact: 'dueDate', label: 'Due date', kind: 'day' },
    ],
  },
  who: { title: 'Who', fields: [{ fact: 'owner', label: 'Owner', kind: 'person' }] },
  when: { title: 'When', fields: [{ fact: 'dueDate', label: 'Due date', kind: 'day' }] },
  resources: {
    title: 'What it takes',
    fields: [{ fact: 'resources', label: 'Resources', kind: 'text', hint: 'Such as time of whom, money, tools' }],
  },
  measure: {
    title: 'Measure',
    fields: [
      { fact: 'metric', label: 'Metric', kind: 'text', hint: 'What is measured, such as time to resolve an incident' },
      { fact: 'unit', label: 'Unit', kind: 'text', hint: 'Such as h, days or %; taken from the baseline if empty' },
      { fact: 'direction', label: 'Direction', kind: 'choice', words: directions },
      { fact: 'baseline', label: 'Baseline', kind: 'quantity', hint: 'The value today, such as 12 h, 2h 45min or 5.8 %' },
      { fact: 'baselineDate', label: 'Baseline date', kind: 'day' },
      { fact: 'target', label: 'Target', kind: 'quantity' },
    ],
  },
  verification: {
    title: 'Verification',
    fields: [
      { fact: 'verifier', label: 'Verifier', kind: 'person', hint: 'Somebody other than the owner' },
      { fact: 'method', label: 'Verification method', kind: 'text', hint: 'How the result will be checked' },
      { fact: 'verifyFrom', label: 'Verify from', kind: 'day', hint: 'Empty, or the first day on which the result counts' },
    ],
  },
  result: {
    title: 'Result',
    fields: [
      { fact: 'actual', label: 'Actual', kind: 'quantity', hint: 'The value after the change' },
      { fact: 'actualDate', label: 'Actual date', kind: 'day' },
      { fact: 'evidence', label: 'Evidence', kind: 'text', hint: 'A reference or an address; an attached file will do without' },
      { fact: 'effectiveness', label: 'Effectiveness', kind: 'choice', words: results },
    ],
  },
  grade: {
    title: 'Grade',
    fields: [{ fact: 'grade', label: 'Grade', kind: 'choice', words: grades, hint: gradeHint }],
  },
  correction: {
    title: 'Correction',
    fields: [
      { fact: 'correction', label: 'Correction', kind: 'text', hint: 'What was done at once about it and its consequences' },
      { fact: 'correctedOn', label: 'Corrected on', kind: 'day' },
    ],
  },
  cause: {
    title: 'Root cause',
    fields: [{ fact: 'cause', label: 'Root cause', kind: 'text', hint: 'Why it could happen, not what happened' }],
  },
  'similar-cases': {
    title: 'Similar cases',
    fields: [
      {
        fact: 'similarCases',
        label: 'Similar cases',
        kind: 'text',
        hint: 'Where else you looked, and what was found; none is an answer too',
      },
    ],
  },
  'isms-change': {
    title: 'ISMS change',
    fields: [{ fact: 'ismsChange', label: 'ISMS change', kind: 'text', hint: 'What changed in the ISMS, or why nothing had to' }],
  },
  communication: {
    title: 'Communication',
    fields: [
      { fact: 'audience', label: 'Communicated to', kind: 'text', hint: 'Who was told, or why nobody needs to be' },
      { fact: 'communicatedOn', label: 'Communicated on', kind: 'day' },
      {
        fact: 'communicationProof',
        label: 'Communication proof',
        kind: 'text',
        hint: 'A page, a comment or a training record, or why no proof applies',
      },
    ],
  },
} as const satisfies Readonly<Record<string, FactGroup>>;

/** The measure once planning has ended: it says why it changes. */
export const lockedMeasure: FactGroup = {
  title: 'Measure',
  fields: [
    ...factGroups.measure.fields,
    {
      fact: 'measureChangeReason',
      label: 'Measure change reason',
      kind: 'text',
      hint: 'Why the measure changes after planning; stays on the record',
    },
  ],
};

/** Of a form the fields that a kind records: Jira refuses what is on no screen of it. */
export function groupFor(kind: Kind, { title, fields }: FactGroup): FactGroup {
  return { title, fields: fields.filter(({ fact }) => kindFields[kind].includes(fact)) };
}

export type FactGroupName = keyof typeof factGroups;

/** What a form holds while it is filled in. */
export type Draft = Readonly<Partial<Record<Fact, string>>>;

export function toDraft(group: FactGroup, facts: Facts): Draft {
  // Every change has a reason of its own: the last one is no beginning for the next.
  const known = { ...facts, measureChangeReason: null };
  const write = ({ fact, kind }: FactField) => (kind === 'quantity' ? writeQuantity(Number(known[fact]), facts.unit) : String(known[fact]));
  return Object.fromEntries(group.fields.map((field) => [field.fact, known[field.fact] === null ? '' : write(field)]));
}

/** The form as the app takes it: an empty field clears its fact. The schema of the contract checks it on the other side. */
export function toFactsInput(group: FactGroup, draft: Draft, { unit, byFact }: Readings): FactsInput {
  const entries = group.fields.map(({ fact, kind }) => {
    if (fact === 'unit') return [fact, unit];
    if (kind === 'quantity') return [fact, byFact.get(fact)?.quantity?.value ?? null];
    return [fact, toValue(kind, (draft[fact] ?? '').trim())];
  });
  // A reason can be missing, but not be cleared.
  return Object.fromEntries(entries.filter(([fact, value]) => fact !== 'measureChangeReason' || value !== null)) as FactsInput;
}

function toValue(kind: FactField['kind'], value: string): string | number | null {
  if (value === '') return null;
  return kind === 'scale' ? Number(value) : value;
}
