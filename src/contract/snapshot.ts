import { z } from 'zod';
import { directions, results, secondCheckResults } from '../domain/improvement';
import { kinds } from '../domain/kinds/kinds';
import { isTimeZone } from '../domain/days';
import { dataInputs } from '../domain/review/figures';
import { participantRoles, verdictAnswers } from '../domain/review/review';
import { reviewInputs } from '../domain/review/review-inputs';
import { snapshotFormats } from '../domain/review/snapshot-format';
import { sources, themes } from '../domain/links/sources';
import { places } from '../domain/lifecycle/stages';
import { day } from './values';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'Use a SHA-256 in hex.');
const instant = z.iso.datetime();
const seconds = z.number().int();
const count = z.number().int().min(0);

export const person = z.strictObject({ accountId: z.string(), name: z.string() });
export const participant = person.extend({ role: z.enum(participantRoles) });
export const verdict = z.strictObject({
  suitable: z.enum(verdictAnswers).nullable(),
  adequate: z.enum(verdictAnswers).nullable(),
  effective: z.enum(verdictAnswers).nullable(),
});
export const considered = z.strictObject({ considered: z.boolean(), words: z.string() });
export const decisionLink = z.strictObject({ issueId: z.string(), key: z.string(), input: z.enum(reviewInputs).nullable() });
export const period = z.strictObject({ from: day, to: day });

const decision = decisionLink.extend({
  work: z
    .strictObject({
      title: z.string(),
      restricted: z.boolean(),
      type: z.string(),
      status: z.string(),
      done: z.boolean(),
      owner: person.nullable(),
      dueDate: z.string().nullable(),
    })
    .nullable(),
});

const measure = z.strictObject({
  metric: z.string(),
  unit: z.string().nullable(),
  direction: z.enum(directions),
  baseline: z.number(),
  target: z.number().nullable(),
  actual: z.number().nullable(),
  changedAfterPlanning: z.boolean(),
});

const inputFigures = z.strictObject({
  groups: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      lines: z.array(z.strictObject({ id: z.string(), label: z.string(), count })),
    }),
  ),
  items: z.array(
    z.strictObject({
      key: z.string(),
      title: z.string(),
      kind: z.enum(kinds),
      place: z.enum(places),
      dueDate: z.string().nullable(),
      daysLate: count,
      reason: z.string().nullable(),
    }),
  ),
  more: count,
  beforeAfter: z.array(
    z.strictObject({
      key: z.string(),
      title: z.string(),
      measure,
      percentChange: z.number().nullable(),
      improved: z.boolean(),
    }),
  ),
});

/** From a later format on, and only where there is something to say. */
const rareMembers = {
  secondCheckResult: z.enum(secondCheckResults).optional(),
  ownerId: z.string().optional(),
  verifierId: z.string().optional(),
  baselineDate: day.optional(),
  actualDate: day.optional(),
  secondCheckedOn: day.optional(),
  secondCheckActual: z.number().optional(),
  changedAfterVerification: z.literal(true).optional(),
};

const row = z.strictObject({
  kind: z.enum(kinds),
  issueId: z.string(),
  key: z.string(),
  projectId: z.string(),
  title: z.string(),
  place: z.enum(places),
  placeSince: seconds,
  source: z.enum(sources).nullable(),
  clauses: z.array(z.string()),
  controls: z.array(z.string()),
  theme: z.enum(themes).nullable(),
  createdAt: seconds,
  dueDate: z.string().nullable(),
  doneAt: seconds.nullable(),
  verifiedAt: seconds.nullable(),
  sentBackAt: seconds.nullable(),
  effectiveness: z.enum(results).nullable(),
  ...rareMembers,
  declinedAt: seconds.nullable(),
  reopened: count,
  way: z.array(z.enum(places)).optional(),
  reached: z.array(count).optional(),
  measure: measure.nullable(),
});

/** What a signed page shows, in the form of any version. */
export const reviewRecord = z.strictObject({
  format: z.enum(snapshotFormats),
  number: z.string(),
  pageId: z.string(),
  period,
  projects: z.array(z.strictObject({ id: z.string(), key: z.string(), name: z.string() })),
  agenda: z.string(),
  participants: z.array(participant),
  inputs: z.strictObject(
    Object.fromEntries(reviewInputs.map((input) => [input, considered])) as Record<(typeof reviewInputs)[number], typeof considered>,
  ),
  verdict,
  decisions: z.array(decision),
  carried: z.array(decision.extend({ decidedIn: z.string(), reviews: count })),
  unread: z.array(z.string()),
  headline: z.string(),
  figures: z.strictObject(
    Object.fromEntries(dataInputs.map((input) => [input, inputFigures])) as Record<(typeof dataInputs)[number], typeof inputFigures>,
  ),
  today: day,
  timeZone: z.string().refine(isTimeZone, 'is no time zone'),
  asOf: z.string(),
  leftOut: count,
  rows: z.strictObject({ count, sha256: hash }),
  signedBy: person,
  signedAt: instant,
});

/** The file of a signed review. */
export const snapshotFile = z.strictObject({
  record: reviewRecord,
  rows: z.array(row),
  digests: z.record(z.string(), z.string()),
  sha256: hash,
});
