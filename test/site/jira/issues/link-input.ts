import type { Person } from '../../kernel/people';
import type { Jira } from '../jira';
import type { Issue } from '../model';
import type { Json } from './json';
import { createLink } from './links';

/** Links given with an edit name one end only; the other is the edited issue. */
export function createLinksOf(jira: Jira, issue: Issue, actor: Person, links: readonly Json[]): void {
  const own = { id: issue.id };
  for (const link of links) {
    createLink(jira, actor, 'outwardIssue' in link ? { ...link, inwardIssue: own } : { ...link, outwardIssue: own });
  }
}
