import type { Person } from '../../kernel/people';
import { toIssueJson } from '../issues/issue-json';
import { printOffered } from '../issues/routes/transition-routes';
import type { Jira } from '../jira';
import type { Issue } from '../model';
import { canSeeIssue } from '../permissions';
import { findIssues } from './find-issues';
import type { ResultPages } from './result-pages';
import { searchSettings } from './search-context';
import type { SearchRequest } from './search-request';

/** Pages of ids are large; as soon as a field is asked for they are not. */
const mostIds = 5000;
const mostIssues = 100;
const bareFields = new Set(['id', 'key']);

export function searchIssues(jira: Jira, request: SearchRequest, actor: Person, pages: ResultPages) {
  const isBare = request.fields.every((field) => bareFields.has(field)) && request.properties.length === 0;
  const size = Math.min(request.maxResults, isBare ? mostIds : mostIssues, searchSettings(jira).pageSize ?? mostIds);
  const query = JSON.stringify([actor.accountId, request.jql]);
  const ids = idsOf(jira, request, actor, pages, query);
  const rest = ids.slice(size);
  // Seen again at every page: an issue may have gone, or been hidden, since the first one.
  const issues = ids.slice(0, size).flatMap((id) => {
    const issue = jira.state.issues.get(id);
    return issue && canSeeIssue(jira, actor, issue) ? [issue] : [];
  });
  const isLast = rest.length === 0 || size === 0;
  return {
    issues: issues.map((issue) => toResult(jira, issue, request, actor)),
    ...namesAndSchema(jira, request),
    isLast,
    ...(!isLast && { nextPageToken: pages.start({ query, ids: rest }) }),
  };
}

function idsOf(
  jira: Jira,
  { jql, nextPageToken, reconcileIssues }: SearchRequest,
  actor: Person,
  pages: ResultPages,
  query: string,
): readonly string[] {
  if (typeof nextPageToken === 'string' && nextPageToken !== '') return pages.follow(nextPageToken, query);
  const ids = findIssues(jira, jql, actor, { reconcileIds: new Set(reconcileIssues.map(String)) }).map(({ id }) => id);
  const { omits } = searchSettings(jira);
  if (omits.searches === 0) return ids;
  omits.searches -= 1;
  return ids.slice(0, Math.max(0, ids.length - omits.issues));
}

function toResult(jira: Jira, issue: Issue, { fields, properties, expand }: SearchRequest, actor: Person): Record<string, unknown> {
  const isBare = fields.every((field) => bareFields.has(field)) && properties.length === 0;
  if (isBare && !fields.includes('key')) return { id: issue.id };
  const address = { expand: '', id: issue.id, self: `${jira.kernel.baseUrl}/rest/api/3/issue/${issue.id}`, key: issue.key };
  if (isBare) return address;
  const expanded = expand.split(',').flatMap((part) => part.trim() || []);
  return {
    ...toIssueJson(jira, issue, { fields, expand: expanded, properties }, actor),
    ...(expanded.includes('transitions') && { transitions: printOffered(jira, issue, actor) }),
  };
}

function namesAndSchema({ state }: Jira, { expand, fields }: SearchRequest): Record<string, unknown> {
  const expanded = expand.split(',').map((part) => part.trim());
  const chosen = [...state.fields.values()].filter(
    ({ id }) => fields.includes(id) || fields.some((field) => field === '*all' || field === '*navigable'),
  );
  return {
    ...(expanded.includes('names') && { names: Object.fromEntries(chosen.map(({ id, name }) => [id, name])) }),
    ...(expanded.includes('schema') && { schema: Object.fromEntries(chosen.map(({ id, schema }) => [id, schema])) }),
  };
}
