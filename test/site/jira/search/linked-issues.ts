import { badRequest } from '../errors';
import type { Issue, IssueLink, JiraState } from '../model';
import { canSeeIssue, findIssue } from '../permissions';
import type { SearchContext } from './search-context';

const linksOf = (state: JiraState, issueId: string): IssueLink[] =>
  [...(state.linkIdsByIssue.get(issueId) ?? [])].flatMap((id) => state.links.get(id) ?? []);

export const linkTypeIdsOf = (state: JiraState, issue: Issue): string[] => linksOf(state, issue.id).map(({ typeId }) => typeId);

/** `linkedIssues("CI-1", "is raised from")`: the issues that CI-1 has that relation to. */
export function linkedIssueIds({ jira, actor }: SearchContext, key: string, description: string | undefined): string[] {
  const { state } = jira;
  const issue = findIssue(state, key);
  if (!issue || !canSeeIssue(jira, actor, issue)) throw badRequest(`Issue '${key}' could not be found in function 'linkedIssues'.`);
  const wanted = description?.toLowerCase();
  const isKnown =
    wanted === undefined ||
    [...state.linkTypes.values()].some(({ inward, outward }) => inward.toLowerCase() === wanted || outward.toLowerCase() === wanted);
  if (!isKnown) throw badRequest(`Issue link type '${description ?? ''}' could not be found in function 'linkedIssues'.`);
  return linksOf(state, issue.id).flatMap(({ typeId, inwardIssueId, outwardIssueId }) => {
    const type = state.linkTypes.get(typeId);
    const isOutward = inwardIssueId === issue.id;
    const relation = (isOutward ? type?.outward : type?.inward)?.toLowerCase();
    if (wanted !== undefined && relation !== wanted) return [];
    return [isOutward ? outwardIssueId : inwardIssueId];
  });
}
