import { listed } from './words';

/** What Jira can keep people from at a status, whatever their permissions, with the property of the status that keeps everybody from it. */
export const denialProperties = {
  delete: 'jira.permission.delete.denied',
  'delete-actions': 'jira.permission.subtasks.delete.denied',
  move: 'jira.permission.move.denied',
} as const;
export type Denial = keyof typeof denialProperties;
export const denials = ['delete', 'delete-actions', 'move'] as const satisfies readonly Denial[];

const openings: Readonly<Record<Denial, string>> = {
  delete: 'be deleted',
  'delete-actions': 'lose its actions',
  move: 'be moved to another project or work type',
};

/** What can happen to a record, after "it can". */
export function listOpenings(open: readonly Denial[]): string {
  return listed(open.map((denial) => openings[denial]));
}

/** Whom the properties of a status still let do something: nobody, or some people. Where nothing is said, all who have the permission. */
export type Guards = Readonly<Partial<Record<Denial, 'nobody' | 'some'>>>;

/** What nothing at a status keeps everybody from. */
export function openedBy(guards: Guards | undefined): readonly Denial[] {
  return denials.filter((denial) => guards?.[denial] !== 'nobody');
}
