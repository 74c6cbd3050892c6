import { facts } from '../../domain/facts';
import { completeScreen } from '../../jira/custom-fields';
import {
  createIssueTypeScheme,
  createIssueTypeScreenScheme,
  createScreen,
  createScreenScheme,
  createWorkflowScheme,
  readIssueTypeSchemes,
  readIssueTypeScreenSchemes,
  readScreens,
  readScreenSchemes,
  readWorkflowSchemes,
} from '../../jira/schemes';
import { type FieldIds } from '../../jira/fields';
import type { Maker } from './maker';

const coreFieldIds = ['summary', 'description', 'assignee', 'duedate', 'priority', 'labels', 'issuelinks', 'attachment'];

/** One screen with everything that is recorded, for all operations. */
export async function ensureScreen({ ensure, complete }: Maker, fieldIds: FieldIds): Promise<string> {
  const name = 'Improvement screen';
  const screenId = await ensure({ what: 'Screen', name, existing: readScreens, create: () => createScreen(name) });
  const shown = [...new Set([...coreFieldIds, ...facts.map((fact) => fieldIds[fact])])];
  await complete({ what: 'Fields of', name }, () => completeScreen(screenId, shown));
  return screenId;
}

export async function ensureScreenSchemes({ ensure }: Maker, screenId: string): Promise<string> {
  const name = 'Improvement screen scheme';
  const create = () => createScreenScheme(name, screenId);
  const schemeId = await ensure({ what: 'Screen scheme', name, existing: readScreenSchemes, create });
  const typeName = 'Improvement issue type screen scheme';
  return ensure({
    what: 'Issue type screen scheme',
    name: typeName,
    existing: readIssueTypeScreenSchemes,
    create: () => createIssueTypeScreenScheme(typeName, schemeId),
  });
}

export async function ensureIssueTypeScheme({ ensure }: Maker, issueTypeIds: readonly string[]): Promise<string> {
  const name = 'Improvement issue type scheme';
  const create = () => createIssueTypeScheme(name, issueTypeIds);
  return ensure({ what: 'Issue type scheme', name, existing: readIssueTypeSchemes, create });
}

export async function ensureWorkflowScheme({ ensure }: Maker, issueTypeId: string, workflowName: string): Promise<string> {
  const name = 'Improvement workflow scheme';
  const create = () => createWorkflowScheme(name, issueTypeId, workflowName);
  return ensure({ what: 'Workflow scheme', name, existing: readWorkflowSchemes, create });
}
