import type { CorrectiveActionState, CorrectiveActionsView } from '../../contract/nonconformity';
import { daysBetween } from '../../domain/days';
import type { Fact } from '../../domain/improvement';
import { relatedBy } from '../../domain/links/relations';
import { issueAtHand, type Surface } from '../../forge/surface';
import { toFacts, toPeople } from '../../jira/facts';
import type { FieldIds } from '../../jira/schemes/fields';
import { readIssue, type JiraIssue } from '../../jira/issues';
import { readLinkedIssues } from '../../jira/links/linked-issues';
import { secondCheckFailed } from '../../domain/lifecycle/holding-result';
import { hasWornOff } from '../../domain/lifecycle/second-check';
import { readRelationsAsApp, toRelations } from '../../jira/links/links';
import { readGround } from '../../storage/ground';

const wantedFacts = [
  'owner',
  'dueDate',
  'effectiveness',
  'actualDate',
  'secondCheckedOn',
  'secondCheckResult',
] as const satisfies readonly Fact[];

/** Who carries out the corrective actions of the nonconformity at hand, by when, and whether each was effective: three calls, however many there are. */
export async function viewCorrectiveActions(surface: Surface): Promise<CorrectiveActionsView> {
  const { fieldIds, linkTypeIds } = (await readGround()).configuration;
  const issue = await readIssue(issueAtHand(surface), fieldIds);
  const relations = [...toRelations(issue, linkTypeIds), ...(await readRelationsAsApp(issue.issueId, linkTypeIds))];
  const linked = new Map(relatedBy(relations, 'is corrected by').map((record) => [record.issueId, record]));
  const visible = await readLinkedIssues([...linked.keys()], wantedFacts, fieldIds);
  return {
    actions: visible.map((action) => toState(action, fieldIds, linked.get(action.issueId)?.done === true ? null : surface.today)),
    notVisible: linked.size - visible.length,
  };
}

/** `today` is `null` for what is done: it is not late any more. */
function toState(issue: JiraIssue, fieldIds: FieldIds, today: string | null): CorrectiveActionState {
  const facts = toFacts(issue.fields, fieldIds);
  const { owner, dueDate, effectiveness, actualDate, secondCheckedOn } = facts;
  const verdict: Pick<CorrectiveActionState, 'result' | 'judgedOn'> = hasWornOff(facts)
    ? { result: secondCheckFailed, judgedOn: secondCheckedOn }
    : { result: effectiveness, judgedOn: actualDate };
  return {
    key: issue.key,
    owner: toPeople(issue.fields, fieldIds).find((person) => person.accountId === owner) ?? null,
    dueDate,
    daysLate: dueDate === null || today === null ? 0 : Math.max(0, daysBetween(dueDate, today)),
    ...verdict,
  };
}
