import { addSecurityLevel } from '../permissions';
import { findIssues } from './find-issues';
import { addChange, addField, addIssue, addProject, createSampleSite, instant } from './sample-site';
import { searchSettings } from './search-context';

const { jira, person, statusId } = createSampleSite();
const team = person('team');
const verifier = person('verifier');
const toDo = statusId('To Do');
const inProgress = statusId('In Progress');
const done = statusId('Done');
const impact = addField(jira, 'Impact', 'float');
const theme = addField(jira, 'Theme', 'select', ['Access', 'Backup']);
const metric = addField(jira, 'Metric', 'textfield');
const checker = addField(jira, 'Verifier', 'userpicker');
const taken = addField(jira, 'Baseline date', 'datepicker');
addProject(jira, 'CI', 'Improvements');

const one = addIssue(jira, {
  key: 'CI-1',
  summary: 'Rotate the backup keys',
  statusId: done,
  assigneeId: team.accountId,
  reporterId: verifier.accountId,
  created: instant('2026-06-01T08:00:00Z'),
  updated: instant('2026-07-15T11:00:00Z'),
  dueDate: '2026-07-14',
  resolutionId: '10000',
  resolutionDate: instant('2026-07-10T10:00:00Z'),
  fields: {
    labels: ['Backup', 'keys'],
    priority: '2',
    [impact.id]: 3,
    [theme.id]: theme.options[1]?.id,
    [metric.id]: 'Restore time in minutes',
    [checker.id]: verifier.accountId,
  },
});
const two = addIssue(jira, {
  key: 'CI-2',
  summary: 'Train the reception desk',
  statusId: inProgress,
  created: instant('2026-07-14T22:30:00Z'),
  updated: instant('2026-07-14T22:30:00Z'),
  dueDate: '2026-07-20',
  fields: { priority: '4', [impact.id]: 5, [theme.id]: theme.options[0]?.id, [taken.id]: '2026-07-01' },
});
const three = addIssue(jira, {
  key: 'CI-10',
  summary: 'Action: print the leaflet',
  statusId: toDo,
  issueTypeId: [...jira.state.issueTypes.keys()][1] ?? '',
  parentId: two.id,
  created: instant('2026-07-15T10:00:00Z'),
  updated: instant('2026-07-15T10:00:00Z'),
  fields: {
    description: {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Backup plan for visitors' }] }],
    },
  },
});
const finding = addIssue(jira, { key: 'AUDIT-1', summary: 'Visitors walk alone', created: instant('2026-05-01T08:00:00Z') });

addChange(jira, one, { field: 'status', from: toDo, to: inProgress, at: '2026-06-10T08:00:00Z', by: team });
addChange(jira, one, { field: 'status', from: inProgress, to: done, at: '2026-07-10T08:00:00Z', by: verifier });
addChange(jira, one, { field: 'assignee', from: null, to: team.accountId, at: '2026-06-05T08:00:00Z', by: team });
addChange(jira, two, { field: 'status', from: toDo, to: inProgress, at: '2026-07-15T08:00:00Z', by: team });

const raised = '20000';
jira.state.linkTypes.set(raised, { id: raised, name: 'Improvement source', inward: 'is raised from', outward: 'raised' });
jira.state.links.set('1', { id: '1', typeId: raised, inwardIssueId: finding.id, outwardIssueId: two.id });
for (const { id } of [finding, two]) jira.state.linkIdsByIssue.set(id, new Set(['1']));

const keys = (jql: string, actor = team) => findIssues(jira, jql, actor).map(({ key }) => key);

