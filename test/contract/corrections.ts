import type { Product } from './contracts';

type Components = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Correction {
  readonly product: Product;
  readonly because: string;
  apply(components: Components): void;
}

/** Sets one property of a component schema; the documents are plain JSON of our own copy, changed in memory only. */
const setProperty = (schemaName: string, property: string, schema: object) => (components: Components) => {
  const corrected = components['schemas']?.[schemaName] as { properties?: Record<string, unknown> } | undefined;
  const properties = corrected?.properties;
  if (!properties || !(property in properties)) throw new Error(`The contract has no ${schemaName}.${property} to correct.`);
  properties[property] = schema;
};

/** Where the published documents contradict what Atlassian's sites take and send. */
export const corrections: readonly Correction[] = [
  {
    product: 'jira',
    because: 'Bulk changelogs carry epoch milliseconds, though the schema says date-time.',
    apply: setProperty('Changelog', 'created', { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'integer' }] }),
  },
  {
    product: 'jira',
    because: 'The identifier of a field is a string in every example, not an object.',
    apply: setProperty('FieldIdentifierObject', 'identifier', { anyOf: [{ type: 'string' }, { type: 'integer' }] }),
  },
  {
    product: 'jira',
    because: 'The identifier of a project is a number in every example, not an object.',
    apply: setProperty('AssociationContextObject', 'identifier', { anyOf: [{ type: 'string' }, { type: 'integer' }] }),
  },
  {
    product: 'jira',
    because: 'Where no context of a field holds, the id of the context is null, as the text of the operation says.',
    apply: setProperty('ContextForProjectAndIssueType', 'contextId', { anyOf: [{ type: 'string' }, { type: 'null' }] }),
  },
];
