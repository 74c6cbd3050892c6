import type { RelationVerb } from '../../../src/domain/links/relations';

/** A control that links the record at hand to another. */
export interface LinkEditor {
  readonly verb: RelationVerb;
  readonly title: string;
  readonly label: string;
}

export const linkEditors = {
  source: { verb: 'is raised from', title: 'Link a source record', label: 'Source record' },
  'link-corrective-action': { verb: 'is corrected by', title: 'Link a corrective action', label: 'Corrective action' },
  'link-nonconformity': { verb: 'corrects', title: 'Link the nonconformity that it corrects', label: 'Nonconformity' },
  'link-work': { verb: 'is implemented by', title: 'Link work that implements it', label: 'Work item' },
  'link-repeated': { verb: 'repeats', title: 'Link the earlier one that it repeats', label: 'Earlier record' },
  'link-objective': { verb: 'serves', title: 'Link an objective that it serves', label: 'Security objective' },
  'link-serving': { verb: 'is served by', title: 'Link what serves this objective', label: 'Improvement' },
} as const satisfies Readonly<Record<string, LinkEditor>>;

export type LinkEditorName = keyof typeof linkEditors;

export function isLinkEditor(name: string): name is LinkEditorName {
  return name in linkEditors;
}
