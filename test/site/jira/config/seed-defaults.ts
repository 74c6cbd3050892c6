import type { Kernel } from '../../kernel/kernel';
import type { JiraState, StatusCategoryKey } from '../model';
import { noConditions, type Transition } from '../workflow-model';
import { makeSystemFields } from './system-fields';

const screenFieldIds = [
  'summary',
  'description',
  'assignee',
  'reporter',
  'priority',
  'labels',
  'duedate',
  'parent',
  'attachment',
  'issuelinks',
];

/** What a fresh site has before anybody made a project. */
export function seedDefaults(state: JiraState, kernel: Kernel): void {
  for (const field of makeSystemFields()) state.fields.set(field.id, field);
  seedIssueTypes(state, kernel);
  seedWorkflow(state, kernel);
  seedScreens(state, kernel);
  seedDashboard(state, kernel);
  seedLinkType(state, kernel, 'Relates', 'relates to', 'relates to');
  seedLinkType(state, kernel, 'Blocks', 'is blocked by', 'blocks');
  seedLinkType(state, kernel, 'Duplicate', 'is duplicated by', 'duplicates');
}

function seedIssueTypes(state: JiraState, kernel: Kernel): void {
  const add = (name: string, description: string, hierarchyLevel: number): string => {
    const id = String(kernel.nextId('issueType'));
    state.issueTypes.set(id, { id, name, description, hierarchyLevel });
    return id;
  };
  const issueTypeIds = [
    add('Task', 'A small, distinct piece of work.', 0),
    add('Sub-task', 'A small piece of work that is part of a larger task.', -1),
  ];
  const id = String(kernel.nextId('issueTypeScheme'));
  state.issueTypeSchemes.set(id, {
    id,
    name: 'Default Issue Type Scheme',
    description: 'Default issue type scheme is the list of global issue types.',
    issueTypeIds,
    defaultIssueTypeId: issueTypeIds[0] ?? null,
  });
}

function seedWorkflow(state: JiraState, kernel: Kernel): void {
  const addStatus = (name: string, category: StatusCategoryKey): string => {
    const id = String(kernel.nextId('status'));
    state.statuses.set(id, { id, name, description: '', category });
    return id;
  };
  const toDo = addStatus('To Do', 'new');
  const inProgress = addStatus('In Progress', 'indeterminate');
  const done = addStatus('Done', 'done');
  const id = crypto.randomUUID();
  state.workflows.set(id, {
    id,
    name: 'Default workflow',
    description: 'The workflow of projects that nobody gave another one.',
    statusIds: [toDo, inProgress, done],
    transitions: [
      transition('1', 'INITIAL', 'Create', toDo),
      transition('11', 'GLOBAL', 'To Do', toDo),
      transition('21', 'GLOBAL', 'In Progress', inProgress),
      transition('31', 'GLOBAL', 'Done', done),
    ],
    version: { id: crypto.randomUUID(), versionNumber: 1 },
    isSystem: true,
  });
  const schemeId = String(kernel.nextId('workflowScheme'));
  state.workflowSchemes.set(schemeId, {
    id: schemeId,
    name: 'Default workflow scheme',
    description: '',
    defaultWorkflowId: id,
    workflowIdByIssueType: {},
  });
}

function transition(id: string, type: Transition['type'], name: string, toStatusId: string): Transition {
  return {
    id,
    type,
    name,
    description: '',
    toStatusId,
    fromStatusIds: [],
    conditions: noConditions,
    validators: [],
    actions: [],
    screenId: null,
  };
}

function seedScreens(state: JiraState, kernel: Kernel): void {
  const screenId = String(kernel.nextId('screen'));
  state.screens.set(screenId, {
    id: screenId,
    name: 'Default Screen',
    description: 'Allows to update all system fields.',
    tabs: [{ id: String(kernel.nextId('screenTab')), name: 'Field Tab', fieldIds: [...screenFieldIds] }],
  });
  const screenSchemeId = String(kernel.nextId('screenScheme'));
  state.screenSchemes.set(screenSchemeId, {
    id: screenSchemeId,
    name: 'Default Screen Scheme',
    description: '',
    screens: { default: screenId },
  });
  const id = String(kernel.nextId('issueTypeScreenScheme'));
  state.issueTypeScreenSchemes.set(id, {
    id,
    name: 'Default Issue Type Screen Scheme',
    description: 'The default issue type screen scheme',
    mappings: { default: screenSchemeId },
  });
}

function seedDashboard(state: JiraState, kernel: Kernel): void {
  const owner = kernel.people.byEmail('manager@example.com');
  state.dashboards.set('1', { id: '1', name: 'Dashboard', ownerId: owner?.accountId ?? '', gadgets: new Map() });
}

function seedLinkType(state: JiraState, kernel: Kernel, name: string, inward: string, outward: string): void {
  const id = String(kernel.nextId('issueLinkType'));
  state.linkTypes.set(id, { id, name, inward, outward });
}
