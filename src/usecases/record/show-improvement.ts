import type { ImprovementPanel } from '../../contract/issue';
import { findingOf } from '../../domain/lifecycle/check-finding';
import { formerOwnerOf, standingOf } from '../../domain/lifecycle/independence';
import { reactionOf } from '../../domain/kinds/reaction';
import { checksOf } from '../../domain/lifecycle/lifecycle';
import { changesAfterPlanning } from '../../domain/measure/measure-lock';
import { nextMove, resumePlace } from '../../domain/lifecycle/moves';
import { priorityOf, weightsOf } from '../../domain/priority/priority';
import { isAfterVerification } from '../../domain/history/result-changes';
import { secondCheckDueOf } from '../../domain/lifecycle/second-check';
import type { Surface } from '../../forge/surface';
import { toPeople } from '../../jira/facts';
import { findIssueRights } from '../../jira/permissions';
import { absentStages } from '../../storage/mappings';
import { loadImprovement, type LoadedImprovement } from './load-improvement';

/** The panel of an improvement as it is now: after a change Jira is asked again, because its rules may have done more. */
export async function showImprovement(surface: Surface): Promise<ImprovementPanel> {
  return toPanel(await loadImprovement(surface));
}

export async function toPanel({
  improvement,
  issue,
  configuration,
  settings,
  mapping,
  history,
  lifecycle,
  notes,
  offers,
  viewer,
}: LoadedImprovement): Promise<ImprovementPanel> {
  return {
    kind: 'improvement',
    improvement,
    people: toPeople(issue.fields, configuration.fieldIds),
    move: nextMove(improvement, viewer),
    offers,
    absent: absentStages(mapping, improvement.kind),
    priority: priorityOf(improvement.facts, settings),
    weights: weightsOf(settings),
    measureChanges: changesAfterPlanning(history.measureChanges, improvement.visits),
    resultChanges: history.resultChanges.filter(({ at }) => isAfterVerification(at, improvement.visits)),
    findings: checksOf(improvement.visits).map((check) => findingOf(check, history.thatDay(check))),
    notes,
    secondCheckDue: secondCheckDueOf({ ...improvement.facts, ...improvement, ...lifecycle }, settings, viewer.today),
    gradeChanges: history.gradeChanges,
    reaction: reactionOf(improvement, viewer),
    resumeAt: resumePlace(improvement.kind, improvement.place, improvement.visits),
    standing: standingOf(improvement, viewer),
    ownedUntil: formerOwnerOf(improvement, viewer.accountId)?.until ?? null,
    rights: await findIssueRights(issue.issueId),
    projectKey: mapping.project.key,
  };
}
