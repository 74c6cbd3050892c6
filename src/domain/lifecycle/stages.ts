/**
 * The stages of all kinds of records. Each kind walks some of them, always in this order;
 * those of an improvement are the process of the source document.
 */
export const stages = [
  'identified',
  'corrected',
  'analysed',
  'prioritized',
  'drafted',
  'planned',
  'implementing',
  'pursued',
  'verifying',
  'standardized',
  'communicated',
  'closed',
  'achieved',
] as const;
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
  corrected: 'Corrected',
  analysed: 'Analysed',
  prioritized: 'Prioritized',
  drafted: 'Drafted',
  planned: 'Planned',
  implementing: 'Implementing',
  pursued: 'Pursued',
  verifying: 'Verifying',
  standardized: 'Standardized',
  communicated: 'Communicated',
  closed: 'Closed',
  achieved: 'Achieved',
  'on-hold': 'On hold',
  declined: 'Declined',
};

const pdcaOfStage: Readonly<Record<Stage, PdcaPhase>> = {
  identified: 'plan',
  corrected: 'plan',
  analysed: 'plan',
  prioritized: 'plan',
  drafted: 'plan',
  planned: 'plan',
  implementing: 'do',
  pursued: 'do',
  verifying: 'check',
  standardized: 'act',
  communicated: 'act',
  closed: 'act',
  achieved: 'check',
};

/** The PDCA phase that a stage belongs to. */
export function pdcaPhase(stage: Stage): PdcaPhase {
  return pdcaOfStage[stage];
}

export function isStage(place: Place): place is Stage {
  return place !== 'on-hold' && place !== 'declined';
}

/** Whether a line ends here with success. */
export function isEnd(place: Place): boolean {
  return place === 'communicated' || place === 'closed' || place === 'achieved';
}

/** A record is open until its line ended or it was declined. */
export function isOpen(place: Place): boolean {
  return !isEnd(place) && place !== 'declined';
}

/** Whether one stage comes before another on every line that has both. */
export function isBefore(stage: Place, other: Place): boolean {
  return isStage(stage) && isStage(other) && stages.indexOf(stage) < stages.indexOf(other);
}
