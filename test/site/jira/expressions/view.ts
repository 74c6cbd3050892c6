import type { Person } from '../../kernel/people';
import type { Jira } from '../jira';

/** Whose eyes an expression looks with: what the person may not see, it does not see. */
export interface View {
  readonly jira: Jira;
  readonly viewer: Person | null;
}
