import type { ActionPanel, ImprovementPanel, RecordPanel } from '../contract';
import { guessSource } from '../domain/source-guess';
import { issueAtHand, type Surface } from '../forge/surface';
import { readIssue, toParent, type JiraIssue } from '../jira/issues';
import { toRaised } from '../jira/links';
import { readConfiguration, type Configuration } from '../storage/configuration';
import { findSetUpProjects } from './list-projects';
import { toLoaded } from './load-improvement';
import { toPanel } from './show-improvement';

/** The improvement at hand, the one that an action is a part of, or what was raised from any other record and may be raised from it. */
export async function viewIssue(surface: Surface): Promise<ImprovementPanel | ActionPanel | RecordPanel> {
  const configuration = await readConfiguration();
  const issue = await readIssue(issueAtHand(surface), configuration.fieldIds);
  if (issue.typeId === configuration.improvementTypeId) return toPanel(await toLoaded(issue, configuration));
  if (issue.typeId === configuration.actionTypeId) return { kind: 'action', key: issue.key, improvement: toParent(issue) };
  return toRecordPanel(issue, configuration);
}

async function toRecordPanel(issue: JiraIssue, { linkTypeId }: Configuration): Promise<RecordPanel> {
  const projects = await findSetUpProjects('CREATE_ISSUES');
  return {
    kind: 'record',
    key: issue.key,
    title: issue.title,
    suggestedSource: guessSource({ type: issue.typeName, project: issue.projectName, title: issue.title }),
    raised: toRaised(issue, linkTypeId),
    projects,
    mayRaise: projects.length > 0,
  };
}
