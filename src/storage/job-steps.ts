import { z } from 'zod';
import { setUpStates } from '../domain/set-up/set-up-job';

/** What every job in the background notes that goes step by step. */
export const jobSteps = {
  /** ISO instant; names the job in the queue. */
  startedAt: z.string(),
  /** ISO instant of the last step. */
  heardOf: z.string(),
  state: z.enum(setUpStates),
  step: z.string(),
  /** Of `totalSteps`: a step is one thing, with all that completes it. */
  doneSteps: z.number(),
  totalSteps: z.number(),
  message: z.string().nullable(),
};
