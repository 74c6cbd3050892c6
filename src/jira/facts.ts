import { facts } from '../domain/facts';
import { z } from 'zod';
import { directions, grades, results, secondCheckResults, type Fact, type Facts, type Person } from '../domain/improvement';
import { isSource, themes } from '../domain/links/sources';
import type { Kind } from '../domain/kinds/kinds';
import { referenceWarnings, type Warning } from '../domain/warnings';
import { factFields, type FieldIds } from './schemes/fields';

export type JiraFields = Readonly<Record<string, unknown>>;

// Compiled, because a register reads forty facts of every one of its records.
const text = z.compile(z.string().trim().min(1).nullable().catch(null));
const texts = z.compile(
  z
    .array(z.string())
    .nullable()
    .catch(null)
    .transform((values) => values ?? []),
);
const number = z.compile(z.number().nullable().catch(null));
const day = z.compile(z.iso.date().nullable().catch(null));
const user = z.compile(
  z
    .object({ accountId: z.string(), displayName: z.string().default('') })
    .nullable()
    .catch(null),
);
const option = z.compile(z.object({ value: z.string() }).nullable().catch(null));

function oneOf<Value extends string>(known: readonly Value[], value: string | undefined): Value | null {
  return known.find((candidate) => candidate === value) ?? null;
}

/** A mark outside one to five counts as none: a priority of 0 or 400 would order the work wrongly. */
function mark(value: unknown): number | null {
  const found = number.parse(value);
  return found !== null && found >= 1 && found <= 5 ? found : null;
}

/** The facts that Jira's fields hold; what a person typed past the screens and no list knows becomes `null`. */
export function toFacts(fields: JiraFields, ids: FieldIds): Facts {
  // A field that nobody filled is no misfit: as `null` it is read many times faster than by the way of the catch.
  const raw = (fact: Fact) => fields[ids[fact]] ?? null;
  const source = text.parse(raw('source'));
  return {
    source: source !== null && isSource(source) ? source : null,
    clauses: texts.parse(raw('clauses')),
    controls: texts.parse(raw('controls')),
    ...nonconformityFacts(raw),
    theme: oneOf(themes, option.parse(raw('theme'))?.value),
    impact: mark(raw('impact')),
    effort: mark(raw('effort')),
    alignment: mark(raw('alignment')),
    owner: user.parse(raw('owner'))?.accountId ?? null,
    dueDate: day.parse(raw('dueDate')),
    resources: text.parse(raw('resources')),
    ...measureFacts(raw),
    ...endFacts(raw),
  };
}

type Raw = (fact: Fact) => unknown;

function nonconformityFacts(raw: Raw) {
  return {
    grade: oneOf(grades, option.parse(raw('grade'))?.value),
    correction: text.parse(raw('correction')),
    correctedOn: day.parse(raw('correctedOn')),
    cause: text.parse(raw('cause')),
    similarCases: text.parse(raw('similarCases')),
    ismsChange: text.parse(raw('ismsChange')),
  };
}

function measureFacts(raw: Raw) {
  return {
    metric: text.parse(raw('metric')),
    unit: text.parse(raw('unit')),
    direction: oneOf(directions, option.parse(raw('direction'))?.value),
    baseline: number.parse(raw('baseline')),
    baselineDate: day.parse(raw('baselineDate')),
    target: number.parse(raw('target')),
    measureChangeReason: text.parse(raw('measureChangeReason')),
    method: text.parse(raw('method')),
    verifier: user.parse(raw('verifier'))?.accountId ?? null,
    verifyFrom: day.parse(raw('verifyFrom')),
    actual: number.parse(raw('actual')),
    actualDate: day.parse(raw('actualDate')),
    evidence: text.parse(raw('evidence')),
    effectiveness: oneOf(results, option.parse(raw('effectiveness'))?.value),
  };
}

function endFacts(raw: Raw) {
  return {
    documentation: text.parse(raw('documentation')),
    audience: text.parse(raw('audience')),
    communicatedOn: day.parse(raw('communicatedOn')),
    communicationProof: text.parse(raw('communicationProof')),
    secondCheckDue: day.parse(raw('secondCheckDue')),
    secondCheckedOn: day.parse(raw('secondCheckedOn')),
    secondCheckActual: number.parse(raw('secondCheckActual')),
    secondCheckResult: oneOf(secondCheckResults, option.parse(raw('secondCheckResult'))?.value),
    holdReason: text.parse(raw('holdReason')),
    holdUntil: day.parse(raw('holdUntil')),
    declineReason: text.parse(raw('declineReason')),
  };
}

/** Facts as Jira wants them in an edit. Absent facts stay as they are, `null` clears. */
export function toIssueFields(wanted: Partial<Facts>, ids: FieldIds): Record<string, unknown> {
  const given = facts.filter((fact) => wanted[fact] !== undefined);
  return Object.fromEntries(given.map((fact) => [ids[fact], toJiraValue(fact, wanted[fact] ?? null)]));
}

function toJiraValue(fact: Fact, value: Facts[Fact]): unknown {
  if (value === null) return null;
  const { kind } = factFields[fact];
  if (kind === 'user' || kind === 'system-user') return { accountId: value };
  return kind === 'option' ? { value } : value;
}

/** Everybody that the facts name. */
export function toPeople(fields: JiraFields, ids: FieldIds): readonly Person[] {
  const found = [user.parse(fields[ids.owner] ?? null), user.parse(fields[ids.verifier] ?? null)].filter((person) => person !== null);
  const byId = new Map(found.map((person) => [person.accountId, { accountId: person.accountId, name: person.displayName }]));
  return [...byId.values()];
}

const marks: readonly Fact[] = ['impact', 'effort', 'alignment'];

/** Values that no list knows, each with a sentence that names the field and the way out. */
export function toWarnings(kind: Kind, fields: JiraFields, ids: FieldIds): readonly Warning[] {
  const read = toFacts(fields, ids);
  const strayMarks = marks
    .filter((fact) => number.parse(fields[ids[fact]]) !== null && read[fact] === null)
    .map((fact) => `${factFields[fact].name}: ${String(fields[ids[fact]])} is outside one to five. Choose a number from 1 to 5.`);
  const source = text.parse(fields[ids.source]);
  const straySource =
    source !== null && read.source === null ? [`Improvement source: ${source} is none of the six sources. Choose one of them.`] : [];
  return [...referenceWarnings(kind, read), ...[...strayMarks, ...straySource].map((words) => ({ words, mends: [] }))];
}
