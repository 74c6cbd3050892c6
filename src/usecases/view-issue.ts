import type { ImprovementPanel, ProjectChoice, RecordPanel } from '../contract';
import { guessSource } from '../domain/source-guess';
import { issueAtHand, type Surface } from '../forge/surface';
import { readIssue, type JiraIssue } from '../jira/issues';
import { toRaised } from '../jira/links';
import { findProjectsWith } from '../jira/permissions';
import { readConfiguration, type Configuration } from '../storage/configuration';
import { readMappings } from '../storage/mappings';
import { toLoaded } from './load-improvement';
import { toPanel } from './show-improvement';

/** The improvement at hand, or what was raised from any other record and may be raised from it. */
export async function viewIssue(surface: Surface): Promise<ImprovementPanel | RecordPanel> {
  const configuration = await readConfiguration();
  const issue = await readIssue(issueAtHand(surface), configuration.fieldIds);
  if (issue.typeId === configuration.improvementTypeId) return toPanel(await toLoaded(issue, configuration));
  return toRecordPanel(issue, configuration);
}

async function toRecordPanel(issue: JiraIssue, { linkTypeId }: Configuration): Promise<RecordPanel> {
  const projects = await findProjectsToRaiseIn();
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

/** Projects that are set up and in which the person may create work. */
export async function findProjectsToRaiseIn(): Promise<readonly ProjectChoice[]> {
  const projects = Object.values(await readMappings()).map((mapping) => mapping.project);
  const allowed = await findProjectsWith(
    'CREATE_ISSUES',
    projects.map((project) => project.id),
  );
  return projects.filter((project) => allowed.has(project.id));
}
