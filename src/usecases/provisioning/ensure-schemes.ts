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
import type { Ensure } from './open-ledger';

const coreFieldIds = ['summary', 'description', 'assignee', 'duedate', 'priority', 'labels', 'issuelinks', 'attachment'];

/** One screen with everything that is recorded, for all operations. */
export async function ensureScreen(ensure: Ensure, fieldIds: FieldIds): Promise<string> {
  const name = 'Improvement screen';
  const screenId = await ensure({ what: 'Screen', name, existing: await readScreens(), create: () => createScreen(name) });
  await completeScreen(screenId, [...new Set([...coreFieldIds, ...facts.map((fact) => fieldIds[fact])])]);
  return screenId;
}

export async function ensureScreenSchemes(ensure: Ensure, screenId: string): Promise<string> {
  const name = 'Improvement screen scheme';
  const create = () => createScreenScheme(name, screenId);
  const schemeId = await ensure({ what: 'Screen scheme', name, existing: await readScreenSchemes(), create });
  const typeName = 'Improvement issue type screen scheme';
  return ensure({
    what: 'Issue type screen scheme',
    name: typeName,
    existing: await readIssueTypeScreenSchemes(),
    create: () => createIssueTypeScreenScheme(typeName, schemeId),
  });
}

export async function ensureIssueTypeScheme(ensure: Ensure, issueTypeIds: readonly string[]): Promise<string> {
  const name = 'Improvement issue type scheme';
  const create = () => createIssueTypeScheme(name, issueTypeIds);
  return ensure({ what: 'Issue type scheme', name, existing: await readIssueTypeSchemes(), create });
}

export async function ensureWorkflowScheme(ensure: Ensure, issueTypeId: string, workflowName: string): Promise<string> {
  const name = 'Improvement workflow scheme';
  const create = () => createWorkflowScheme(name, issueTypeId, workflowName);
  return ensure({ what: 'Workflow scheme', name, existing: await readWorkflowSchemes(), create });
}
