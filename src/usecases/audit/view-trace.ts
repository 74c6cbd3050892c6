import type { TraceView } from '../../contract/trail';
import { findingOf } from '../../domain/lifecycle/check-finding';
import type { LinkedRecord } from '../../domain/improvement';
import type { Kind } from '../../domain/kinds/kinds';
import { checksOf, lifecycleOf } from '../../domain/lifecycle/lifecycle';
import { toChain } from '../../domain/trace/chain';
import { countHidden, linkedTo, named, type TraceGraph } from '../../domain/trace/graph';
import type { Traced } from '../../domain/trace/traced';
import { issueAtHand, type Surface } from '../../forge/surface';
import { readNamedHistory } from '../../jira/history/changelog';
import { toFacts, toPeople } from '../../jira/facts';
import { countAttachments, readIssue, toParent, type JiraIssue } from '../../jira/issues';
import { readTracedIssues, toChildren, toTracedRecord } from '../../jira/links/traced-issues';
import { readGround, type Ground } from '../../storage/ground';
import { attemptStatusesIn, kindOfType, placeOfStatus, type Mapping } from '../../storage/mappings';
import { growGraph } from './trace/grow-graph';
import { readTracedDocuments, type TracedDocuments } from './trace/read-documents';

/** Chains that are told on a finding; each costs two calls. */
const mostChains = 5;

/** A record that the app keeps. */
interface Kept {
  readonly issue: JiraIssue;
  readonly kind: Kind;
  readonly mapping: Mapping;
}

/**
 * The trace of the record at hand; of the record that an action belongs to; or of those that were raised from any other work item, such as
 * a finding. Thirteen calls at most for one record, twenty-two for five, beside long
 * histories.
 */
export async function viewTrace(surface: Surface): Promise<TraceView> {
  const ground = await readGround();
  const here = await readIssue(issueAtHand(surface), ground.configuration.fieldIds);
  const own = toKept([here], ground);
  const kept = own.length > 0 ? own : await readKeptAround(here, ground);
  const shown = kept.slice(0, mostChains);
  const roots = shown.map(({ issue }) => issue);
  const [{ graph, isCut }, documentsOf] = await Promise.all([
    growGraph(own.length > 0 ? roots : [here, ...roots], ground.configuration),
    readTracedDocuments(roots.map(({ issueId }) => issueId)),
  ]);
  const traced = await Promise.all(shown.map((record) => toTraced(record, { here, graph, documentsOf }, ground)));
  const further = kept.slice(mostChains).map(({ issue }) => toTracedRecord(issue, ground.configuration.linkTypeIds));
  const notVisible = own.length > 0 ? 0 : countHidden(graph, [here.issueId], leadsToRecords);
  return { key: here.key, chains: traced.map(toChain), further: further.map(toLinkedOnly), notVisible, isCut };
}

/** Links from any other work item to the records of the app. */
const leadsToRecords = ['raised', 'implements'] as const;

/** The record that a work item is a part of, and those that were raised from it or that it carries out. */
async function readKeptAround(here: JiraIssue, ground: Ground): Promise<readonly Kept[]> {
  const record = toTracedRecord(here, ground.configuration.linkTypeIds);
  const linked = linkedTo(new Map([[here.issueId, record]]), here.issueId, leadsToRecords);
  const parent = toParent(here);
  const ids = [...(parent === null ? [] : [parent.issueId]), ...linked.map((reached) => reached.record.issueId)];
  const found = await readTracedIssues([...new Set(ids)], ground.configuration.fieldIds);
  return toKept(found, ground);
}

function toKept(issues: readonly JiraIssue[], { mappings }: Ground): readonly Kept[] {
  return issues.flatMap((issue) => {
    const mapping = mappings[issue.projectId];
    const kind = kindOfType(mapping, issue.typeId);
    return mapping === undefined || kind === null ? [] : { issue, kind, mapping };
  });
}

interface Around {
  readonly here: JiraIssue;
  readonly graph: TraceGraph;
  readonly documentsOf: TracedDocuments;
}

async function toTraced({ issue, kind, mapping }: Kept, { here, graph, documentsOf }: Around, ground: Ground): Promise<Traced> {
  const { fieldIds, linkTypeIds } = ground.configuration;
  const history = await readNamedHistory(issue, fieldIds, attemptStatusesIn(mapping, kind));
  const placeOf = placeOfStatus(mapping, kind, ground.mappings);
  const { visits, placeSince } = lifecycleOf(history, placeOf);
  const people = toPeople(issue.fields, fieldIds);
  return {
    record: graph.get(issue.issueId) ?? toTracedRecord(issue, linkTypeIds),
    ...{ kind, placeSince, graph, hereId: here.issueId, place: placeOf(issue.statusId) },
    facts: toFacts(issue.fields, fieldIds),
    children: toChildren(issue).map((child) => graph.get(child.issueId) ?? named(child)),
    findings: checksOf(visits).map((check) => findingOf(check, history.thatDay(check))),
    attachments: countAttachments(issue),
    ...documentsOf(issue.issueId),
    nameOf: (accountId) => people.find((person) => person.accountId === accountId)?.name ?? null,
  };
}

function toLinkedOnly({ issueId, key, title, type, status, done }: LinkedRecord): LinkedRecord {
  return { issueId, key, title, type, status, done };
}
