import { z } from 'zod';
import type { Detachment, DetachPlan } from '../domain/set-up/detachment';
import type { SetUpProgress } from './set-up';

/** What the set-up page may ask before the app is uninstalled. */
export const detachmentInputs = {
  /** Whether the rules of the app were taken out of the workflows, or are being taken out. */
  viewDetachment: z.strictObject({}),
  /** What detaching would do; nothing is done. */
  planDetachment: z.strictObject({}),
  /** Does what was seen of a plan, and nothing else. */
  detachRules: z.strictObject({ seen: z.string().max(100) }),
} as const;

export interface DetachmentView {
  /** `null` while every workflow has its rules. */
  readonly detachment: Detachment | null;
  /** What runs in the background, or ran last. */
  readonly job: SetUpProgress | null;
}

export interface DetachmentResults {
  viewDetachment: DetachmentView;
  planDetachment: DetachPlan;
  detachRules: DetachmentView;
}
