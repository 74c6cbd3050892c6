import type { MarkName } from './priority';

/** A point of a scale: its word, and what makes a record deserve it. */
export interface ScalePoint {
  readonly word: string;
  readonly meaning: string;
}

/** What one to five mean, so that two people who mark the same record come to the same number. */
export const scales: Readonly<Record<MarkName, readonly ScalePoint[]>> = {
  impact: [
    { word: 'very low', meaning: 'Hardly noticed: one step of one person gets easier' },
    { word: 'low', meaning: 'One team works better, or a small risk shrinks' },
    { word: 'medium', meaning: 'Several teams work better, or a risk of the register shrinks' },
    { word: 'high', meaning: 'A main process works better, or a high risk shrinks' },
    { word: 'very high', meaning: 'The whole organisation works better, or its most serious risk shrinks' },
  ],
  effort: [
    { word: 'very low', meaning: 'Hours of one person, nothing to buy' },
    { word: 'low', meaning: 'Days of one team, nothing to buy' },
    { word: 'medium', meaning: 'Weeks, or a small purchase' },
    { word: 'high', meaning: 'Months of several teams, or a budget' },
    { word: 'very high', meaning: 'Longer than half a year, or a project of its own' },
  ],
  alignment: [
    { word: 'none', meaning: 'Serves no security objective' },
    { word: 'loose', meaning: 'Touches the subject of an objective' },
    { word: 'partial', meaning: 'Helps with a part of an objective, among other things' },
    { word: 'close', meaning: 'Moves the number of an objective, together with others' },
    { word: 'direct', meaning: 'Is the way in which an objective is to be reached' },
  ],
};
