import type { CorrectiveActionState, CorrectiveActionsView } from '../../contract/nonconformity';
import { daysBetween } from '../../domain/days';
import type { Fact } from '../../domain/improvement';
import { relatedBy } from '../../domain/links/relations';
import { issueAtHand, type Surface } from '../../forge/surface';
import { toFacts, toPeople } from '../../jira/facts';
import { readHistories } from '../../jira/history/changelog';
import type { FieldIds } from '../../jira/schemes/fields';
import { readIssue, type JiraIssue } from '../../jira/issues';
import { readLinkedIssues } from '../../jira/links/linked-issues';
import { resultOf, secondCheckFailed } from '../../domain/lifecycle/holding-result';
import { lifecycleOf } from '../../domain/lifecycle/lifecycle';
import { readRelationsAsApp, toRelations } from '../../jira/links/links';
import { readGround, type Ground } from '../../storage/ground';
import { kindOfType, placeOfStatus } from '../../storage/mappings';

const wantedFacts = [
  'owner',
  'dueDate',
  'effectiveness',
  'actualDate',
  'secondCheckedOn',
  'secondCheckResult',
] as const satisfies readonly Fact[];

/** Who carries out the corrective actions of the nonconformity at hand, by when, and whether each was effective: four calls, however many there are. */
export async function viewCorrectiveActions(surface: Surface): Promise<CorrectiveActionsView> {
  const { configuration, mappings } = await readGround();
  const { fieldIds, linkTypeIds } = configuration;
  const issue = await readIssue(issueAtHand(surface), fieldIds);
  const relations = [...toRelations(issue, linkTypeIds), ...(await readRelationsAsApp(issue.issueId, linkTypeIds))];
  const linked = new Map(relatedBy(relations, 'is corrected by').map((record) => [record.issueId, record]));
  const visible = await readLinkedIssues([...linked.keys()], wantedFacts, fieldIds);
  const judged = await judge(visible, { configuration, mappings });
  return {
    actions: visible.map((action) => ({
      ...toState(action, fieldIds, linked.get(action.issueId)?.done === true ? null : surface.today),
      ...judged(action),
    })),
    notVisible: linked.size - visible.length,
  };
}

type Verdict = Pick<CorrectiveActionState, 'result' | 'judgedOn'>;

/** The result that holds, by the same rule as in the register: the days of the fields alone do not tell attempts apart. */
async function judge(
  actions: readonly JiraIssue[],
  { configuration: { fieldIds }, mappings }: Pick<Ground, 'configuration' | 'mappings'>,
): Promise<(action: JiraIssue) => Verdict> {
  if (actions.length === 0) return () => ({ result: null, judgedOn: null });
  const ids = actions.map(({ issueId }) => issueId);
  const historyOf = await readHistories('user', ids, fieldIds);
  return (action) => {
    const facts = toFacts(action.fields, fieldIds);
    const mapping = mappings[action.projectId];
    const kind = kindOfType(mapping, action.typeId);
    if (mapping === undefined || kind === null) return { result: facts.effectiveness, judgedOn: facts.actualDate };
    const result = resultOf(facts, lifecycleOf(historyOf(action), placeOfStatus(mapping, kind, mappings)));
    return { result, judgedOn: result === secondCheckFailed ? facts.secondCheckedOn : facts.actualDate };
  };
}

/** `today` is `null` for what is done: it is not late any more. */
function toState(issue: JiraIssue, fieldIds: FieldIds, today: string | null): Omit<CorrectiveActionState, keyof Verdict> {
  const { owner, dueDate } = toFacts(issue.fields, fieldIds);
  return {
    key: issue.key,
    owner: toPeople(issue.fields, fieldIds).find((person) => person.accountId === owner) ?? null,
    dueDate,
    daysLate: dueDate === null || today === null ? 0 : Math.max(0, daysBetween(dueDate, today)),
  };
}
