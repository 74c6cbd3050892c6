import { controls, findControl } from '../catalogue/controls';
import { conceptsOf, concepts } from '../catalogue/concepts';
import type { RegisterRow } from '../register-row';
import type { Bar } from '../summary';

/** Which controls of Annex A the improvements opened in the period are about. */
export interface ControlCoverage {
  /** The ten named most. */
  readonly byControl: readonly Bar[];
  readonly named: number;
  readonly withoutAny: number;
  readonly byConcept: readonly Bar[];
}

const mostControls = 10;

/** The concepts of a control as bits: most records name one control, and few concepts are many times the same. */
const bitsOf = new Map(
  controls.map(({ id }) => [id, conceptsOf(id).reduce((bits, concept) => bits | (1 << concepts.indexOf(concept)), 0)]),
);

export function countControls() {
  const counts = new Map<string, number>();
  const byConcept = new Int32Array(concepts.length);
  return {
    add({ controls: named }: RegisterRow) {
      let bits = 0;
      named.forEach((id, index) => {
        if (named.indexOf(id) !== index) return;
        counts.set(id, (counts.get(id) ?? 0) + 1);
        bits |= bitsOf.get(id) ?? 0;
      });
      for (let concept = 0; bits > 0; concept += 1, bits >>= 1) byConcept[concept] = (byConcept[concept] ?? 0) + (bits & 1);
    },
    coverage(): ControlCoverage {
      const named = [...counts].filter(([id]) => findControl(id) !== null);
      const first = named.toSorted(byCountThenId).slice(0, mostControls);
      return {
        byControl: first.map(([value, count]) => ({
          figure: { kind: 'control', value },
          label: `${value} ${findControl(value)?.title ?? ''}`,
          count,
        })),
        named: named.length,
        withoutAny: controls.length - named.length,
        byConcept: concepts.map((value, index) => ({ figure: { kind: 'concept', value }, label: value, count: byConcept[index] ?? 0 })),
      };
    },
  };
}

function byCountThenId([left, most]: readonly [string, number], [right, other]: readonly [string, number]): number {
  return other - most || left.localeCompare(right, 'en', { numeric: true });
}
