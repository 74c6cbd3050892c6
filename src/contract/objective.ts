import { z } from 'zod';
import type { MeasuredRecord } from '../domain/measure/contributions';
import type { Measurement } from '../domain/measure/measurements';
import type { ImprovementPanel } from './issue';
import { day } from './values';

/** What the panel may ask about measurements and security objectives. */
export const objectiveInputs = {
  /** How the numbers of the record at hand went. */
  viewMeasurements: z.strictObject({}),
  recordMeasurement: z.strictObject({ value: z.number(), date: day }),
  /** What serves the objective at hand, or which objectives the record at hand serves. */
  viewObjectiveLinks: z.strictObject({}),
} as const;

export interface MeasurementsView {
  /** In the order of recording. */
  readonly measurements: readonly Measurement[];
  /** Since when every measurement was on or beyond the target, if that is a year or longer. */
  readonly greenSince: string | null;
}

export interface ObjectiveLinks {
  readonly records: readonly MeasuredRecord[];
  /** Others are linked that the viewer may not see. */
  readonly notVisible: number;
}

export interface ObjectiveResults {
  viewMeasurements: MeasurementsView;
  recordMeasurement: ImprovementPanel;
  viewObjectiveLinks: ObjectiveLinks;
}
