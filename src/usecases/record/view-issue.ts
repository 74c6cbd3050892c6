import type { ActionPanel, ImprovementPanel, RecordPanel } from '../../contract/issue';
import { relatedBy } from '../../domain/links/relations';
import { guessSource } from '../../domain/links/source-guess';
import { issueAtHand, type Surface } from '../../forge/surface';
import { readIssue, toParent, type JiraIssue } from '../../jira/issues';
import { toRelations } from '../../jira/links/links';
import { readGround, type Ground } from '../../storage/ground';
import { kindOfType, mappedKinds } from '../../storage/mappings';
import { findSetUpProjects } from '../set-up/list-projects';
import { toLoaded } from './load-improvement';
import { toPanel } from './show-improvement';
import { toViewer } from '../viewer';

/** The record at hand, the one that an action is a part of, or what was raised from any other work item and may be raised from it. */
export async function viewIssue(surface: Surface): Promise<ImprovementPanel | ActionPanel | RecordPanel> {
  const ground = await readGround();
  const { configuration, mappings, settings } = ground;
  const issue = await readIssue(issueAtHand(surface), configuration.fieldIds);
  const mapping = mappings[issue.projectId];
  const kind = kindOfType(mapping, issue.typeId);
  if (mapping !== undefined && kind !== null) {
    return toPanel(await toLoaded({ issue, kind, mapping, viewer: toViewer(surface, settings) }, ground));
  }
  if (issue.typeId === mapping?.actionTypeId) return { kind: 'action', key: issue.key, improvement: toParent(issue) };
  return toRecordPanel(issue, ground);
}

async function toRecordPanel(issue: JiraIssue, { mappings, configuration: { linkTypeIds } }: Ground): Promise<RecordPanel> {
  const projects = await findSetUpProjects('CREATE_ISSUES');
  return {
    kind: 'record',
    key: issue.key,
    title: issue.title,
    suggestedSource: guessSource({ type: issue.typeName, project: issue.projectName, title: issue.title }),
    raised: relatedBy(toRelations(issue, linkTypeIds), 'raised'),
    projects: projects.map((project) => ({ ...project, kinds: mappedKinds(mappings[project.id]) })),
    mayRaise: projects.length > 0,
  };
}
