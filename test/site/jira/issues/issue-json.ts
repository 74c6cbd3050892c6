import type { Person } from '../../kernel/people';
import type { Jira } from '../jira';
import type { Issue } from '../model';

/** What a caller asked to see of an issue. `fields` may hold `*all`, `*navigable`, ids and `-id`. */
export interface IssueSelection {
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  readonly properties: readonly string[];
}

export function toIssueJson(_jira: Jira, _issue: Issue, _selection: IssueSelection, _actor: Person | null): Record<string, unknown> {
  throw new Error('not yet');
}
