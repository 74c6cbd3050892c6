import { z } from 'zod';
import type { Role } from '../../kernel/people';
import type { Site } from '../../site';
import { deskOf, type Desk } from '../desk';
import { keepDepartmentIn, make, makeOddFields, makeOddScreen } from './odd-fields';
import { writeOddIssues } from './odd-issues';
import { makeOddWorkflow, oddWorkflowName, type OddStatus } from './odd-workflow';

const oddTypes = {
  Verbesserung: 0,
  Abweichung: 0,
  Maßnahme: 0,
  Aufgabe: -1,
} as const;
export type OddType = keyof typeof oddTypes;

export interface OddProject {
  readonly id: string;
  readonly key: 'ODD';
  /** The project that shares the workflow. */
  readonly neighbour: { readonly id: string; readonly key: 'QM' };
  readonly workflowId: string;
  readonly statusIds: Readonly<Record<OddStatus, string>>;
  readonly issueTypeIds: Readonly<Record<OddType, string>>;
  readonly fieldIds: { readonly department: string; readonly deadline: string; readonly effective: string };
  readonly screenIds: { readonly create: string; readonly edit: string };
  /** In the order of `oddIssues`. */
  readonly issueKeys: readonly string[];
}

/**
 * A project as companies have them long before the app comes: in German, with a workflow of twelve statuses that another project shares,
 * types, screens and fields of its own, and issues that went through it. Made by people, through Jira's own operations.
 */
export async function makeOddProject(site: Site): Promise<OddProject> {
  const desk = (role: Role) => deskOf(site, site.person(role));
  const admin = desk('admin');
  const issueTypeIds = await makeTypes(admin);
  const workflow = await makeOddWorkflow(admin);
  const fieldIds = await makeOddFields(admin);
  const screens = await makeScreens(admin, fieldIds);
  const lead = { leadAccountId: site.person('admin').accountId, projectTypeKey: 'business' };
  const ownTypes = await makeTypeScheme(admin, 'Vorgangstypen Informationssicherheit', Object.values(issueTypeIds));
  const id = await make(admin, '/project', {
    ...lead,
    key: 'ODD',
    name: 'Informationssicherheit',
    issueTypeScheme: Number(ownTypes),
    issueTypeScreenScheme: Number(screens.schemeId),
    workflowScheme: Number(await makeWorkflowScheme(admin, 'Abläufe Informationssicherheit', Object.values(withoutTask(issueTypeIds)))),
  });
  const neighbourTypes = await makeTypeScheme(admin, 'Vorgangstypen Qualität', [issueTypeIds.Abweichung, issueTypeIds.Aufgabe]);
  const neighbourId = await make(admin, '/project', {
    ...lead,
    key: 'QM',
    name: 'Qualitätsmanagement',
    issueTypeScheme: Number(neighbourTypes),
    workflowScheme: Number(await makeWorkflowScheme(admin, 'Abläufe Qualität', [issueTypeIds.Abweichung])),
  });
  await keepDepartmentIn(admin, fieldIds.department, id);
  const accountId = (role: Role) => site.person(role).accountId;
  const issueKeys = await writeOddIssues({ issueTypeIds, departmentFieldId: fieldIds.department, deskOf: desk, accountId });
  return {
    id,
    key: 'ODD',
    neighbour: { id: neighbourId, key: 'QM' },
    workflowId: workflow.id,
    statusIds: workflow.statusIds,
    issueTypeIds,
    fieldIds,
    screenIds: screens.screenIds,
    issueKeys,
  };
}

const withoutTask = ({ Aufgabe, ...types }: OddProject['issueTypeIds']) => types;

async function makeTypes(admin: Desk): Promise<OddProject['issueTypeIds']> {
  const ids: [string, string][] = [];
  for (const [name, hierarchyLevel] of Object.entries(oddTypes))
    ids.push([name, await make(admin, '/issuetype', { name, hierarchyLevel })]);
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(ids) as OddProject['issueTypeIds'];
}

async function makeScreens(admin: Desk, { department, deadline, effective }: OddProject['fieldIds']) {
  const create = await makeOddScreen(admin, 'Informationssicherheit: Anlegen', ['summary', 'description', 'assignee', department]);
  const edit = await makeOddScreen(admin, 'Informationssicherheit: Bearbeiten', [
    'summary',
    'description',
    'assignee',
    'priority',
    'labels',
    department,
    deadline,
    effective,
  ]);
  const name = 'Masken Informationssicherheit';
  const screenSchemeId = await make(admin, '/screenscheme', { name, screens: { default: Number(edit), create: Number(create) } });
  const issueTypeMappings = [{ issueTypeId: 'default', screenSchemeId }];
  return { screenIds: { create, edit }, schemeId: await make(admin, '/issuetypescreenscheme', { name, issueTypeMappings }) };
}

async function makeTypeScheme(admin: Desk, name: string, issueTypeIds: readonly string[]): Promise<string> {
  const answer = await admin.post('/rest/api/3/issuetypescheme', { name, issueTypeIds });
  return z.object({ issueTypeSchemeId: z.string() }).parse(answer).issueTypeSchemeId;
}

/** Types that are not named follow Jira's own workflow, as the tasks do. */
const makeWorkflowScheme = (admin: Desk, name: string, issueTypeIds: readonly string[]): Promise<string> =>
  make(admin, '/workflowscheme', { name, issueTypeMappings: Object.fromEntries(issueTypeIds.map((id) => [id, oddWorkflowName])) });
