import type { Fact } from '../improvement';
import { kindFields } from '../kinds/kind-fields';
import type { Kind } from '../kinds/kinds';
import { requirementsOf } from './requirements';
import type { ProjectShape } from './shape';

/** What the app fills in when a record is raised. */
export const raisedWith: readonly Fact[] = ['source', 'clauses', 'controls'];

/** Every fact of a kind once. */
export function recordedBy(kind: Kind): readonly Fact[] {
  return [...new Set(kindFields[kind])];
}

/** Whether a gate of the kind asks for a fact. */
export function isGated(kind: Kind, fact: Fact): boolean {
  return requirementsOf(kind).some((requirement) => requirement.fact === fact);
}

/** The fields of facts, as this site calls them. */
export function namesOf(facts: readonly Fact[], fieldNames: ProjectShape['fieldNames']): string {
  return facts.map((fact) => fieldNames[fact]).join(', ');
}
