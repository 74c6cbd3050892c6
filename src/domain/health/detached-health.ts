import { finding, type Finding } from './finding';
import { listed, named } from './words';

/** What follows for a project when the rules of the app were taken out of workflows that it follows, by their names. */
export function findDetachedFindings(workflowNames: readonly string[]): readonly Finding[] {
  if (workflowNames.length === 0) return [];
  const which = workflowNames.map(named);
  const problem = `The rules of this app were removed from ${workflowNames.length === 1 ? 'the workflow' : 'the workflows'} ${listed(which)} on purpose.`;
  const effect = 'Gates are not enforced there: Jira only asks that fields are filled.';
  return [finding({ code: 'rules-detached', severity: 'weakens', problem, effect, wayOut: wayToAttach })];
}

/** How the rules come back. */
export const wayToAttach =
  'To attach them again, open Apps → Clause 10 set-up: “Look for updates” of a project that set-up made puts them back; for an adopted project mend the gates that its health names.';