describe('JQL', () => {
  test.each<[string, string[]]>([
    ['project = CI', ['CI-10', 'CI-2', 'CI-1']],
    ['project = "AUDIT"', ['AUDIT-1']],
    ['project in ("Audit findings", CI) and key = ci-2', ['CI-2']],
    ['project != CI', ['AUDIT-1']],
    ['key in (CI-1, "AUDIT-1") ORDER BY key ASC', ['AUDIT-1', 'CI-1']],
    ['project = CI ORDER BY key ASC', ['CI-1', 'CI-2', 'CI-10']],
    ['key >= CI-2 ORDER BY key', ['CI-2', 'CI-10']],
    [`id = ${one.id}`, ['CI-1']],
    ['issuetype = "Sub-task"', ['CI-10']],
    ['type in subtaskIssueTypes()', ['CI-10']],
    ['status = Done', ['CI-1']],
    [`status = ${done}`, ['CI-1']],
    ['status in ("In Progress", done) order by key', ['CI-1', 'CI-2']],
    ['project = CI and status not in (Done)', ['CI-10', 'CI-2']],
    ['statusCategory = "In Progress"', ['CI-2']],
    ['statusCategory = done', ['CI-1']],
    ['assignee = currentUser()', ['CI-1']],
    ['assignee = "team@example.com"', ['CI-1']],
    ['assignee in membersOf("improvement-team")', ['CI-1']],
    ['assignee != "Vera Okafor"', ['CI-1']],
    ['project = CI AND assignee is EMPTY', ['CI-10', 'CI-2']],
    ['project = CI AND assignee = EMPTY', ['CI-10', 'CI-2']],
    ['assignee is not EMPTY', ['CI-1']],
    ['project = CI and (assignee != currentUser() or assignee is EMPTY)', ['CI-10', 'CI-2']],
    ['reporter = "Vera Okafor"', ['CI-1']],
    ['summary ~ "rotate keys"', ['CI-1']],
    ['summary ~ "rot*"', ['CI-1']],
    ['summary ~ "\\"keys rotate\\""', []],
    ['summary !~ backup and project = CI', ['CI-10', 'CI-2']],
    ['text ~ backup and project = CI', ['CI-10', 'CI-1']],
    ['description ~ visitors', ['CI-10']],
    ['description is not EMPTY', ['CI-10']],
    ['labels = backup', ['CI-1']],
    ['labels in (KEYS, other)', ['CI-1']],
    ['labels != other', ['CI-1']],
    ['project = CI and labels is EMPTY', ['CI-10', 'CI-2']],
    ['parent = CI-2', ['CI-10']],
    ['priority = High', ['CI-1']],
    ['project = CI ORDER BY priority DESC, key ASC', ['CI-10', 'CI-1', 'CI-2']],
    ['resolution = Done', ['CI-1']],
    ['project = CI and resolution = Unresolved', ['CI-10', 'CI-2']],
    ['issueLinkType = "is raised from" order by key', ['AUDIT-1', 'CI-2']],
    ['project = CI and issueLinkType is EMPTY', ['CI-10', 'CI-1']],
    ['issue in linkedIssues("AUDIT-1", "raised")', ['CI-2']],
    ['issue in linkedWorkItems("CI-2", "is raised from")', ['AUDIT-1']],
    ['issue in linkedIssues("AUDIT-1", "is raised from")', []],
    ['Impact > 3', ['CI-2']],
    [`cf[${impact.id.slice(12)}] <= 3`, ['CI-1']],
    ['Impact != 5', ['CI-1']],
    ['"Impact[Number]" in (3, 5) order by Impact desc', ['CI-2', 'CI-1']],
    ['project = CI and Impact is EMPTY', ['CI-10']],
    ['Theme = "Access"', ['CI-2']],
    ['Theme is not EMPTY ORDER BY Theme', ['CI-2', 'CI-1']],
    ['Metric ~ minutes', ['CI-1']],
    ['Verifier = "Vera Okafor"', ['CI-1']],
    ['"Baseline date" = 2026-07-01', ['CI-2']],
    ['NOT status = Done AND project = CI', ['CI-10', 'CI-2']],
    ['not (assignee = currentUser())', []],
    ['not (project = CI or project = "AUDIT")', []],
    ['status = Done or key = CI-10 and labels = none', ['CI-1']],
    ['project = CI order by status ASC, created DESC', ['CI-10', 'CI-2', 'CI-1']],
    ['project = CI order by due ASC', ['CI-1', 'CI-2', 'CI-10']],
  ])('%s', (jql, expected) => {
    expect(keys(jql)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['updated >= -90m', ['CI-1']],
    ['updated >= "-3h" and project = CI', ['CI-10', 'CI-1']],
    ['project = CI AND created >= -1w', ['CI-10', 'CI-2']],
    ['created >= startOfDay() ORDER BY key', ['CI-2', 'CI-10']],
    ['project = CI and created < startOfDay()', ['CI-1']],
    ['created >= startOfMonth(-1) and created <= endOfMonth(-1)', ['CI-1']],
    ['created >= startOfWeek() order by key', ['CI-2', 'CI-10']],
    ['created < startOfYear("+5M")', ['AUDIT-1']],
    ['created >= "2026-07-15" order by key', ['CI-2', 'CI-10']],
    ['created >= "2026/07/15 00:31"', ['CI-10']],
    ['due < now()', ['CI-1']],
    ['due = 2026-07-20', ['CI-2']],
    ['duedate is not EMPTY and duedate != 2026-07-20', ['CI-1']],
    ['resolved >= 2026-07-10 and resolved < 2026-07-11', ['CI-1']],
    [`created < ${String(instant('2026-05-02T00:00:00Z'))}`, ['AUDIT-1']],
  ])('reads dates where the caller is: %s', (jql, expected) => {
    expect(keys(jql)).toEqual(expected);
  });

  test('another time zone has another midnight', () => {
    expect(keys('created >= "2026-07-15"', { ...team, timeZone: 'UTC' })).toEqual(['CI-10']);
  });

  test.each<[string, string[]]>([
    ['status was "In Progress" order by key', ['CI-1', 'CI-2']],
    ['status was "In Progress" before 2026-07-01', ['CI-1']],
    ['project = CI and status was "To Do" on 2026-06-05', ['CI-1']],
    ['project = CI and status was not "In Progress"', ['CI-10']],
    ['status was in ("In Progress", Done) after 2026-07-15', ['CI-2', 'CI-1']],
    ['status was "In Progress" by currentUser() during (2026-06-09, 2026-06-30)', ['CI-1']],
    ['project = CI and assignee was EMPTY order by key', ['CI-1', 'CI-2', 'CI-10']],
    ['assignee was currentUser()', ['CI-1']],
    ['status changed order by key', ['CI-1', 'CI-2']],
    ['status changed to Done', ['CI-1']],
    ['status changed from "To Do" to "In Progress" after startOfDay()', ['CI-2']],
    ['status changed by "Vera Okafor"', ['CI-1']],
    ['status changed during (2026-06-01, 2026-06-30)', ['CI-1']],
    ['status changed on 2026-07-10 from ("In Progress", "To Do")', ['CI-1']],
    ['project = CI and not status changed', ['CI-10']],
  ])('knows the history: %s', (jql, expected) => {
    expect(keys(jql)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['status = Identified', "mismatched input 'Identified' expecting"],
    ['project = AUDIT', "mismatched input 'AUDIT' expecting"],
    ['project = CI AND', "mismatched input '<EOF>' expecting"],
    ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
    ['project = CI order by colour', "Field 'colour' does not exist or you do not have permission to view it."],
    ['status = "Waiting"', "The value 'Waiting' does not exist for the field 'status'."],
    ['project = NONE', "The value 'NONE' does not exist for the field 'project'."],
    ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
    ['key = CI-99', "An issue with key 'CI-99' does not exist for field 'key'."],
    ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['order by created', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['project = CI order by key, created, updated, due, status, priority, assignee, reporter', 'JQL can be ordered by at most 7 fields.'],
    ['status > Done', "The operator '>' is not supported by the 'status' field."],
    ['summary = exact', "The operator '=' is not supported by the 'summary' field."],
    ['created > yesterday', "Date value 'yesterday' for field 'created' is invalid."],
    ['created > 2026-02-30', "Date value '2026-02-30' for field 'created' is invalid."],
    ['Impact > high', "The value 'high' is not a number for the field 'Impact'."],
    ['assignee = someFunction()', "Unable to find JQL function 'someFunction()'."],
    ['issue in linkedIssues("CI-77")', "Issue 'CI-77' could not be found in function 'linkedIssues'."],
    ['Impact was 3', "History searches do not support the 'Impact' field."],
  ])('refuses %s', (jql, message) => {
    expect(() => keys(jql)).toThrow(
      expect.objectContaining({ status: 400, message: expect.stringContaining(message) as unknown }) as Error,
    );
  });

  test('a caller without access finds nothing, and may not even name the project', () => {
    expect(keys('status = Done', person('outsider'))).toEqual([]);
    expect(() => keys('project = CI', person('outsider'))).toThrow("The value 'CI' does not exist for the field 'project'.");
  });

  test('an issue with a security level is silently left out', () => {
    two.securityLevelId = addSecurityLevel(jira.state, 'Managers', [person('manager').accountId]);
    expect(keys('key in (CI-1) or Impact = 5')).toEqual(['CI-1']);
    expect(keys('Impact = 5', person('manager'))).toEqual(['CI-2']);
    two.securityLevelId = null;
  });

  test('the index may lag, and reconciling looks past it', () => {
    searchSettings(jira).lagMs = 3 * 3_600_000;
    expect(keys('project = CI')).toEqual(['CI-2', 'CI-1']);
    expect(findIssues(jira, 'project = CI', team, { reconcileIds: new Set([three.id]) })).toHaveLength(3);
    searchSettings(jira).lagMs = 0;
  });
});
