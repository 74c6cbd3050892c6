import type { Person } from '../kernel/people';
import { canWrite } from './permissions';

export interface Operation {
  readonly operation: string;
  readonly targetType: string;
}

const onPage = ['update', 'delete', 'move', 'archive', 'restrict_content'];
const onSpace = [
  { operation: 'create', targetType: 'page' },
  { operation: 'create', targetType: 'comment' },
  { operation: 'create', targetType: 'attachment' },
  { operation: 'update', targetType: 'space' },
];

/** What the person may do; commenting is open to everybody who reads. */
export function operationsOn(target: 'page' | 'space', actor: Person): Operation[] {
  const read = [{ operation: 'read', targetType: target }];
  if (!canWrite(actor)) return target === 'page' ? [...read, { operation: 'create', targetType: 'comment' }] : read;
  if (target === 'space') return [...read, ...onSpace];
  return [...read, ...onPage.map((operation) => ({ operation, targetType: 'page' })), ...onSpace.slice(1, 3)];
}
