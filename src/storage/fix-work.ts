import { z } from 'zod';
import { facts } from '../domain/facts';
import type { FixWork } from '../domain/health/finding';
import { allRequirements } from '../domain/health/requirements';
import { results, secondCheckResults } from '../domain/improvement';
import { kinds } from '../domain/kinds/kinds';
import { places } from '../domain/lifecycle/stages';

const someFacts = z.array(z.enum(facts));
const onWorkflow = { kind: z.enum(kinds), workflowId: z.string() };
const onTransition = { ...onWorkflow, transitionId: z.string(), to: z.enum(places) };

/** What is not said stays away: `undefined` would read like a value. */
const asked = z
  .object({
    fact: z.literal(allRequirements().map(({ fact }) => fact)),
    results: z.array(z.enum([...results, ...secondCheckResults])).optional(),
  })
  .transform((found) => (found.results === undefined ? { fact: found.fact } : { fact: found.fact, results: found.results }));

/** What a fix does, as a job keeps it. */
export const fixWorkSchema: z.ZodType<FixWork> = z.discriminatedUnion('does', [
  z.object({ does: z.literal('show-fields'), screenId: z.string(), screenName: z.string(), facts: someFacts }),
  z.object({ does: z.literal('widen-fields'), typeId: z.string(), facts: someFacts }),
  z.object({ does: z.literal('ask-on-transition'), ...onTransition, asks: z.array(asked) }),
  z.object({ does: z.literal('offer-only-back'), ...onTransition }),
  z.object({
    does: z.literal('add-ways'),
    ...onWorkflow,
    ways: z.array(z.object({ name: z.string(), from: z.array(z.enum(places)), to: z.enum(places) })),
  }),
  z.object({ does: z.literal('add-stage'), ...onWorkflow, place: z.enum(places) }),
  z.object({ does: z.literal('guard-end'), ...onWorkflow, statusIds: z.array(z.string()) }),
]);
