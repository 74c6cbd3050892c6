import type { z } from 'zod';
import type { inputs } from '../../../contract';
import type { PackPage } from '../../../contract/pack';
import { toHistory } from '../../../domain/history/changelog';
import type { Kind } from '../../../domain/kinds/kinds';
import { lifecycleOf } from '../../../domain/lifecycle/lifecycle';
import { keysNamedIn, withoutHiddenKeys, withoutHiddenWork, type NamedWork } from '../../../domain/pack/hidden-work';
import type { PackedRecord } from '../../../domain/pack/packed-record';
import { toTrail } from '../../../domain/trail/trail';
import type { Surface } from '../../../forge/surface';
import type { JiraIssue } from '../../../jira/issues';
import { readIssuesToPack, readNamedWork } from '../../../jira/search/pack-issues';
import { readLinkedPages } from '../../../jira/links/page-links';
import { commentsWith, readComments } from '../../../jira/history/told-comments';
import { readWholeHistories, type ToldHistory } from '../../../jira/history/told-entries';
import { readGround, type Ground } from '../../../storage/ground';
import { kindOfType, placeOfStatus } from '../../../storage/mappings';
import { toTold, type ToldRecord } from '../../record/load-told';

/** An answer of the app holds five megabytes; letters beyond ASCII take more than one byte. */
const mostCharacters = 2_500_000;

/**
 * Some records with their trails, as the person may see them: four calls for fifty, and further ones only for records with linked pages
 * or with more comments than Jira gives at once.
 */
export async function readPackRecords(_surface: Surface, { issueIds }: z.output<typeof inputs.readPackRecords>): Promise<PackPage> {
  const ground = await readGround();
  const { fieldIds } = ground.configuration;
  const found = await readIssuesToPack(issueIds, fieldIds);
  const issues = issueIds.flatMap((id) => found.find(({ issueId }) => issueId === id) ?? []);
  const ids = issues.map(({ issueId }) => issueId);
  if (ids.length === 0) return { records: [], rest: [] };
  const historyOf = await readWholeHistories(ids, fieldIds);
  // Together they are too long for one answer: the first alone, and the others by and by.
  if (historyOf === null) {
    const [first = ''] = ids;
    const { records } = await readPackRecords(_surface, { issueIds: [first] });
    return { records, rest: ids.slice(1) };
  }
  const told = await Promise.all(issues.map((issue) => tell(issue, historyOf(issue.issueId), ground)));
  const known = told.filter((one) => one !== null);
  const own = new Set(known.map(({ issue }) => issue.key));
  const named = await readNamedWork([...new Set(known.flatMap((one) => [...keysNamedIn(one.told)]))].filter((key) => !own.has(key)));
  const all = { ...named, visible: new Set([...named.visible, ...own]) };
  return fitting(known.map((one) => toPacked(one, all)));
}

interface ToldIssue {
  readonly issue: JiraIssue;
  readonly kind: Kind;
  readonly told: ToldRecord;
}

/** `null` for a work item that the app keeps no facts of. */
async function tell(issue: JiraIssue, history: ToldHistory, { configuration, mappings }: Ground): Promise<ToldIssue | null> {
  const mapping = mappings[issue.projectId];
  const kind = kindOfType(mapping, issue.typeId);
  if (mapping === undefined || kind === null) return null;
  const told = toTold(issue, history, { fieldIds: configuration.fieldIds, placeOf: placeOfStatus(mapping, kind, mappings) });
  const hasPages = told.entries.some(({ items }) => items.some(({ attached }) => attached === 'page'));
  const [{ comments, leftOut }, pages] = await Promise.all([
    commentsWith(issue) ?? readComments(issue),
    hasPages ? readLinkedPages(issue.issueId) : [],
  ]);
  return { issue, kind, told: { ...told, comments, commentsLeftOut: leftOut, pages } };
}

function toPacked({ issue, kind, told: everything }: ToldIssue, named: NamedWork): PackedRecord {
  const told = withoutHiddenWork(everything, named);
  const { visits, placeSince, doneAt, verifiedAt, declinedAt, reopened } = lifecycleOf(toHistory(told.owner, told.entries), told.placeOf);
  const place = visits.at(-1)?.place ?? null;
  return {
    issueId: issue.issueId,
    key: issue.key,
    title: withoutHiddenKeys(issue.title, named),
    kind,
    projectName: issue.projectName,
    status: told.statusName,
    place,
    placeSince: place === null ? null : placeSince,
    raisedAt: issue.createdAt,
    raisedBy: told.owner.createdBy,
    ...{ doneAt, verifiedAt, declinedAt, reopened },
    facts: told.facts,
    files: told.files.map(({ id, name, sizeInBytes, mediaType, at, by }) => ({ id, name, sizeInBytes, mediaType, at, by })),
    trail: toTrail(told),
  };
}

/** As many as one answer holds, and one in any case. */
function fitting(records: readonly PackedRecord[]): PackPage {
  let characters = 0;
  const fit = records.findIndex((record, index) => {
    characters += JSON.stringify(record).length;
    return index > 0 && characters > mostCharacters;
  });
  if (fit === -1) return { records, rest: [] };
  return { records: records.slice(0, fit), rest: records.slice(fit).map(({ issueId }) => issueId) };
}
