import { z } from 'zod';
import { paragraphs } from './adf';
import type { Desk } from './desk';
import type { SourceRecord } from './raise';
import { recordProjects, type RecordProject, type Story } from './story';

/** The audit findings, incidents, decisions, requests, reports and metrics that improvements are raised from. */
export interface RecordBook {
  write(desk: Desk, record: Pick<Story, 'record'>): Promise<void>;
  find(story: Pick<Story, 'record'>): SourceRecord | null;
}

const created = z.object({ id: z.string(), key: z.string() });
const madeProject = z.object({ id: z.union([z.string(), z.number()]).transform(String), key: z.string() });
const issueTypes = z.array(z.object({ id: z.string(), name: z.string() }));

/** What a corrective action did, beside the improvement that goes beyond it. */
const correctiveAction = paragraphs(
  'Nonconformity (10.2): a critical server missed its updates for three months.',
  'Correction: the server was updated the same day. Cause: it was missing from the update list. Similar ones: four more machines were found and updated.',
  'Corrective action: the patch process was reviewed, and a report now shows machines that miss an update.',
);

export async function openRecordBook(admin: Desk, leadAccountId: string): Promise<RecordBook> {
  const types = issueTypes.parse(await admin.get('/rest/api/3/issuetype'));
  const typeId = types.find(({ name }) => name === 'Task')?.id;
  if (typeId === undefined) throw new Error('Jira has no issue type "Task".');
  const projects = new Map<RecordProject, { id: string; key: string }>();
  for (const key of Object.keys(recordProjects) as RecordProject[]) projects.set(key, await makeProject(admin, key, leadAccountId));
  const records = new Map<string, SourceRecord>();
  return {
    find: ({ record }) => (record ? (records.get(record.title) ?? null) : null),
    write: async (desk, { record }) => {
      const project = record ? projects.get(record.project) : undefined;
      if (!record || !project || records.has(record.title)) return;
      const description = record.title.startsWith('Corrective action') ? { description: correctiveAction } : {};
      const fields = { project: { id: project.id }, issuetype: { id: typeId }, summary: record.title, ...description };
      const { id, key } = created.parse(await desk.post('/rest/api/3/issue', { fields }));
      records.set(record.title, { id, key, typeId, project });
    },
  };
}

async function makeProject(admin: Desk, key: RecordProject, leadAccountId: string): Promise<{ id: string; key: string }> {
  const body = {
    key,
    name: recordProjects[key],
    projectTypeKey: 'business',
    projectTemplateKey: 'com.atlassian.jira-core-project-templates:jira-core-simplified-task-tracking',
    leadAccountId,
    assigneeType: 'UNASSIGNED',
  };
  return madeProject.parse(await admin.post('/rest/api/3/project', body));
}
