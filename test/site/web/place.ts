import { z } from 'zod';

/** Where a page asks for a frame; the server looks up everything else. */
export const placeSchema = z.discriminatedUnion('kind', [
  /** `search` is the query of the page's address, where the frame may read it. */
  z.object({ kind: z.literal('issue'), issueKey: z.string(), search: z.string().optional() }),
  z.object({ kind: z.literal('project'), projectKey: z.string() }),
  z.object({ kind: z.literal('site') }),
  z.object({ kind: z.literal('space'), spaceKey: z.string() }),
  z.object({
    kind: z.literal('field'),
    entryPoint: z.enum(['view', 'edit']),
    /** `null` when the work item is being created. */
    issueKey: z.string().nullable(),
    projectKey: z.string(),
    issueTypeId: z.string().nullable(),
    fieldId: z.string(),
    experience: z.enum(['issue-view', 'issue-create', 'issue-transition']),
    /** What the form holds; absent for what is saved. */
    value: z.unknown().optional(),
  }),
  z.object({ kind: z.literal('gadget'), dashboardId: z.string(), gadgetId: z.string(), entryPoint: z.enum(['view', 'edit']) }),
  z.object({ kind: z.literal('content'), pageId: z.string() }),
  z.object({ kind: z.literal('macro'), pageId: z.string(), localId: z.string() }),
  z.object({
    kind: z.literal('macro-config'),
    pageId: z.string(),
    /** `null` when the macro is being inserted. */
    localId: z.string().nullable(),
    config: z.record(z.string(), z.unknown()),
  }),
]);
export type Place = z.infer<typeof placeSchema>;

export const contextRequest = z.object({
  moduleKey: z.string(),
  place: placeSchema,
  resource: z.string().optional(),
  modal: z.unknown().optional(),
});
export type ContextRequest = z.infer<typeof contextRequest>;
