/** The three marks that decide the order of work, each one to five. */
export interface PriorityMarks {
  readonly impact: number | null;
  readonly effort: number | null;
  readonly alignment: number | null;
}

export type MarkName = keyof PriorityMarks;

/** How often a mark is counted: 0 leaves it out, 0.5 takes its square root, 2 multiplies it with itself. */
export const weights = [0, 0.5, 1, 2] as const;
export type Weight = (typeof weights)[number];

export interface PriorityWeights {
  readonly impactWeight: Weight;
  readonly effortWeight: Weight;
  readonly alignmentWeight: Weight;
}

/** The weights alone, of whatever carries them. */
export function weightsOf({ impactWeight, effortWeight, alignmentWeight }: PriorityWeights): PriorityWeights {
  return { impactWeight, effortWeight, alignmentWeight };
}

/** A weighted mark as a formula writes it: `4`, `√4`, `4²`. */
const weighted: Readonly<Record<Exclude<Weight, 0>, (mark: string) => string>> = {
  0.5: (mark) => `√${mark}`,
  1: (mark) => mark,
  2: (mark) => `${mark}²`,
};

type GivenMarks = Readonly<Record<MarkName, number>>;

function findMarks({ impact, effort, alignment }: PriorityMarks): GivenMarks | null {
  return impact === null || effort === null || alignment === null ? null : { impact, effort, alignment };
}

function scoreOf({ impact, effort, alignment }: GivenMarks, { impactWeight, effortWeight, alignmentWeight }: PriorityWeights): number {
  return (impact ** impactWeight * alignment ** alignmentWeight) / effort ** effortWeight;
}

const twoDecimals = (score: number) => Math.round(score * 100) / 100;

/** Impact × alignment ÷ effort, each to the power of its weight, rounded to two decimals; `null` while a mark is missing. */
export function priorityOf(marks: PriorityMarks, weights: PriorityWeights): number | null {
  const given = findMarks(marks);
  return given === null ? null : twoDecimals(scoreOf(given, weights));
}

/** The lowest and the highest score that these weights can make. */
export function scoreRange(weights: PriorityWeights): { readonly lowest: number; readonly highest: number } {
  return {
    lowest: twoDecimals(scoreOf({ impact: 1, effort: 5, alignment: 1 }, weights)),
    highest: twoDecimals(scoreOf({ impact: 5, effort: 1, alignment: 5 }, weights)),
  };
}

/** The formula with each counted mark in the words that a caller has for it. */
function inWords(
  { impactWeight, effortWeight, alignmentWeight }: PriorityWeights,
  say: (mark: MarkName, weight: Exclude<Weight, 0>) => string,
) {
  const benefits = [
    ...(impactWeight === 0 ? [] : [say('impact', impactWeight)]),
    ...(alignmentWeight === 0 ? [] : [say('alignment', alignmentWeight)]),
  ];
  const benefit = benefits.length === 0 ? '1' : benefits.join(' × ');
  return effortWeight === 0 ? benefit : `${benefit} ÷ ${say('effort', effortWeight)}`;
}

/** The formula in general: "impact² × alignment ÷ effort". */
export function sayFormula(weights: PriorityWeights): string {
  return inWords(weights, (mark, weight) => weighted[weight](mark));
}

/** How a score came about: "= impact 4 × alignment 4 ÷ effort 1", with ≈ where it was rounded; `null` while a mark is missing. */
export function sayScore(marks: PriorityMarks, weights: PriorityWeights): string | null {
  const given = findMarks(marks);
  if (given === null) return null;
  const score = scoreOf(given, weights);
  const sign = twoDecimals(score) === score ? '=' : '≈';
  return `${sign} ${inWords(weights, (mark, weight) => `${mark} ${weighted[weight](String(given[mark]))}`)}`;
}
