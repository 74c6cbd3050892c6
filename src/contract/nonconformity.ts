import { z } from 'zod';
import type { HoldingResult } from '../domain/lifecycle/holding-result';
import type { Person } from '../domain/improvement';

/** What the panel of a nonconformity may ask. */
export const nonconformityInputs = {
  /** How the corrective actions of the nonconformity at hand stand. */
  viewCorrectiveActions: z.strictObject({}),
} as const;

/** A corrective action, beside what its link tells. */
export interface CorrectiveActionState {
  readonly key: string;
  readonly owner: Person | null;
  readonly dueDate: string | null;
  /** Whole days past the due date; 0 when done or not overdue. */
  readonly daysLate: number;
  /** The result that holds: of the verification, or of a second check that failed. */
  readonly result: HoldingResult | null;
  /** The day of that check. */
  readonly judgedOn: string | null;
}

export interface CorrectiveActionsView {
  readonly actions: readonly CorrectiveActionState[];
  /** Others are linked that the viewer may not see. */
  readonly notVisible: number;
}

export interface NonconformityResults {
  viewCorrectiveActions: CorrectiveActionsView;
}
