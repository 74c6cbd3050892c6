/** The three marks that decide the order of work, each one to five. */
export interface PriorityMarks {
  readonly impact: number | null;
  readonly effort: number | null;
  readonly alignment: number | null;
}

/** How often a mark is counted: 0 leaves it out, 2 multiplies it with itself, 0.5 takes its square root. */
export const weights = [0, 0.5, 1, 1.5, 2] as const;
export type Weight = (typeof weights)[number];

export interface PriorityWeights {
  readonly impactWeight: Weight;
  readonly effortWeight: Weight;
  readonly alignmentWeight: Weight;
}

/** Impact × alignment ÷ effort, each to the power of its weight, rounded to two decimals; `null` while a mark is missing. */
export function priorityOf({ impact, effort, alignment }: PriorityMarks, weights: PriorityWeights): number | null {
  if (impact === null || effort === null || alignment === null) return null;
  const benefit = impact ** weights.impactWeight * alignment ** weights.alignmentWeight;
  return Math.round((benefit / effort ** weights.effortWeight) * 100) / 100;
}
