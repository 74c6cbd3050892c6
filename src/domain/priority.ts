/** The three marks that decide the order of work, each one to five. */
export interface PriorityMarks {
  readonly impact: number | null;
  readonly effort: number | null;
  readonly alignment: number | null;
}

/** Impact × alignment ÷ effort, rounded to one decimal; `null` while a mark is missing. From 0.2 to 25. */
export function priorityOf({ impact, effort, alignment }: PriorityMarks): number | null {
  if (impact === null || effort === null || alignment === null || effort === 0) return null;
  return Math.round(((impact * alignment) / effort) * 10) / 10;
}
