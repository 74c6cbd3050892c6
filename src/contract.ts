import type { z } from 'zod';
import { adoptionInputs, type AdoptionResults } from './contract/adoption';
import { captureInputs, type CaptureResults } from './contract/capture';
import { coverageInputs, type CoverageResults } from './contract/coverage';
import { detachmentInputs, type DetachmentResults } from './contract/detachment';
import { issueInputs, type IssueResults } from './contract/issue';
import { nonconformityInputs, type NonconformityResults } from './contract/nonconformity';
import { objectiveInputs, type ObjectiveResults } from './contract/objective';
import { packInputs, type PackResults } from './contract/pack';
import { periodQuestionInputs, type PeriodQuestionResults } from './contract/period-questions';
import { priorityInputs, type PriorityResults } from './contract/priority';
import { protectionInputs, type ProtectionResults } from './contract/protection';
import { registerInputs, type RegisterResults } from './contract/register';
import { reviewFunctionInputs, type ReviewResults } from './contract/review';
import { setUpInputs, type SetUpResults } from './contract/set-up';
import { summaryInputs, type SummaryResults } from './contract/summary';
import { trailInputs, type TrailResults } from './contract/trail';
import type { RefusalCode } from './domain/refusal';

/** Every function a surface may call, with the schema of what it is given. The surface's context says where the person is. */
export const inputs = {
  ...issueInputs,
  ...captureInputs,
  ...nonconformityInputs,
  ...objectiveInputs,
  ...priorityInputs,
  ...registerInputs,
  ...summaryInputs,
  ...coverageInputs,
  ...reviewFunctionInputs,
  ...trailInputs,
  ...packInputs,
  ...periodQuestionInputs,
  ...protectionInputs,
  ...setUpInputs,
  ...adoptionInputs,
  ...detachmentInputs,
} as const;

export type FunctionName = keyof typeof inputs;
export type Input<Name extends FunctionName> = z.input<(typeof inputs)[Name]>;

/** What every function answers. */
export interface Results
  extends
    IssueResults,
    CaptureResults,
    NonconformityResults,
    ObjectiveResults,
    PriorityResults,
    RegisterResults,
    SummaryResults,
    CoverageResults,
    ReviewResults,
    TrailResults,
    PackResults,
    PeriodQuestionResults,
    ProtectionResults,
    SetUpResults,
    AdoptionResults,
    DetachmentResults {}

export interface RefusalOnTheWire {
  readonly code: RefusalCode;
  readonly message: string;
  readonly field: string | null;
}
export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: RefusalOnTheWire };
