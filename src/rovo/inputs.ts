import { z } from 'zod';
import { inputs } from '../contract';
import { factsInput } from '../contract/facts-input';
import { toControlId } from '../domain/catalogue/controls';
import { sourceFacts, sources, themes } from '../domain/links/sources';
import { placeNames, places } from '../domain/lifecycle/stages';
import { catalogueIds } from '../contract/values';
import { choice, issueKeyOrNothing, listOf, numberOrAbsent, words, wordsOrAbsent, wordsOrNothing } from './said';

const { shape: facts } = factsInput;
const { shape: raised } = inputs.raiseRecord;
const { shape: held } = inputs.putOnHold;

/** Left out, it is the work item that is open. */
const workItem = issueKeyOrNothing;
const projectKey = wordsOrNothing.transform((text) => text?.toUpperCase() ?? null);

const source = choice(sources, (id) => sourceFacts[id].name).transform((found, context) => {
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: `choose one of ${sources.map((id) => sourceFacts[id].name).join(', ')}.` });
  return z.NEVER;
});

/** The inputs of every action, under the names of the manifest. Each is checked as the panel's are, once it is read. */
export const actionInputs = {
  getImprovement: z.object({ workItem }),
  listImprovements: z.object({ whose: choice(['mine', 'everybody'], (id) => id), project: projectKey }),
  raiseImprovement: z.object({
    title: words.pipe(raised.title),
    source,
    sourceRecord: issueKeyOrNothing,
    clauses: listOf((word) => word).pipe(catalogueIds),
    controls: listOf((word) => toControlId(word) ?? word).pipe(catalogueIds),
    project: projectKey,
  }),
  /** Judgements that a person can speak out. What is evidence is recorded where its record is at hand. */
  recordFacts: z.object({
    workItem,
    impact: numberOrAbsent.pipe(facts.impact),
    effort: numberOrAbsent.pipe(facts.effort),
    alignment: numberOrAbsent.pipe(facts.alignment),
    theme: choice(themes, (theme) => theme).transform((theme) => theme ?? undefined),
    dueDate: wordsOrAbsent.pipe(facts.dueDate),
  }),
  addAction: z.object({ workItem, title: words.pipe(inputs.addAction.shape.title) }),
  moveImprovement: z.object({
    workItem,
    stage: choice(places, (place) => placeNames[place]),
    reason: wordsOrNothing.pipe(held.reason.nullable()),
    until: wordsOrNothing.pipe(held.until.nullable()),
  }),
} as const;
