import { z } from 'zod';

const key = z.string();
const entityName = z.string().optional();
const condition = z.object({ property: z.string(), condition: z.string(), values: z.array(z.unknown()).default([]) });
const filters = z.object({ and: z.array(condition), or: z.array(condition) }).partial();

const setOptions = z
  .looseObject({
    ttl: z.object({ value: z.number(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) }),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']),
    returnValue: z.enum(['PREVIOUS', 'LATEST']),
  })
  .partial()
  .optional();

export const oneKey = z.looseObject({ key, entityName });
export const oneValue = z.looseObject({ key, entityName, value: z.unknown(), options: setOptions });
export const manyKeys = z.array(oneKey);
export const manyValues = z.array(oneValue);

export const plainQuery = z.looseObject({
  limit: z.number().int().min(1).optional(),
  after: z.string().optional(),
  where: z.array(condition).default([]),
});

export const entityQuery = z.looseObject({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.unknown()).default([]),
  range: condition.omit({ property: true }).optional(),
  filters: filters.optional(),
  sort: z.enum(['ASC', 'DESC']).default('ASC'),
  cursor: z.string().optional(),
  limit: z.number().int().min(1).optional(),
});

const conditional = z.looseObject({ key, entityName, conditions: filters.optional() });
export const transaction = z.looseObject({
  set: z.array(conditional.extend({ value: z.unknown(), options: setOptions })).default([]),
  delete: z.array(conditional).default([]),
  check: z.array(conditional).default([]),
});
