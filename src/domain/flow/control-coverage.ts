import { allAttributeValues, attributes, attributeValues, type Attribute, type AttributeValue } from '../catalogue/attributes';
import { attributesOf } from '../catalogue/control-attributes';
import { controls, findControl } from '../catalogue/controls';
import type { RegisterRow } from '../register/register-row';
import type { Bar } from '../summary/summary';
import { countValues } from '../summary/value-counts';

/** Which controls of Annex A the improvements opened in the period are about. */
export interface ControlCoverage {
  /** The ten named most. */
  readonly byControl: readonly Bar[];
  readonly named: number;
  /** Those that none is about, in the order of the standard. */
  readonly without: readonly string[];
  /** By the values of each attribute of ISO/IEC 27002; a record counts once in every value that one of its controls bears. */
  readonly byAttribute: Readonly<Record<Attribute, readonly Bar[]>>;
}

const mostControls = 10;

const positionOf = new Map(allAttributeValues.map((value, position) => [value, position]));

/** The values of a control as bits, thirty in all: most records name one control, and few sets of values are many times the same. */
const bitsOf = new Map(
  controls.map(({ id }) => [id, attributesOf(id).reduce((bits, value) => bits | (1 << (positionOf.get(value) ?? 0)), 0)]),
);

export function countControls() {
  const counts = countValues<string>();
  const byValue = new Int32Array(allAttributeValues.length);
  return {
    add({ controls: named }: RegisterRow) {
      let bits = 0;
      named.forEach((id, index) => {
        if (named.indexOf(id) !== index) return;
        counts.add(id);
        bits |= bitsOf.get(id) ?? 0;
      });
      for (let value = 0; bits > 0; value += 1, bits >>= 1) byValue[value] = (byValue[value] ?? 0) + (bits & 1);
    },
    coverage(): ControlCoverage {
      const named = counts.entries().filter(([id]) => findControl(id) !== null);
      const first = named.toSorted(byCountThenId).slice(0, mostControls);
      return {
        byControl: first.map(([value, count]) => ({
          figure: { kind: 'control', value },
          label: `${value} ${findControl(value)?.title ?? ''}`,
          count,
        })),
        named: named.length,
        without: controls.flatMap(({ id }) => (counts.of(id) > 0 ? [] : [id])),
        byAttribute: toBars((value) => byValue[positionOf.get(value) ?? -1] ?? 0),
      };
    },
  };
}

function toBars(countOf: (value: AttributeValue) => number): ControlCoverage['byAttribute'] {
  const barsOf = (attribute: Attribute): readonly Bar[] =>
    attributeValues[attribute].map((value) => ({ figure: { kind: 'attribute', value }, label: value, count: countOf(value) }));
  // One list for each attribute is made here.
  return Object.fromEntries(attributes.map((attribute) => [attribute, barsOf(attribute)])) as Record<Attribute, readonly Bar[]>;
}

function byCountThenId([left, most]: readonly [string, number], [right, other]: readonly [string, number]): number {
  return other - most || left.localeCompare(right, 'en', { numeric: true });
}
