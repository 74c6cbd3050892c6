import { z } from 'zod';
import type { MatrixPlace } from '../domain/priority/priority-matrix';

/** What the panel may ask about the order of work. */
export const priorityInputs = {
  /** Where the other open improvements of the project stand. */
  viewPriorityMatrix: z.strictObject({}),
} as const;

/** The other open improvements of one impact and effort. */
export interface MatrixCell extends MatrixPlace {
  readonly count: number;
  /** The first of them, by priority. */
  readonly items: readonly { readonly key: string; readonly title: string }[];
  /** All of that place in Jira, the one at hand included: a path below the site. */
  readonly path: string;
}

export interface PriorityMatrix {
  readonly cells: readonly MatrixCell[];
  /** Others that are open, but lack one of the two marks. */
  readonly unplaced: number;
  readonly notVisible: number;
}

export interface PriorityResults {
  viewPriorityMatrix: PriorityMatrix;
}
