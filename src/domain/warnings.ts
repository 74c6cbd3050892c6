import { findClause } from './catalogue/clauses';
import { findControl, findFormerControl, toControlId } from './catalogue/controls';

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
