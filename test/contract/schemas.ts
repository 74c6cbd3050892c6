import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { ContractDocument, Product, Schema } from './contracts';

/** Requests are held to the letter; answers may carry more keys than documented, and null for what they leave out. */
export type Strictness = 'request' | 'response';

export interface Checker {
  /** What is wrong with the value, one line each; empty when it fits. */
  check(product: Product, strictness: Strictness, schema: Schema, value: unknown): Mistake[];
}

export interface Mistake {
  readonly path: string;
  readonly message: string;
}

/** Jira writes the offset without a colon, which RFC 3339 does not allow. */
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function nullable(schema: unknown): unknown {
  return { anyOf: [{ type: 'null' }, schema] };
}

function toResponseProperties(schema: Record<string, unknown>): Record<string, unknown> {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const properties = isRecord(schema['properties']) ? Object.entries(schema['properties']) : [];
  return Object.fromEntries(properties.map(([name, property]) => [name, required.includes(name) ? property : nullable(property)]));
}

/** One level of OpenAPI 3.0 to JSON schema: `nullable`, `oneOf` that overlaps, closed objects and relative references. */
function convertLevel(schema: Record<string, unknown>, root: string, strictness: Strictness): unknown {
  const { nullable: isNullable, discriminator, example, xml, oneOf, ...rest } = schema;
  const converted: Record<string, unknown> = { ...rest };
  if (oneOf !== undefined) converted['anyOf'] = oneOf;
  if (typeof rest['$ref'] === 'string') converted['$ref'] = `${root}${rest['$ref']}`;
  if (strictness === 'response' && isRecord(rest['properties'])) converted['properties'] = toResponseProperties(converted);
  if (strictness === 'response' && rest['additionalProperties'] === false) delete converted['additionalProperties'];
  return isNullable === true ? nullable(converted) : converted;
}

/** Keys of a schema under which names are free, so that a property called `example` stays. */
const nameMaps = ['properties', 'schemas'];

function convert(value: unknown, root: string, strictness: Strictness): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, root, strictness));
  if (!isRecord(value)) return value;
  const children = Object.entries(value).map(([key, child]) => {
    const isNameMap = nameMaps.includes(key) && isRecord(child);
    return [key, isNameMap ? convertMap(child, root, strictness) : convert(child, root, strictness)] as const;
  });
  return convertLevel(Object.fromEntries(children), root, strictness);
}

const convertMap = (map: Record<string, unknown>, root: string, strictness: Strictness): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([name, schema]) => [name, convert(schema, root, strictness)]));

function toMistake({ instancePath, message, params, keyword }: ErrorObject): Mistake {
  const detail = keyword === 'additionalProperties' ? `: ${String(params['additionalProperty'])}` : '';
  const allowed = keyword === 'enum' ? `: ${JSON.stringify(params['allowedValues'])}` : '';
  return { path: instancePath, message: `${message ?? keyword}${detail}${allowed}` };
}

/** Of the alternatives of an `anyOf`, "must be null" says nothing. */
const isTelling = ({ keyword, params }: ErrorObject): boolean => !(keyword === 'type' && params['type'] === 'null') && keyword !== 'anyOf';

export function createChecker(documents: Readonly<Record<Product, ContractDocument>>): Checker {
  // Own properties only: a change item has a key called toString, which every object inherits.
  const ajv = new Ajv({ strict: false, allErrors: true, ownProperties: true });
  addFormats(ajv);
  ajv.addFormat('date-time', dateTime);
  for (const loose of ['url', 'string']) ajv.addFormat(loose, true);
  const rootOf = (product: Product, strictness: Strictness): string => `${product}-${strictness}`;
  for (const product of ['jira', 'confluence'] as const) {
    for (const strictness of ['request', 'response'] as const) {
      const root = rootOf(product, strictness);
      ajv.addSchema({ $id: root, components: convert(documents[product].components, root, strictness) });
    }
  }
  const compiled = { request: new WeakMap<Schema, ValidateFunction>(), response: new WeakMap<Schema, ValidateFunction>() };
  return {
    check: (product, strictness, schema, value) => {
      const validate = compiled[strictness].get(schema) ?? ajv.compile(Object(convert(schema, rootOf(product, strictness), strictness)));
      compiled[strictness].set(schema, validate);
      if (validate(value)) return [];
      const errors = validate.errors ?? [];
      const telling = errors.filter(isTelling);
      return (telling.length > 0 ? telling : errors).map(toMistake);
    },
  };
}
