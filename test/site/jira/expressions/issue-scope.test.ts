import { addChange, addField, addIssue, addProject, createSampleSite, instant } from '../search/sample-site';
import { evaluateExpression } from './evaluate';
import { issueScope } from './issue-scope';
import { environmentOf } from './jira-environment';
import { userScope } from './people-scope';

const { jira, person, statusId } = createSampleSite();
addProject(jira, 'CI', 'Improvements');
const impact = addField(jira, 'Impact', 'float');
const theme = addField(jira, 'Theme', 'select', ['Access', 'Backup']);
const verifier = addField(jira, 'Verifier', 'userpicker');
const measuredOn = addField(jira, 'Measured on', 'datepicker');
const lesson = addField(jira, 'Lesson', 'textarea');
const document = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
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
    description: document('Every quarter'),
    [impact.id]: 3,
    [theme.id]: theme.options[0]?.id,
    [verifier.id]: person('team').accountId,
    [measuredOn.id]: '2026-07-10',
    [lesson.id]: document('Automate it'),
  },
});
improvement.properties.set('timeline', { stages: ['identified'] });
improvement.comments.push({ id: '7', authorId: person('verifier').accountId, body: document('Looks good'), created: 0, updated: 0 });
improvement.attachments.push({
  id: '8',
  authorId: person('team').accountId,
  filename: 'keys.csv',
  mimeType: 'text/csv',
  created: 0,
  content: new Uint8Array(3),
});
addChange(jira, improvement, { field: 'assignee', from: null, to: 'team', at: '2026-07-02T08:00:00Z', by: person('manager') });
addChange(jira, improvement, { field: 'status', from: '1', to: '2', at: '2026-07-03T08:00:00Z', by: person('team') });
addIssue(jira, { key: 'CI-2', parentId: improvement.id, statusId: statusId('Done'), assigneeId: person('manager').accountId });
const finding = addIssue(jira, { key: 'AUDIT-1', summary: 'Keys are old' });
jira.state.linkTypes.set('1', { id: '1', name: 'Improvement source', inward: 'is raised from', outward: 'raised' });
jira.state.links.set('1', { id: '1', typeId: '1', inwardIssueId: finding.id, outwardIssueId: improvement.id });
for (const { id } of [improvement, finding]) jira.state.linkIdsByIssue.set(id, new Set(['1']));

const evaluate = (source: string, issue = improvement, viewer = person('team')) => {
  const view = { jira, viewer };
  return evaluateExpression(source, { issue: issueScope(view, issue), user: userScope(jira, viewer) }, environmentOf(view));
};

