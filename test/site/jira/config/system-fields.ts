import type { Field } from '../model';

interface SystemField {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly items?: string;
  readonly clauseNames: readonly string[];
}

const systemFields: readonly SystemField[] = [
  { id: 'summary', name: 'Summary', type: 'string', clauseNames: ['summary'] },
  { id: 'issuetype', name: 'Issue Type', type: 'issuetype', clauseNames: ['issuetype', 'type'] },
  { id: 'project', name: 'Project', type: 'project', clauseNames: ['project'] },
  { id: 'status', name: 'Status', type: 'status', clauseNames: ['status'] },
  { id: 'statusCategory', name: 'Status Category', type: 'statusCategory', clauseNames: ['statusCategory'] },
  { id: 'assignee', name: 'Assignee', type: 'user', clauseNames: ['assignee'] },
  { id: 'reporter', name: 'Reporter', type: 'user', clauseNames: ['reporter'] },
  { id: 'creator', name: 'Creator', type: 'user', clauseNames: ['creator'] },
  { id: 'description', name: 'Description', type: 'string', clauseNames: ['description'] },
  { id: 'created', name: 'Created', type: 'datetime', clauseNames: ['created', 'createdDate'] },
  { id: 'updated', name: 'Updated', type: 'datetime', clauseNames: ['updated', 'updatedDate'] },
  { id: 'duedate', name: 'Due date', type: 'date', clauseNames: ['due', 'duedate'] },
  { id: 'resolution', name: 'Resolution', type: 'resolution', clauseNames: ['resolution'] },
  { id: 'resolutiondate', name: 'Resolved', type: 'datetime', clauseNames: ['resolutiondate', 'resolved'] },
  { id: 'labels', name: 'Labels', type: 'array', items: 'string', clauseNames: ['labels'] },
  { id: 'priority', name: 'Priority', type: 'priority', clauseNames: ['priority'] },
  { id: 'parent', name: 'Parent', type: 'issuelink', clauseNames: ['parent'] },
  { id: 'subtasks', name: 'Sub-tasks', type: 'array', items: 'issuelinks', clauseNames: ['subtasks'] },
  { id: 'issuelinks', name: 'Linked Issues', type: 'array', items: 'issuelinks', clauseNames: ['issueLinkType'] },
  { id: 'comment', name: 'Comment', type: 'comments-page', clauseNames: ['comment'] },
  { id: 'attachment', name: 'Attachment', type: 'array', items: 'attachment', clauseNames: ['attachments'] },
  { id: 'watches', name: 'Watchers', type: 'watches', clauseNames: ['watchers'] },
  { id: 'security', name: 'Security Level', type: 'securitylevel', clauseNames: ['level'] },
  { id: 'environment', name: 'Environment', type: 'string', clauseNames: ['environment'] },
];

const toField = ({ id, name, type, items, clauseNames }: SystemField): Field => ({
  id,
  key: id,
  name,
  description: '',
  custom: false,
  kind: 'system',
  schema: { type, ...(items !== undefined && { items }), system: id },
  clauseNames,
  contexts: [],
  options: [],
  forge: null,
});

/** The fields that every site has. `issuekey` has no schema on a real site either. */
export function makeSystemFields(): Field[] {
  const key: Field = { ...toField({ id: 'issuekey', name: 'Key', type: '', clauseNames: ['id', 'issue', 'issuekey', 'key'] }), schema: {} };
  return [...systemFields.map(toField), key];
}
