import { z } from 'zod';
import type { Person } from '../kernel/people';
import type { Site } from '../site';
import type { Input } from '../../../src/contract';

/** What is raised, as a person fills in the capture form. */
export type Capture = Pick<Input<'raiseRecord'>, 'kind' | 'title' | 'source' | 'grade' | 'clauses' | 'controls'>;

export interface Raised {
  readonly issueId: string;
  readonly key: string;
}

/** A record that an improvement is raised from, as the panel's context names it. */
export interface SourceRecord {
  readonly id: string;
  readonly key: string;
  readonly typeId: string;
  readonly project: { readonly id: string; readonly key: string };
}

interface Place {
  readonly site: Site;
  readonly project: { readonly id: string; readonly key: string };
}

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({ issueId: z.string(), key: z.string() }) }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string() }) }),
]);

/** Captured in the panel of the finding, incident or request in front of the person. */
export function raiseFromRecord(place: Place, capture: Capture, person: Person, record: SourceRecord): Promise<Raised> {
  const issue = { id: record.id, key: record.key, type: 'Task', typeId: record.typeId };
  const extension = { type: 'jira:issuePanel', issue, project: { ...record.project, type: 'business' }, isNewToIssue: false };
  return raise(place, capture, person, { moduleKey: 'improvement-panel', extension });
}

/** Captured on the project page. */
export function raiseInProject(place: Place, capture: Capture, person: Person): Promise<Raised> {
  const extension = { type: 'jira:projectPage', project: { ...place.project, type: 'business' } };
  return raise(place, capture, person, { moduleKey: 'register', extension });
}

async function raise(
  { site, project }: Place,
  capture: Capture,
  as: Person,
  surface: { moduleKey: string; extension: Record<string, unknown> },
): Promise<Raised> {
  const payload = { ...capture, sourceRecord: null, projectId: project.id };
  const said = answer.parse(await site.host.invoke({ as, ...surface, functionKey: 'raiseRecord', payload }));
  if (!said.ok) throw new Error(`"${capture.title}" could not be raised: ${said.error.message}`);
  return said.value;
}
