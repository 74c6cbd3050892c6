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

/** Whether a record names the clause of another kind and not its own, as it would in the numbering of 2013. */
export function kindWarnings(kind: Kind, { clauses, source }: Pick<Facts, 'clauses' | 'source'>): readonly string[] {
  const { name, clause } = kindFacts[kind];
  const other = clause === '10.1' ? '10.2' : '10.1';
  if (clause === '6.2' || clauses.includes(clause) || !clauses.includes(other)) return [];
  // An improvement may well touch 10.2 when it came from a nonconformity.
  if (kind === 'improvement' && source === 'nonconformity') return [];
  return [`ISO clauses: ${swapped[other]}. ${name} belongs to ${clause}: choose ${clause} instead, or add it.`];
}
