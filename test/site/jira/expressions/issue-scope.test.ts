import { addField, addIssue, addProject, createSampleSite, instant } from '../search/sample-site';
import { evaluateExpression } from './evaluate';
import { issueScope, userScope } from './issue-scope';

const { jira, person, statusId } = createSampleSite();
addProject(jira, 'CI', 'Improvements');
const impact = addField(jira, 'Impact', 'float');
const theme = addField(jira, 'Theme', 'select', ['Access', 'Backup']);
const verifier = addField(jira, 'Verifier', 'userpicker');
const improvement = addIssue(jira, {
  key: 'CI-1',
  summary: 'Rotate the keys',
  statusId: statusId('In Progress'),
  assigneeId: person('team').accountId,
  dueDate: '2026-07-20',
  created: instant('2026-07-01T08:00:00Z'),
  fields: {
    labels: ['keys'],
    priority: '2',
    [impact.id]: 3,
    [theme.id]: theme.options[0]?.id,
    [verifier.id]: person('verifier').accountId,
  },
});
improvement.properties.set('timeline', { stages: ['identified'] });
addIssue(jira, { key: 'CI-2', parentId: improvement.id, statusId: statusId('Done') });
const finding = addIssue(jira, { key: 'AUDIT-1', summary: 'Keys are old' });
jira.state.linkTypes.set('1', { id: '1', name: 'Improvement source', inward: 'is raised from', outward: 'raised' });
jira.state.links.set('1', { id: '1', typeId: '1', inwardIssueId: finding.id, outwardIssueId: improvement.id });
jira.state.linkIdsByIssue.set(improvement.id, new Set(['1']));

const evaluate = (source: string, overrides: Parameters<typeof issueScope>[2] = {}) =>
  evaluateExpression(source, { issue: issueScope(jira, improvement, overrides), user: userScope(person('team')) });

describe('the issue of a Jira expression', () => {
  test.each<[string, unknown]>([
    ['issue.key + ": " + issue.summary', 'CI-1: Rotate the keys'],
    ['issue.status.name', 'In Progress'],
    ['issue.status.category.key', 'indeterminate'],
    ['issue.issueType.name', 'Task'],
    ['issue.project.key', 'CI'],
    ['issue.priority.name', 'High'],
    ['issue.assignee == user', true],
    ['issue.reporter', null],
    ['issue.resolution == null', true],
    ['issue.dueDate > issue.created', true],
    ['issue.labels.includes("keys")', true],
    ['issue.properties.timeline.stages[0]', 'identified'],
    [`issue.${impact.id} * 2`, 6],
    [`issue["${theme.id}"].value`, 'Access'],
    [`issue.${verifier.id}.displayName`, 'Vera Okafor'],
    [`issue.${verifier.id} != issue.assignee`, true],
    ['issue.subtasks.length', 1],
    ['issue.subtasks.every(action => action.status.category.key == "done")', true],
    ['issue.subtasks[0].parent.key', 'CI-1'],
    ['issue.parent', null],
    ['issue.links.map(link => link.linkedIssue.summary)', ['Keys are old']],
    ['issue.links[0].type.inward + " " + issue.links[0].direction', 'is raised from inward'],
  ])('%s', (source, expected) => {
    expect(evaluate(source)).toEqual(expected);
  });

  test('shows what a transition screen changes, and leaves the issue as it is', () => {
    const overrides = { statusId: statusId('Done'), fields: { [impact.id]: 5 } };
    expect(evaluate(`issue.status.name + issue.${impact.id}`, overrides)).toBe('Done5');
    expect(evaluate(`issue.${theme.id}.value`, overrides)).toBe('Access');
    expect(improvement.fields[impact.id]).toBe(3);
  });

  test('an anonymous user is null, an unknown field an error', () => {
    expect(userScope(null)).toBeNull();
    expect(() => evaluate('issue.customfield_1')).toThrow('Unrecognized property');
  });
});
