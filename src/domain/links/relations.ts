import type { LinkedRecord } from '../improvement';

/** The links between records: what one does to the other, and how the other says it. */
export const linkVerbs = {
  source: { outward: 'raised', inward: 'is raised from' },
  correction: { outward: 'corrects', inward: 'is corrected by' },
  repeat: { outward: 'repeats', inward: 'is repeated by' },
  objective: { outward: 'serves', inward: 'is served by' },
  implementation: { outward: 'implements', inward: 'is implemented by' },
} as const;
export type LinkName = keyof typeof linkVerbs;
export const linkNames = Object.keys(linkVerbs) as readonly LinkName[];

/** How a record stands to another, read from the record at hand: it "is raised from" the other. */
export type RelationVerb = (typeof linkVerbs)[LinkName]['outward' | 'inward'];

export const relationVerbs: readonly RelationVerb[] = linkNames.flatMap((name) => [linkVerbs[name].outward, linkVerbs[name].inward]);

export interface Relation {
  readonly verb: RelationVerb;
  readonly record: LinkedRecord;
}

/** The records that stand in one relation to the record at hand. */
export function relatedBy(relations: readonly Relation[], verb: RelationVerb): readonly LinkedRecord[] {
  return relations.filter((relation) => relation.verb === verb).map((relation) => relation.record);
}
