import { z } from 'zod';
import type { Desk } from '../desk';

const withId = z.object({ id: z.union([z.string(), z.number()]).transform(String) });
const page = z.object({ values: z.array(withId) });
const tabs = z.array(z.object({ id: z.number() })).min(1);

/** Creates something as the administrator and gives its id. */
export const make = async (admin: Desk, path: string, body: unknown): Promise<string> =>
  withId.parse(await admin.post(`/rest/api/3${path}`, body)).id;

interface OddFields {
  readonly department: string;
  readonly deadline: string;
  readonly effective: string;
}

/** Fields that the project had before, two of them close to what the app would bring. */
export async function makeOddFields(admin: Desk): Promise<OddFields> {
  const field = (name: string, type: string) =>
    make(admin, '/field', { name, description: '', type: `com.atlassian.jira.plugin.system.customfieldtypes:${type}` });
  const [department, deadline, effective] = [
    await field('Fachbereich', 'select'),
    await field('Frist', 'datepicker'),
    await field('Wirksam?', 'select'),
  ];
  await addOptions(admin, department, ['IT', 'Produktion', 'Personal']);
  await addOptions(admin, effective, ['Ja', 'Nein']);
  return { department, deadline, effective };
}

async function addOptions(admin: Desk, fieldId: string, values: readonly string[]): Promise<void> {
  const contexts = page.parse(await admin.get(`/rest/api/3/field/${fieldId}/context`)).values;
  await admin.post(`/rest/api/3/field/${fieldId}/context/${contexts[0]?.id ?? ''}/option`, { options: values.map((value) => ({ value })) });
}

/** The department is asked for in this project alone: its global context gives way to one of the project. */
export async function keepDepartmentIn(admin: Desk, fieldId: string, projectId: string): Promise<void> {
  const path = `/rest/api/3/field/${fieldId}/context`;
  const contextId = await make(admin, `/field/${fieldId}/context`, { name: 'Nur Informationssicherheit', projectIds: [projectId] });
  const options = ['IT', 'Produktion', 'Personal', 'Recht'].map((value) => ({ value }));
  await admin.post(`${path}/${contextId}/option`, { options });
  const [first] = page.parse(await admin.get(`${path}?isGlobalContext=true`)).values;
  await admin.delete(`${path}/${first?.id ?? ''}`);
}

/** A screen with the fields of its own and none of the app. */
export async function makeOddScreen(admin: Desk, name: string, fieldIds: readonly string[]): Promise<string> {
  const id = await make(admin, '/screens', { name });
  const [tab] = tabs.parse(await admin.get(`/rest/api/3/screens/${id}/tabs`));
  for (const fieldId of fieldIds) await admin.post(`/rest/api/3/screens/${id}/tabs/${String(tab?.id)}/fields`, { fieldId });
  return id;
}
