import { route } from '@forge/api';
import { z } from 'zod';
import { facts } from '../../domain/facts';
import type { Fact } from '../../domain/improvement';
import type { ToldEntry, ToldItem } from '../../domain/trail/told';
import { post } from '../../forge/requests';
import { factFields, type FieldIds } from '../schemes/fields';
import { instant } from '../instant';
import { mover } from './mover';
import { storedWords } from '../stored-words';

const historiesPerPage = 10_000;

/** Jira may give fewer entries a page than it is asked for; the calls stay bounded all the same. */
const mostPages = 10;

const days: ReadonlySet<string> = new Set(['date', 'system-date']);

/** What Jira calls a thing in its history, and what people call it. */
const knownNames: Readonly<Record<string, Pick<ToldItem, 'label' | 'group'> & Partial<Pick<ToldItem, 'attached'>>>> = {
  status: { label: 'Stage', group: 'stage' },
  project: { label: 'Project', group: 'stage' },
  Project: { label: 'Project', group: 'stage' },
  Key: { label: 'Key', group: 'stage' },
  issuetype: { label: 'Work item type', group: 'stage' },
  Workflow: { label: 'Workflow', group: 'stage' },
  resolution: { label: 'Resolution', group: 'stage' },
  Attachment: { label: 'File', group: 'attached', attached: 'file' },
  Link: { label: 'Link', group: 'attached', attached: 'link' },
  RemoteIssueLink: { label: 'Linked page', group: 'attached', attached: 'page' },
  RemoteWorkItemLink: { label: 'Linked page', group: 'attached', attached: 'page' },
  IssueParentAssociation: { label: 'Parent', group: 'attached' },
  summary: { label: 'Title', group: 'fact' },
};

/** The facts behind the field ids of this site. */
type FactOf = ReadonlyMap<string, Fact>;

function itemOf(item: Readonly<Record<string, unknown>>, factOf: FactOf): ToldItem {
  // Every object has a `toString` that Jira did not send.
  const textAt = (key: string) => (Object.hasOwn(item, key) && typeof item[key] === 'string' ? item[key] : null);
  const name = textAt('field') ?? '';
  const fieldId = textAt('fieldId') ?? name;
  const fact = factOf.get(fieldId) ?? null;
  const known = fact === null ? knownNames[name] : undefined;
  const [from, to] = [textAt('from'), textAt('to')];
  // A day stands in the id; beside it in words that depend on the site's language.
  const isDay = fact !== null && days.has(factFields[fact].kind);
  return {
    fieldId,
    from,
    to,
    fromName: isDay ? from : storedWords(fact, textAt('fromString')),
    toName: isDay ? to : storedWords(fact, textAt('toString')),
    label: fact === null ? (known?.label ?? capitalised(name)) : factFields[fact].name,
    group: known?.group ?? 'fact',
    fact,
    attached: known?.attached ?? null,
    address: known?.attached === 'link' && to !== null ? `/browse/${to}` : null,
  };
}

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function pageSchema(fieldIds: FieldIds) {
  const factOf: FactOf = new Map(facts.map((fact) => [fieldIds[fact], fact]));
  const item = z.record(z.string(), z.unknown()).transform((told) => itemOf(told, factOf));
  const entry = z
    .object({ id: z.string(), created: instant, author: mover, items: z.array(item) })
    .transform(({ id, created, author, items }): ToldEntry => ({ id, at: created, by: author, items }));
  return z.object({
    issueChangeLogs: z.array(z.object({ issueId: z.string(), changeHistories: z.array(entry) })),
    nextPageToken: z.string().nullish(),
  });
}

export interface ToldHistory {
  readonly entries: readonly ToldEntry[];
  /** When the last change that was read was made, where more were left unread. */
  readonly readUpTo: string | null;
}

/**
 * Every change of some work items with all their fields, as the person: one call up to ten thousand changes, ten calls at most. Of several
 * that have more between them the answer is `null`: ask for them one by one.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-changelog-bulkfetch-post
 */
export async function readWholeHistories(
  issueIds: readonly string[],
  fieldIds: FieldIds,
): Promise<((issueId: string) => ToldHistory) | null> {
  const schema = pageSchema(fieldIds);
  const entriesById = new Map<string, ToldEntry[]>(issueIds.map((id) => [id, []]));
  let nextPageToken: string | null = null;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const asked = { issueIdsOrKeys: issueIds, maxResults: historiesPerPage };
    const body = nextPageToken === null ? asked : { ...asked, nextPageToken };
    const page: z.output<typeof schema> = await post('user', route`/rest/api/3/changelog/bulkfetch`, body, schema);
    for (const { issueId, changeHistories } of page.issueChangeLogs) {
      const known = entriesById.get(issueId);
      // One by one: a page may hold more entries than a call may have arguments.
      for (const entry of changeHistories) known?.push(entry);
    }
    const next: string | null = page.nextPageToken ?? null;
    if (next === null || next === nextPageToken) return (issueId) => ({ entries: entriesById.get(issueId) ?? [], readUpTo: null });
    nextPageToken = next;
  }
  return issueIds.length === 1 ? (issueId) => cutHistory(entriesById.get(issueId) ?? []) : null;
}

function cutHistory(entries: readonly ToldEntry[]): ToldHistory {
  return { entries, readUpTo: entries.reduce((latest, { at }) => (at > latest ? at : latest), '') };
}

/** The same of one work item, however long. */
export async function readWholeHistory(issueId: string, fieldIds: FieldIds): Promise<ToldHistory> {
  const historyOf = await readWholeHistories([issueId], fieldIds);
  return historyOf?.(issueId) ?? { entries: [], readUpTo: null };
}
