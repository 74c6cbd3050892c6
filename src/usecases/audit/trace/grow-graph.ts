import { unreadFrom, type TracedRecord, type TraceGraph } from '../../../domain/trace/graph';
import { originVerbs, repeatVerbs } from '../../../domain/trace/record-groups';
import { relationVerbs } from '../../../domain/links/relations';
import type { JiraIssue } from '../../../jira/issues';
import { mostTraced, readHiddenLinks, readTracedIssues, toChildren, toTracedRecord } from '../../../jira/links/traced-issues';
import type { Configuration } from '../../../storage/configuration';

/** Beyond the direct links, how far origins and repeats are followed; every step is one call. */
const mostSteps = 3;

export interface Grown {
  readonly graph: TraceGraph;
  /** Whether links lead on beyond what was read. */
  readonly isCut: boolean;
}

/** Reads what some records are linked to: directly in every way, and over several records where they came from and what came back. */
export async function growGraph(roots: readonly JiraIssue[], { fieldIds, linkTypeIds }: Configuration): Promise<Grown> {
  const read = new Map(roots.map((issue) => [issue.issueId, issue]));
  const graphOf = () => new Map([...read].map(([id, issue]) => [id, toTracedRecord(issue, linkTypeIds)] as const));
  const asked = new Set<string>();
  let wanted: readonly string[] = directly(roots, graphOf());
  let isCut = false;
  for (let step = 0; step < mostSteps && wanted.length > 0; step += 1) {
    const some = wanted.slice(0, mostTraced);
    for (const id of some) asked.add(id);
    for (const issue of await readTracedIssues(some, fieldIds)) read.set(issue.issueId, issue);
    isCut ||= wanted.length > some.length;
    wanted = onwards(roots, graphOf()).filter((id) => !asked.has(id));
  }
  return { graph: await withHidden([...read.values()], graphOf(), linkTypeIds), isCut: isCut || wanted.length > 0 };
}

function directly(roots: readonly JiraIssue[], graph: TraceGraph): readonly string[] {
  const children = roots.flatMap((root) => toChildren(root).map(({ issueId }) => issueId));
  const linked = roots.flatMap(({ issueId }) => unreadFrom(graph, issueId, relationVerbs));
  return [...new Set([...linked, ...children])].filter((id) => !graph.has(id));
}

function onwards(roots: readonly JiraIssue[], graph: TraceGraph): readonly string[] {
  return [...new Set(roots.flatMap(({ issueId }) => [originVerbs, repeatVerbs].flatMap((verbs) => unreadFrom(graph, issueId, verbs))))];
}

async function withHidden(issues: readonly JiraIssue[], graph: TraceGraph, linkTypeIds: Configuration['linkTypeIds']): Promise<TraceGraph> {
  const hiddenFrom = await readHiddenLinks(issues, linkTypeIds);
  return new Map([...graph].map(([id, record]): [string, TracedRecord] => [id, { ...record, hidden: hiddenFrom(id) }]));
}
