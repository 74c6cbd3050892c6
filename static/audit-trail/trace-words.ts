import type { TraceAside, TraceChain, TraceGroup, TraceStep } from '../../src/domain/trace/trace';
import type { TraceView } from '../../src/contract/trail';
import type { Tone } from '../shared/look/lozenge';

export const groupNames: Readonly<Record<TraceStep | TraceAside, string>> = {
  source: 'Source',
  record: 'Record',
  actions: 'Actions',
  'before-after': 'Before and after',
  verification: 'Verification',
  documents: 'Documents',
  communication: 'Communication',
  review: 'Management review',
  objectives: 'Objectives',
  controls: 'Clauses and controls',
  repeats: 'Repeats',
  raised: 'Raised from it',
};

/** Words of state that are no stage. */
export const stateTones: Readonly<Record<string, Tone>> = {
  Effective: 'success',
  'Partly effective': 'warning',
  'Not effective': 'danger',
  'Still effective': 'success',
  'Not effective any more': 'danger',
  'Sent back': 'danger',
  'Target reached': 'success',
  'Target not reached': 'warning',
  'Not told yet': 'warning',
  Told: 'success',
  Signed: 'success',
};

function gapsOf({ steps }: TraceChain): readonly string[] {
  return steps.flatMap(({ gap }) => gap ?? []);
}

/** The state of the trace in one line. */
export function headline({ key, chains, further }: TraceView): string {
  const [only] = chains;
  const count = chains.length + further.length;
  if (only === undefined) return `${key} leads to no record of this app`;
  if (count > 1) return `${key} leads to ${String(count)} records`;
  const where = only.key === key ? key : `From ${key} to ${only.key}`;
  const missing = gapsOf(only).length;
  if (missing === 0) return `${where}: no gap in the trace`;
  return `${where}: ${missing === 1 ? '1 gap' : `${String(missing)} gaps`} in the trace`;
}

export function sayHidden({ notVisible }: Pick<TraceGroup, 'notVisible'>): string | null {
  return notVisible === 0 ? null : `${String(notVisible)} not visible to you`;
}
