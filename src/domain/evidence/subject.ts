import type { AttributeValue } from '../catalogue/attributes';
import { clauses } from '../catalogue/clauses';
import { controlsWith } from '../catalogue/control-attributes';
import { groupOf, type Framework } from '../catalogue/frameworks';
import { heldPairs, type FrameworkEdit } from './framework-edits';

/** What records can be about, and evidence is looked for. */
export type Subject =
  | { readonly kind: 'control'; readonly id: string }
  | { readonly kind: 'clause'; readonly id: string }
  | { readonly kind: 'attribute'; readonly value: AttributeValue }
  /** A point of another framework, or a whole group of them. */
  | { readonly kind: 'framework'; readonly framework: Framework; readonly point: string };

/** A clause and all that stands below it: what is about 9.2.1 is about 9.2 too. */
export function clausesBelow(id: string): readonly string[] {
  return clauses.filter((clause) => clause.id === id || clause.id.startsWith(`${id}.`)).map((clause) => clause.id);
}

/** Whether a number is one of a control; it is one of a clause otherwise. */
export function isControlId(reference: string): boolean {
  return reference.startsWith('A.');
}

/** The clauses and controls that records about a subject name, by their numbers; none where nothing is known of it. */
export function referencesOf(subject: Subject, edits: readonly FrameworkEdit[]): readonly string[] {
  switch (subject.kind) {
    case 'control':
      return [subject.id];
    case 'clause':
      return clausesBelow(subject.id);
    case 'attribute':
      return controlsWith(subject.value);
    case 'framework': {
      const { framework, point } = subject;
      const pairs = heldPairs(framework, edits).filter((pair) => pair.point === point || groupOf(framework, pair.point) === point);
      return [...new Set(pairs.map(({ reference }) => reference))];
    }
  }
}
