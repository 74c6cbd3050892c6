import { pagePath, versionPath } from '../../confluence/page-address';
import type { OtherWorkItem, RecordQuestions } from '../../contract/trail';
import type { MeasuredRecord } from '../../domain/measure/contributions';
import { endsOf } from '../../domain/health/ends';
import { weightsOf } from '../../domain/priority/priority';
import type { Questioned } from '../../domain/questions/questioned';
import { answerQuestions, readinessOf } from '../../domain/questions/questions';
import { relatedBy } from '../../domain/links/relations';
import { toTrail } from '../../domain/trail/trail';
import { issueAtHand, type Surface } from '../../forge/surface';
import { toPeople } from '../../jira/facts';
import { readIssue, type JiraIssue } from '../../jira/issues';
import { readLinkedIssues } from '../../jira/links/linked-issues';
import { readLinkedDocuments, type LinkedDocuments } from '../../jira/links/page-links';
import { findGuards, type NamedGuards } from '../../jira/workflows/workflow-guards';
import { readGround, type Ground } from '../../storage/ground';
import { kindOfType, placeOfStatus } from '../../storage/mappings';
import { toLoaded, type LoadedImprovement } from '../record/load-improvement';
import { loadTold } from '../record/load-told';
import { objectiveMeasure, toMeasuredRecord } from '../measure/measured-record';
import { toViewer } from '../viewer';

/** What auditors ask about one record, answered from what Jira keeps of it: eight calls at most beside a long history. */
export async function viewQuestions(surface: Surface): Promise<RecordQuestions | OtherWorkItem> {
  const ground = await readGround();
  const issue = await readIssue(issueAtHand(surface), ground.configuration.fieldIds);
  const mapping = ground.mappings[issue.projectId];
  const kind = kindOfType(mapping, issue.typeId);
  if (mapping === undefined || kind === null) return { kind: 'other', key: issue.key };
  const loaded = await toLoaded({ issue, kind, mapping, viewer: toViewer(surface, ground.settings) }, ground);
  const answered = answerQuestions(await toQuestioned(loaded, ground, surface));
  return { kind: 'record', key: issue.key, answered, readiness: readinessOf(answered) };
}

async function toQuestioned(loaded: LoadedImprovement, ground: Ground, { timeZone }: Surface): Promise<Questioned> {
  const { issue, improvement, lifecycle, history, viewer, settings, mapping } = loaded;
  const { fieldIds } = ground.configuration;
  const [told, documents, objectives, guards] = await Promise.all([
    loadTold(issue, fieldIds, placeOfStatus(mapping, improvement.kind, ground.mappings)),
    readLinkedDocuments(issue.issueId),
    readObjectives(loaded, ground),
    findGuards(issue.projectId, issue.typeId),
  ]);
  const { reopened, doneAt } = lifecycle;
  const { gradeChanges, ownersAt } = history;
  const ends = guards === null ? null : toEnds(guards, loaded);
  const found = { ends, gradeChanges, ownersAt, reopened, doneAt, objectives, weights: weightsOf(settings), viewer, timeZone };
  return { improvement, trail: toTrail(told), ...found, ...pagesOf(documents), nameOf: namesIn(issue, ground) };
}

function toEnds(guards: NamedGuards, { issue, improvement: { kind }, mapping }: LoadedImprovement): Questioned['ends'] {
  const own = mapping.kinds[kind];
  if (own === undefined) return null;
  return endsOf(kind, own, guards).map(({ statusId, open }) => {
    return { statusName: guards.statusNames.get(statusId) ?? statusId, open, isHere: statusId === issue.statusId };
  });
}

function pagesOf({ recorded, reviews }: LinkedDocuments): Pick<Questioned, 'pages' | 'reviews'> {
  return {
    pages: recorded.map((page) => ({ ...page, address: versionPath(page.pageId, page.version) })),
    reviews: reviews.map(({ pageId, title }) => ({ title, address: pagePath(pageId) })),
  };
}

async function readObjectives({ improvement: { relations } }: LoadedImprovement, ground: Ground): Promise<readonly MeasuredRecord[]> {
  const ids = relatedBy(relations, 'serves').map(({ issueId }) => issueId);
  const issues = await readLinkedIssues(ids, objectiveMeasure, ground.configuration.fieldIds);
  return issues.flatMap((objective) => toMeasuredRecord(objective, ground.configuration, ground.mappings) ?? []);
}

function namesIn({ fields }: JiraIssue, { configuration }: Ground): Questioned['nameOf'] {
  const people = toPeople(fields, configuration.fieldIds);
  return (accountId) => people.find((person) => person.accountId === accountId)?.name ?? null;
}
