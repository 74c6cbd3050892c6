import type { Fact, Facts } from '../../../src/domain/improvement';
import { formatQuantity, parseQuantity, type Reading } from '../../../src/domain/measure/quantity';
import { sayQuantity } from '../../../src/domain/measure/quantity-words';
import type { Draft, FactGroup } from '../lines/fact-groups';

/** What the words of a form say in numbers, all in one unit. */
export interface Readings {
  readonly unit: string | null;
  readonly byFact: ReadonlyMap<Fact, Reading>;
}

/** The unit is the one of the form, else that of the first quantity that names one; all others must fit it. */
export function readQuantities(group: FactGroup, draft: Draft, facts: Facts): Readings {
  const written = group.fields
    .filter((field) => field.kind === 'quantity')
    .map(({ fact }) => [fact, (draft[fact] ?? '').trim()] as const)
    .filter(([, words]) => words !== '');
  const hasUnitField = group.fields.some((field) => field.fact === 'unit');
  const unit = hasUnitField ? unitOf(draft, written) : facts.unit;
  const read = (words: string) => (hasUnitField || unit !== null ? parseQuantity(words, unit) : readNumberAlone(words));
  return { unit, byFact: new Map(written.map(([fact, words]) => [fact, read(words)])) };
}

function unitOf(draft: Draft, written: readonly (readonly [Fact, string])[]): string | null {
  const chosen = (draft.unit ?? '').trim();
  if (chosen !== '') return chosen;
  const units = written.map(([, words]) => parseQuantity(words, null).quantity?.unit ?? null);
  return units.find((unit) => unit !== null) ?? null;
}

/** A measure without a unit would lose the one that was written. */
function readNumberAlone(words: string): Reading {
  const reading = parseQuantity(words, null);
  if (reading.quantity === null || reading.quantity.unit === null) return reading;
  const alone = formatQuantity({ value: reading.quantity.value, unit: null });
  return { quantity: null, problem: `“${words}” has a unit, the measure has none. Write ${alone}.` };
}

/** What stands below a quantity while it is written: what was understood, or why nothing was. */
export function readingWords({ quantity, problem }: Reading): string {
  return quantity === null ? problem : `= ${sayQuantity(quantity)}`;
}

/** Every quantity that was not understood, under the name of its field. */
export function problemsOf(group: FactGroup, { byFact }: Readings): readonly string[] {
  return group.fields.flatMap(({ fact, label }) => {
    const problem = byFact.get(fact)?.problem ?? null;
    return problem === null ? [] : [`${label}: ${problem}`];
  });
}

/** A number as a form begins with it: as people say it where its decimals come from a conversion, and never another number. */
export function writeQuantity(value: number, unit: string | null): string {
  const said = sayQuantity({ value, unit });
  const isConverted = Number(value.toFixed(3)) !== value;
  return isConverted && parseQuantity(said, unit).quantity?.value === value ? said : String(value);
}
