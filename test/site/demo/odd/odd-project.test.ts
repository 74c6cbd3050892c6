import { createSite, type Site } from '../../site';
import { endOf, oddIssues } from './odd-issues';
import { makeOddProject, type OddProject } from './odd-project';
import { oddStatuses } from './odd-workflow';

let site: Site;
let odd: OddProject;
beforeAll(async () => {
  site = await createSite();
  odd = await makeOddProject(site);
});
afterAll(() => site.close());

interface Transition {
  readonly name: string;
  readonly toStatusReference: string;
}

const get = async (path: string) => (await site.fetchAs('admin', `/rest/api/3${path}`)).json();
const readWorkflows = async (selection: object) => {
  const answer = await site.fetchAs('admin', '/rest/api/3/workflows', { method: 'POST', body: JSON.stringify(selection) });
  return answer.json();
};
const namesOf = (named: readonly { readonly name: string }[]) => named.map(({ name }) => name);

describe('the odd project', () => {
  test('is company-managed, with types of its own', async () => {
    const { style, issueTypes } = await get('/project/ODD');
    expect([style, namesOf(issueTypes)]).toEqual(['classic', ['Verbesserung', 'Abweichung', 'Maßnahme', 'Aufgabe']]);
  });

  test('has a workflow of twelve statuses that two projects share', async () => {
    const { workflows, statuses } = await readWorkflows({
      projectAndIssueTypes: [{ projectId: odd.id, issueTypeId: odd.issueTypeIds.Verbesserung }],
    });
    expect(workflows).toMatchObject([{ id: odd.workflowId, name: 'ISMS-Ablauf', isEditable: true }]);
    expect(namesOf(statuses)).toEqual(Object.keys(oddStatuses));
    expect((await get(`/workflow/${odd.workflowId}/projectUsages`)).projects.values).toEqual([{ id: odd.id }, { id: odd.neighbour.id }]);
  });

  test('its transitions are odd: one name twice, loops, a global one, and a status that none leads to', async () => {
    const { workflows } = await readWorkflows({ workflowIds: [odd.workflowId] });
    const transitions: Transition[] = workflows[0].transitions;
    const called = (wanted: string) => transitions.filter(({ name }) => name === wanted);
    expect(called('Weiter')).toHaveLength(2);
    expect(called('Verwerfen')).toMatchObject([{ type: 'GLOBAL', links: [] }]);
    expect(called('Zwischenstand')).toMatchObject([
      { toStatusReference: odd.statusIds['In Umsetzung'], links: [{ fromStatusReference: odd.statusIds['In Umsetzung'] }] },
    ]);
    expect(transitions.some(({ toStatusReference }) => toStatusReference === odd.statusIds.Archiviert)).toBe(false);
  });

  test('has screens with its own fields and none of the app', async () => {
    for (const screenId of Object.values(odd.screenIds)) {
      const [tab] = await get(`/screens/${screenId}/tabs`);
      const fields: { id: string }[] = await get(`/screens/${screenId}/tabs/${tab.id}/fields`);
      expect(fields.map(({ id }) => id)).toContain(odd.fieldIds.department);
      expect(fields.every(({ id }) => site.jira.state.fields.get(id)?.forge === null)).toBe(true);
    }
    expect(await get(`/field/${odd.fieldIds.department}/context/projectmapping`)).toMatchObject({
      total: 1,
      values: [{ projectId: odd.id }],
    });
  });

  test('its issues stand where their courses led, moved by several people', () => {
    const issues = odd.issueKeys.map((key) => site.jira.state.issues.get(site.jira.state.issueIdByKey.get(key) ?? ''));
    expect(issues.map((issue) => issue?.statusId)).toEqual(oddIssues.map((issue) => odd.statusIds[endOf(issue)]));
    expect(new Set(issues.flatMap((issue) => issue?.histories.map(({ authorId }) => authorId))).size).toBeGreaterThan(2);
  });

  test('is the same on another site, but for what is random on every site', async () => {
    const other = await createSite();
    const { workflowId, ...again } = await makeOddProject(other);
    const { workflowId: _first, ...first } = odd;
    expect(again).toEqual(first);
    await other.close();
  });
});
