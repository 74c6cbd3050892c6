import type { PdcaPhase } from '../lifecycle/stages';
import clauseList from './clauses.json';

/** A clause of ISO/IEC 27001:2022. Numbers and titles are facts; the text of the standard is not reproduced. */
export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly parent: string | null;
  readonly pdca: PdcaPhase;
}

const phases: Readonly<Record<string, PdcaPhase>> = { plan: 'plan', do: 'do', check: 'check', act: 'act' };

export const clauses: readonly Clause[] = clauseList.map((clause) => ({ ...clause, pdca: phases[clause.pdca] ?? 'plan' }));

const clauseById = new Map(clauses.map((clause) => [clause.id, clause]));

export function findClause(id: string): Clause | null {
  return clauseById.get(id.trim()) ?? null;
}

/** Clauses by number ("9.2" also finds 9.2.1) or by words of the title; everything for an empty query. */
export function searchClauses(query: string): readonly Clause[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return clauses;
  if (/^\d+(\.\d+)*\.?$/.test(wanted)) {
    const number = wanted.replace(/\.$/, '');
    return clauses.filter((clause) => clause.id === number || clause.id.startsWith(`${number}.`));
  }
  const words = wanted.split(/\s+/);
  return clauses.filter((clause) => words.every((word) => clause.title.toLowerCase().includes(word)));
}
