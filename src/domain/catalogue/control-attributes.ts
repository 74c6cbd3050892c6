import { allAttributeValues, type AttributeValue } from './attributes';
import valuesByControl from './control-attributes.json';

const valuesById = new Map(
  Object.entries(valuesByControl).map(([id, text]) => {
    const words = new Set(text.split(', '));
    return [id, allAttributeValues.filter((value) => words.has(value))];
  }),
);

/** What the attributes say of a control; nothing for a number that is no control of 2022. */
export function attributesOf(controlId: string): readonly AttributeValue[] {
  return valuesById.get(controlId) ?? [];
}

/** The controls that bear a value of an attribute, in the order of the standard. */
export function controlsWith(value: AttributeValue): readonly string[] {
  return [...valuesById].filter(([, values]) => values.includes(value)).map(([id]) => id);
}
