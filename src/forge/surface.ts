import { z } from 'zod';
import { dayOf, isTimeZone } from '../domain/days';
import { Refusal } from '../domain/refusal';

const id = z.union([z.string(), z.number()]).transform(String);

/** What the platform says about the place of a call; a part of another shape counts as absent. @see https://developer.atlassian.com/platform/forge/runtime-reference/forge-resolver/ */
const resolverContext = z.object({
  accountId: z.string().nullish(),
  timezone: z.string().nullish(),
  extension: z
    .object({
      issue: z.object({ id }).nullish().catch(null),
      project: z.object({ id, key: z.string() }).nullish().catch(null),
      content: z.object({ id }).nullish().catch(null),
      space: z.object({ id, key: z.string() }).nullish().catch(null),
      config: z.unknown(),
      gadgetConfiguration: z.unknown(),
    })
    .partial()
    .catch({}),
});

/** Where a person stands, and when. */
export interface Surface {
  readonly accountId: string;
  readonly timeZone: string;
  /** Today in the person's zone. */
  readonly today: string;
  readonly issueId: string | null;
  readonly project: { readonly id: string; readonly key: string } | null;
  /** The Confluence page that a macro stands on. */
  readonly pageId: string | null;
  readonly space: { readonly id: string; readonly key: string } | null;
  /** What the settings of a macro or a gadget hold, not yet parsed. */
  readonly config: unknown;
}

export function toSurface(context: unknown, now: Date): Surface {
  const { accountId, timezone, extension } = resolverContext.parse(context);
  if (typeof accountId !== 'string') throw new Refusal('forbidden', 'Sign in to see improvements.');
  const timeZone = typeof timezone === 'string' && isTimeZone(timezone) ? timezone : 'UTC';
  return {
    accountId,
    timeZone,
    today: dayOf(now, timeZone),
    issueId: extension.issue?.id ?? null,
    project: extension.project ?? null,
    pageId: extension.content?.id ?? null,
    space: extension.space ?? null,
    config: extension.config ?? extension.gadgetConfiguration ?? {},
  };
}

export function issueAtHand(surface: Surface): string {
  if (surface.issueId === null) throw new Refusal('invalid', 'Open this on a work item of Jira.', 'Work item');
  return surface.issueId;
}

export function projectAtHand(surface: Surface): { readonly id: string; readonly key: string } {
  if (surface.project === null) throw new Refusal('invalid', 'Open this on a project of Jira.', 'Project');
  return surface.project;
}

export function pageAtHand({ pageId }: Surface): string {
  if (pageId === null) throw new Refusal('invalid', 'Open this on a page of Confluence.', 'Page');
  return pageId;
}

export function spaceAtHand({ space }: Surface): { readonly id: string; readonly key: string } {
  if (space === null) throw new Refusal('invalid', 'Open this in a space of Confluence.', 'Space');
  return space;
}
