import { z } from 'zod';
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
      const fields = { project: { id: project.id }, issuetype: { id: typeId }, summary: record.title };
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
