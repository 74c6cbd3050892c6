import type { ProductContext } from '../../kernel/kernel';
import { badRequest, notFound } from '../errors';
import type { JiraState } from '../model';
import type { Workflow } from '../workflow-model';
import { workflowFor } from './project-configuration';
import { managementOf, ruleDefinitions } from './workflow-rules';

/** The rules that an editor may offer for a workflow; those of apps carry the ARI that a rule's `key` must name. */
export function toCapabilitiesJson(state: JiraState, workflow: Workflow | null) {
  const management = managementOf(workflow);
  return {
    editorScope: management === 'team-managed' ? 'PROJECT' : 'GLOBAL',
    projectTypes: ['business', 'software'],
    connectRules: [],
    triggerRules: [],
    forgeRules: [...state.forgeValidators.values()]
      .filter(({ projectTypes }) => projectTypes.includes(management))
      .map(({ ari, name, description }) => ({ id: ari, ruleKey: 'forge:expression-validator', ruleType: 'Validator', name, description })),
    systemRules: ruleDefinitions
      .filter(({ ruleKey }) => ruleKey.startsWith('system:'))
      .map(({ ruleKey, ruleType, name }) => ({
        ruleKey,
        ruleType,
        name,
        description: name,
        incompatibleRuleKeys: [],
        isAvailableForInitialTransition: ruleType === 'Validator' || ruleType === 'Function',
        isVisible: true,
      })),
  };
}

/** The workflow that the query asks about, by id or as that of an issue type in a project; null for any of the whole site. */
export function findAskedWorkflow(state: JiraState, { req }: ProductContext): Workflow | null {
  const [workflowId, projectId, issueTypeId] = [req.query('workflowId'), req.query('projectId'), req.query('issueTypeId')];
  if (workflowId !== undefined) {
    const workflow = state.workflows.get(workflowId);
    if (!workflow) throw notFound(`Workflow '${workflowId}' does not exist.`);
    return workflow;
  }
  if (projectId === undefined && issueTypeId === undefined) return null;
  const project = state.projects.get(projectId ?? '');
  if (!project || !state.issueTypes.has(issueTypeId ?? ''))
    throw badRequest('projectId and issueTypeId must name a project and one of its types.');
  return workflowFor(state, project, issueTypeId ?? '');
}
