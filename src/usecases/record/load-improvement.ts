import { carriedOutBy, type Viewer } from '../../domain/lifecycle/independence';
import { independenceWarnings } from '../../domain/lifecycle/independence-warnings';
import type { Improvement } from '../../domain/improvement';
import { gradeNotes, notesOf, type HistoryNote } from '../../domain/history/history-notes';
import type { Kind } from '../../domain/kinds/kinds';
import type { Offer } from '../../domain/lifecycle/offers';
import { lifecycleOf, type Lifecycle, type PlaceOfStatus } from '../../domain/lifecycle/lifecycle';
import { Refusal } from '../../domain/refusal';
import { relatedBy } from '../../domain/links/relations';
import type { AppSettings } from '../../domain/set-up/settings';
import { issueAtHand, type Surface } from '../../forge/surface';
import { toAttempt } from '../../jira/history/attempts';
import { readNamedHistory, type NamedHistory } from '../../jira/history/changelog';
import { toFacts, toWarnings } from '../../jira/facts';
import { filesAt, readIssue, toActions, type JiraIssue } from '../../jira/issues';
import { toRelations } from '../../jira/links/links';
import { readWork, type WorkItem } from '../../jira/work';
import type { Configuration } from '../../storage/configuration';
import { readGround, type Ground } from '../../storage/ground';
import { attemptStatusesIn, kindOfType, mappingOf, placeOfStatus, type Mapping } from '../../storage/mappings';
import { toViewer } from '../viewer';

/** An improvement, and what Jira calls its parts. */
export interface LoadedImprovement {
  readonly configuration: Configuration;
  readonly settings: AppSettings;
  readonly mapping: Mapping;
  readonly issue: JiraIssue;
  readonly improvement: Improvement;
  readonly history: NamedHistory;
  readonly lifecycle: Lifecycle;
  readonly notes: readonly HistoryNote[];
  /** The ways that Jira offers the person now. */
  readonly offers: readonly Offer[];
  /** The person as whom it was loaded. */
  readonly viewer: Viewer;
}

/** The record at hand, as the person may see it. */
export async function loadImprovement(surface: Surface): Promise<LoadedImprovement> {
  const ground = await readGround();
  const issue = await readIssue(issueAtHand(surface), ground.configuration.fieldIds);
  const mapping = mappingOf(ground.mappings, { id: issue.projectId, key: issue.key.replace(/-[0-9]+$/, '') });
  const kind = kindOfType(mapping, issue.typeId);
  if (kind === null) throw new Refusal('invalid', `${issue.key} is no improvement.`, 'Work item');
  return toLoaded({ issue, kind, mapping, viewer: toViewer(surface, ground.settings) }, ground);
}

export interface Found {
  readonly issue: JiraIssue;
  readonly kind: Kind;
  readonly mapping: Mapping;
  readonly viewer: Viewer;
}

export async function toLoaded({ issue, kind, mapping, viewer }: Found, ground: Ground): Promise<LoadedImprovement> {
  const { configuration, mappings, settings } = ground;
  const placeOf = placeOfStatus(mapping, kind, mappings);
  const place = placeOf(issue.statusId);
  if (place === null) {
    throw new Refusal(
      'not-set-up',
      `The status of ${issue.key} belongs to no stage. Open Project settings → Improvements to see what is missing.`,
      'Stage',
    );
  }
  const [actions, relations] = [toActions(issue), toRelations(issue, configuration.linkTypeIds)];
  const [history, work] = await Promise.all([
    readNamedHistory(issue, configuration.fieldIds, attemptStatusesIn(mapping, kind)),
    readWork(carriedOutBy({ actions, relations })),
  ]);
  const [facts, lifecycle] = [toFacts(issue.fields, configuration.fieldIds), lifecycleOf(history, placeOf)];
  const { issueId, key, projectId, title } = issue;
  const carriedOut = { facts, actions, relations, ...implementersOf([...work.values()]), formerOwners: history.formerOwners };
  const improvement: Improvement = {
    ...{ kind, issueId, key, projectId, title },
    place,
    createdAt: issue.createdAt,
    ...carriedOut,
    attempt: toAttempt(history.turn, issue, { fieldIds: configuration.fieldIds, work: [...work.values()] }),
    attachments: filesAt(issue).length,
    sourceRecord: relatedBy(relations, 'is raised from')[0] ?? null,
    visits: lifecycle.visits,
    warnings: [
      ...toWarnings(kind, issue.fields, configuration.fieldIds),
      ...independenceWarnings({ place, ...carriedOut }, viewer.timeZone),
    ],
  };
  const notes = [...notesOf(history, placeOf), ...gradeNotes(history.gradeChanges)];
  return { configuration, settings, mapping, issue, improvement, history, lifecycle, notes, offers: toOffers(issue, placeOf), viewer };
}

/** Who carries out the work, and who did. */
export function implementersOf(work: readonly WorkItem[]): Pick<Improvement, 'implementers' | 'formerImplementers'> {
  return {
    implementers: [...new Set(work.flatMap(({ assignee }) => assignee ?? []))],
    formerImplementers: work.flatMap(({ key, formerAssignees }) => formerAssignees.map((former) => ({ ...former, key }))),
  };
}

/** The ways that Jira offers the person, by the places that they lead to. */
export function toOffers({ transitions }: JiraIssue, placeOf: PlaceOfStatus): readonly Offer[] {
  return transitions.map(({ name, statusId }) => ({ name, to: placeOf(statusId) }));
}
