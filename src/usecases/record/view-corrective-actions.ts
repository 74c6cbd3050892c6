import type { CorrectiveActionState, CorrectiveActionsView } from '../../contract/nonconformity';
import { daysBetween } from '../../domain/days';
import type { Fact, Facts } from '../../domain/improvement';
import { relatedBy } from '../../domain/links/relations';
import { issueAtHand, type Surface } from '../../forge/surface';
import { toFacts, toPeople } from '../../jira/facts';
import { readHistories } from '../../jira/history/changelog';
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
    actions: visible.map((action) => {
      const facts = toFacts(action.fields, fieldIds);
      const today = linked.get(action.issueId)?.done === true ? null : surface.today;
      const owner = toPeople(action.fields, fieldIds).find(({ accountId }) => accountId === facts.owner) ?? null;
      return { key: action.key, owner, ...dueOf(facts, today), ...judged(action, facts) };
    }),
    notVisible: linked.size - visible.length,
  };
}

type Verdict = Pick<CorrectiveActionState, 'result' | 'judgedOn'>;

/** The result that holds, by the same rule as in the register: the days of the fields alone do not tell attempts apart. */
async function judge(
  actions: readonly JiraIssue[],
  { configuration: { fieldIds }, mappings }: Pick<Ground, 'configuration' | 'mappings'>,
): Promise<(action: JiraIssue, facts: Facts) => Verdict> {
  if (actions.length === 0) return () => ({ result: null, judgedOn: null });
  const ids = actions.map(({ issueId }) => issueId);
  const historyOf = await readHistories('user', ids, fieldIds);
  return (action, facts) => {
    const mapping = mappings[action.projectId];
    const kind = kindOfType(mapping, action.typeId);
    if (mapping === undefined || kind === null) return { result: facts.effectiveness, judgedOn: facts.actualDate };
    const result = resultOf(facts, lifecycleOf(historyOf(action), placeOfStatus(mapping, kind, mappings)));
    return { result, judgedOn: result === secondCheckFailed ? facts.secondCheckedOn : facts.actualDate };
  };
}

/** `today` is `null` for what is done: it is not late any more. */
function dueOf({ dueDate }: Facts, today: string | null): Pick<CorrectiveActionState, 'dueDate' | 'daysLate'> {
  return { dueDate, daysLate: dueDate === null || today === null ? 0 : Math.max(0, daysBetween(dueDate, today)) };
}
