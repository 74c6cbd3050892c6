import type { Issue } from '../model';

interface Named {
  /** As the query or the field list calls it. */
  readonly name: string;
  /** What `ORDER BY` compares; null is empty. */
  sortKey(issue: Issue): number | string | null;
}

/** A field whose values are ids: users, statuses, options, labels. */
export interface EntityField extends Named {
  readonly kind: 'entity';
  read(issue: Issue): string | null | readonly string[];
  /** The ids that a literal names; empty if it names nothing. */
  resolve(literal: string): readonly string[];
  /** The field id in the changelog, for the fields that `WAS` and `CHANGED` know. */
  readonly historyFieldId?: string;
  /** `user` and `issue` decide which functions fit; `any` accepts every literal. */
  readonly values: 'user' | 'issue' | 'type' | 'any' | 'named';
}

export interface MomentField extends Named {
  readonly kind: 'moment';
  /** Epoch milliseconds. */
  read(issue: Issue): number | null;
}

export interface NumberField extends Named {
  readonly kind: 'number';
  read(issue: Issue): number | null;
}

export interface TextField extends Named {
  readonly kind: 'text';
  read(issue: Issue): string;
}

export type SearchField = EntityField | MomentField | NumberField | TextField;

const operatorsByKind: Readonly<Record<SearchField['kind'], readonly string[]>> = {
  entity: ['=', '!=', 'in', 'not in', 'is', 'is not'],
  moment: ['=', '!=', 'in', 'not in', 'is', 'is not', '<', '>', '<=', '>='],
  number: ['=', '!=', 'in', 'not in', 'is', 'is not', '<', '>', '<=', '>='],
  text: ['~', '!~', 'is', 'is not'],
};

const historyOperators = ['was', 'was in', 'was not', 'was not in', 'changed'];

export function operatorsOf(field: SearchField): readonly string[] {
  const operators = operatorsByKind[field.kind];
  if (field.kind !== 'entity') return operators;
  const ordered = field.values === 'issue' ? ['<', '>', '<=', '>='] : [];
  return [...operators, ...ordered, ...(field.historyFieldId === undefined ? [] : historyOperators)];
}