describe('the issue of a Jira expression', () => {
  test.each<[string, unknown]>([
    ['typeof issue + typeof issue.status + typeof issue.assignee + typeof user', 'IssueIssueStatusUserUser'],
    ['issue.key + ": " + issue.summary', 'CI-1: Rotate the keys'],
    ['issue.status.name', 'In Progress'],
    ['issue.status.category.key', 'indeterminate'],
    ['issue.issueType.name', 'Task'],
    ['issue.project.key + issue.project.style', 'CIclassic'],
    ['issue.priority.name', 'High'],
    ['issue.description.plainText', 'Every quarter'],
    ['issue.environment', null],
    ['issue.assignee == user', true],
    ['issue.assignee.accountId == user?.accountId', true],
    ['issue.reporter?.accountId', null],
    ['issue.resolution == null', true],
    ['issue.labels.includes("keys")', true],
    ['issue.properties.timeline.stages[0]', 'identified'],
    ['issue.properties.get("timeline").stages.length', 1],
    ['issue.properties.keys()', ['timeline']],
    ['issue.properties.unset', null],
  ])('%s', (source, expected) => {
    expect(evaluate(source)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['issue.created < new Date().minusDays(7)', true],
    ['typeof issue.dueDate', 'CalendarDate'],
    ['issue.dueDate > issue.created.toCalendarDate()', true],
    ['issue.dueDate <= new CalendarDate().plusDays(5)', true],
    ['issue.dueDate < new CalendarDate().plusDays(5)', false],
    [`typeof issue.${measuredOn.id}`, 'String'],
    [`new CalendarDate(issue.${measuredOn.id}) >= issue.created.toCalendarDate()`, true],
    [`issue.${measuredOn.id} != null && new CalendarDate(issue.${measuredOn.id}).plusDays(90) > new CalendarDate()`, true],
  ])('dates: %s', (source, expected) => {
    expect(evaluate(source)).toEqual(expected);
  });

  test('today is the day of who asks', () => {
    jira.kernel.clock.set(instant('2026-07-15T23:00:00Z'));
    expect(evaluate('new CalendarDate().toString() + " " + new Date().toCalendarDateUTC().toString()')).toBe('2026-07-16 2026-07-15');
    jira.kernel.clock.set(instant('2026-07-15T12:00:00Z'));
  });

  test.each<[string, unknown]>([
    [`issue.${impact.id} * 2`, 6],
    [`issue["${theme.id}"].value`, 'Access'],
    [`typeof issue["${theme.id}"].id`, 'String'],
    [`typeof issue.${verifier.id}`, 'Map'],
    [`issue.${verifier.id}.displayName`, 'Tomas Reyes'],
    [`issue.${verifier.id} == issue.assignee`, false],
    [`issue.${verifier.id}.accountId == issue.assignee.accountId`, true],
    [`new User(issue.${verifier.id}.accountId) == issue.assignee`, true],
    [`new RichText(issue.${lesson.id}).plainText`, 'Automate it'],
  ])('a custom field is as in the JSON of the issue: %s', (source, expected) => {
    expect(evaluate(source)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['issue.subtasks.length', 1],
    ['issue.subtasks.every(action => action.status.category.key == "done")', true],
    ['issue.subtasks.some(action => action.assignee?.accountId == user.accountId)', false],
    ['issue.subtasks[0].parent == issue', true],
    ['issue.parent', null],
    ['issue.links.map(link => link.linkedIssue.summary)', ['Keys are old']],
    ['issue.links[0].type[issue.links[0].direction] + " " + issue.links[0].linkedIssue.key', 'is raised from AUDIT-1'],
    ['issue.links.filter(link => link.direction == "inward" && link.type.name == "Improvement source").length', 1],
    ['issue.links[0].outwardIssue == issue && issue.links[0].inwardIssue == issue.links[0].linkedIssue', true],
    ['let source = issue.links[0]; source.type.id == 1 ? source.linkedIssue.status.name : "none"', 'To Do'],
    ['issue.comments.map(comment => comment.author.displayName + ": " + comment.body.plainText)', ['Vera Okafor: Looks good']],
    ['issue.attachments.some(file => file.mimeType == "text/csv" && file.size > 0 && file.author == user)', true],
    ['issue.changelogs.map(entry => entry.items[0].field)', ['status', 'assignee']],
    ['issue.changelogs[1].items[0].from', ''],
    ['issue.changelogs.some(entry => entry.author == user && entry.items.some(item => item.toString == "2"))', true],
    ['issue.getNewestChangelog("assignee").author.displayName', 'Mina Sato'],
    ['issue.getNewestChangelog("status", {to: "9"})', null],
    ['new Issue("AUDIT-1").summary', 'Keys are old'],
    ['new Issue("AUDIT-99")', null],
    ['new Project("CI").name', 'Improvements'],
  ])('what belongs to it: %s', (source, expected) => {
    expect(evaluate(source)).toEqual(expected);
  });

  test('from the other end a link is outward', () => {
    expect(evaluate('issue.links[0].type[issue.links[0].direction] + " " + issue.links[0].linkedIssue.key', finding)).toBe('raised CI-1');
  });

  test('shows what a transition screen changes, and leaves the issue as it is', () => {
    const draft = { ...improvement, statusId: statusId('Done'), fields: { ...improvement.fields, [impact.id]: 5 } };
    expect(evaluate(`issue.status.name + issue.${impact.id}`, draft)).toBe('Done5');
    expect(improvement.fields[impact.id]).toBe(3);
  });

  test('what the viewer may not see is not there', () => {
    expect(evaluate('issue.links.length + issue.subtasks.length', improvement, person('outsider'))).toBe(0);
    expect(evaluate('new Issue("AUDIT-1") == null && new Project("CI") == null', improvement, person('outsider'))).toBe(true);
  });

  test('an anonymous user is null, an unknown field an error', () => {
    expect(userScope(jira, null)).toBeNull();
    expect(() => evaluate('issue.customfield_1')).toThrow('Unrecognized property of `Issue`');
    expect(evaluate('issue?.customfield_1')).toBeNull();
  });
});
