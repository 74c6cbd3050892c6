import type { Kind } from '../../../src/domain/kinds/kinds';
import { nextStage } from '../../../src/domain/kinds/lines';
import { isAbsent } from '../../../src/domain/lifecycle/offers';
import { isStage, placeNames, type Place, type Stage } from '../../../src/domain/lifecycle/stages';

type Words = Partial<Readonly<Record<Place, string>>>;

const aside: Words = { 'on-hold': 'On hold', declined: 'Declined' };

const wordsOfKind: Readonly<Record<Kind, Words>> = {
  improvement: {
    identified: 'Waiting to be prioritized',
    prioritized: 'Waiting for a plan',
    planned: 'Planned, not started',
    implementing: 'Work is under way',
    verifying: 'Waiting for verification',
    standardized: 'Waiting to be communicated',
    communicated: 'Done: verified, standardized and communicated',
  },
  nonconformity: {
    identified: 'Waiting to be corrected',
    corrected: 'Corrected, waiting for its cause',
    analysed: 'Cause known, waiting for corrective actions',
    implementing: 'Corrective actions are under way',
    verifying: 'Waiting for verification',
    closed: 'Closed: corrected and verified',
  },
  'corrective-action': {
    planned: 'Planned, not started',
    implementing: 'Work is under way',
    verifying: 'Waiting for verification',
    closed: 'Closed: done and verified',
  },
  objective: {
    drafted: 'Drafted, not pursued yet',
    pursued: 'Being pursued',
    achieved: 'Achieved',
  },
};

/**
 * Where a record of a kind stands, and what it waits for: for no stage that its project does not have. What is missing for the next
 * step is said there.
 */
export function sayState(kind: Kind, place: Place, absent: readonly Stage[]): string {
  const next = isStage(place) ? nextStage(kind, place) : null;
  if (next !== null && isAbsent(next, absent)) return placeNames[place];
  return wordsOfKind[kind][place] ?? aside[place] ?? placeNames[place];
}
