/** The seven stages of an improvement, in order. The names are the process of the source document. */
export const stages = ['identified', 'prioritized', 'planned', 'implementing', 'verifying', 'standardized', 'communicated'] as const;
export type Stage = (typeof stages)[number];

/** Places beside the line: waiting, and a first-class end. */
export const sideStages = ['on-hold', 'declined'] as const;
export type SideStage = (typeof sideStages)[number];

export const places = [...stages, ...sideStages] as const;
export type Place = Stage | SideStage;

export const pdcaPhases = ['plan', 'do', 'check', 'act'] as const;
export type PdcaPhase = (typeof pdcaPhases)[number];

export const placeNames: Readonly<Record<Place, string>> = {
  identified: 'Identified',
  prioritized: 'Prioritized',
  planned: 'Planned',
  implementing: 'Implementing',
  verifying: 'Verifying',
  standardized: 'Standardized',
  communicated: 'Communicated',
  'on-hold': 'On hold',
  declined: 'Declined',
};

const pdcaOfStage: Readonly<Record<Stage, PdcaPhase>> = {
  identified: 'plan',
  prioritized: 'plan',
  planned: 'plan',
  implementing: 'do',
  verifying: 'check',
  standardized: 'act',
  communicated: 'act',
};

/** The PDCA phase that a stage belongs to. */
export function pdcaPhase(stage: Stage): PdcaPhase {
  return pdcaOfStage[stage];
}

export function isStage(place: Place): place is Stage {
  return place !== 'on-hold' && place !== 'declined';
}

/** The stage after this one; `null` after the last. */
export function nextStage(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null;
}

/** An improvement is open until it was communicated or declined. */
export function isOpen(place: Place): boolean {
  return place !== 'communicated' && place !== 'declined';
}
