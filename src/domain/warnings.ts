import { findClause } from './catalogue/clauses';
import { findControl, findFormerControl, toControlId } from './catalogue/controls';
import type { Facts } from './improvement';
import { kindFacts, type Kind } from './kinds/kinds';

/** Why a value is no Annex A control of 2022, and what to do; `null` when it is one. */
export function controlWarning(value: string): string | null {
  if (findControl(value) !== null) return null;
  const id = toControlId(value);
  const former = id === null ? null : findFormerControl(id);
  const spelled = id === null ? null : findControl(id);
  const problem = `Annex A controls: ${value} is no control of ISO/IEC 27001:2022.`;
  if (spelled !== null) return `${problem} Remove it or choose ${spelled.id} ${spelled.title}.`;
  if (former !== null) return `${problem} It is one of 2013; remove it or choose ${former.to2022.join(' or ')}.`;
  return `${problem} Remove it or choose a number from A.5.1 to A.8.34 in the field.`;
}

/** Why a value is no clause, and what to do; `null` when it is one. */
export function clauseWarning(value: string): string | null {
  if (findClause(value) !== null) return null;
  return `ISO clauses: ${value} is no clause of ISO/IEC 27001:2022. Remove it or choose a number from 4 to 10.2 in the field.`;
}

export function warningsFor(clauses: readonly string[], controls: readonly string[]): readonly string[] {
  return [...clauses.map(clauseWarning), ...controls.map(controlWarning)].filter((warning) => warning !== null);
}

/** The two clauses that changed places from 2013 to 2022. */
const swapped = {
  '10.1': '10.1 is continual improvement since 2022; it was nonconformity and corrective action in the numbering of 2013',
  '10.2': '10.2 is nonconformity and corrective action since 2022; it was continual improvement in the numbering of 2013',
} as const;

/** Whether a record names the clause of another kind and not its own, as it would in the numbering of 2013: that clause, and its own. */
function swappedClause(kind: Kind, { clauses, source }: Pick<Facts, 'clauses' | 'source'>): { other: '10.1' | '10.2'; own: string } | null {
  const { clause: own } = kindFacts[kind];
  const other = own === '10.1' ? '10.2' : '10.1';
  if (own === '6.2' || clauses.includes(own) || !clauses.includes(other)) return null;
  // An improvement may well touch 10.2 when it came from a nonconformity.
  return kind === 'improvement' && source === 'nonconformity' ? null : { other, own };
}

/** An edit of one field that ends a warning. */
export interface Mend {
  /** What its button says: "Use 10.2 instead of 10.1". */
  readonly label: string;
  readonly facts: { readonly clauses?: string[]; readonly controls?: string[] };
}

/** A value that needs a look. */
export interface Warning {
  /** Names the field and the way out. */
  readonly words: string;
  /** Empty where only the person can know what is right. */
  readonly mends: readonly Mend[];
}

type Listed = 'clauses' | 'controls';

/** The list with something else in the place of a value, each once. */
function replaced(values: readonly string[], value: string, instead: readonly string[]): string[] {
  return [...new Set(values.flatMap((known) => (known === value ? instead : [known])))];
}

const removal = (fact: Listed, values: readonly string[], value: string): Mend => ({
  label: `Remove ${value}`,
  facts: { [fact]: replaced(values, value, []) },
});

const exchange = (fact: Listed, values: readonly string[], value: string, instead: string): Mend => ({
  label: `Use ${instead} instead of ${value}`,
  facts: { [fact]: replaced(values, value, [instead]) },
});

/** What a value may have meant: a control spelled otherwise, or those that follow one of 2013. */
function successorsOf(value: string): readonly string[] {
  const id = toControlId(value);
  if (id === null) return [];
  const spelled = findControl(id);
  return spelled === null ? (findFormerControl(id)?.to2022 ?? []) : [spelled.id];
}

function kindWarnings(kind: Kind, facts: Pick<Facts, 'clauses' | 'source'>): readonly Warning[] {
  const found = swappedClause(kind, facts);
  if (found === null) return [];
  const { other, own } = found;
  const words = `ISO clauses: ${swapped[other]}. ${kindFacts[kind].name} belongs to ${own}: choose ${own} instead, or add it.`;
  const addition: Mend = { label: `Add ${own}`, facts: { clauses: [...facts.clauses, own] } };
  return [{ words, mends: [exchange('clauses', facts.clauses, other, own), addition] }];
}

/** What needs a look among the clauses and controls of a record, each with the edits that mend it. */
export function referenceWarnings(kind: Kind, facts: Pick<Facts, 'clauses' | 'controls' | 'source'>): readonly Warning[] {
  const { clauses, controls } = facts;
  const strayClauses = [...new Set(clauses)].flatMap((value): readonly Warning[] => {
    const words = clauseWarning(value);
    return words === null ? [] : [{ words, mends: [removal('clauses', clauses, value)] }];
  });
  const strayControls = [...new Set(controls)].flatMap((value): readonly Warning[] => {
    const words = controlWarning(value);
    const exchanges = successorsOf(value).map((instead) => exchange('controls', controls, value, instead));
    return words === null ? [] : [{ words, mends: [...exchanges, removal('controls', controls, value)] }];
  });
  return [...strayClauses, ...strayControls, ...kindWarnings(kind, facts)];
}
