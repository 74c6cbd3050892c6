import { z } from 'zod';
import { directions, grades, results, secondCheckResults } from '../domain/improvement';
import { sources, themes } from '../domain/links/sources';
import { accountId, catalogueIds, day, text } from './values';

const scale = z.number().int().min(1).max(5);

/** What a person may record from the panel. Absent leaves a fact as it is, `null` clears it. */
export const factsInput = z
  .strictObject({
    source: z.enum(sources).nullable(),
    clauses: catalogueIds,
    controls: catalogueIds,
    grade: z.enum(grades).nullable(),
    theme: z.enum(themes).nullable(),
    impact: scale.nullable(),
    effort: scale.nullable(),
    alignment: scale.nullable(),
    correction: text.nullable(),
    correctedOn: day.nullable(),
    cause: text.nullable(),
    similarCases: text.nullable(),
    owner: accountId.nullable(),
    dueDate: day.nullable(),
    resources: text.nullable(),
    metric: text.nullable(),
    unit: text.nullable(),
    direction: z.enum(directions).nullable(),
    baseline: z.number().nullable(),
    baselineDate: day.nullable(),
    target: z.number().nullable(),
    /** Needed when the measure changes after planning. */
    measureChangeReason: text,
    method: text.nullable(),
    verifier: accountId.nullable(),
    verifyFrom: day.nullable(),
    actual: z.number().nullable(),
    actualDate: day.nullable(),
    evidence: text.nullable(),
    effectiveness: z.enum(results).nullable(),
    ismsChange: text.nullable(),
    documentation: text.nullable(),
    audience: text.nullable(),
    communicatedOn: day.nullable(),
    communicationProof: text.nullable(),
    secondCheckDue: day.nullable(),
    secondCheckedOn: day.nullable(),
    secondCheckActual: z.number().nullable(),
    secondCheckResult: z.enum(secondCheckResults).nullable(),
  })
  .partial();
export type FactsInput = z.infer<typeof factsInput>;
