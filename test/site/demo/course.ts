import { z } from 'zod';
import { placeNames } from '../../../src/domain/lifecycle/stages';
import type { Site } from '../site';
import { paragraphs } from './adf';
import { readColleague, type Colleague } from './colleagues';
import type { Deed, Moment } from './deed';
import { deskOf, type Desk } from './desk';
import { documentOf } from './documents';
import { toFields, type FieldsByName } from './field-names';
import { moveTo } from './move';
import type { RecordBook } from './record-book';
import type { DemoSpace } from './space';
import type { Story } from './story';
import { raiseFromRecord, raiseInProject, type Raised } from './raise';

/** A story on its way through Jira: what it is called there so far. */
export interface Course {
  readonly story: Story;
  readonly book: RecordBook;
  readonly actionKeys: Map<string, string>;
  raised: Raised | null;
}

/** Where a course runs. */
export interface Stage {
  readonly site: Site;
  readonly fields: FieldsByName;
  readonly space: DemoSpace;
  readonly project: { readonly id: string; readonly key: string };
  /** The issue security level of the security team. */
  readonly securityLevelId: string;
}

const done = z.object({ ok: z.boolean() });
const created = z.object({ id: z.string(), key: z.string() });

export async function perform(stage: Stage, course: Course, { by, deed }: Moment): Promise<void> {
  const desk = deskOf(stage.site, readColleague(stage.site.kernel, by));
  if (deed.does === 'record') await course.book.write(desk, course.story);
  else if (deed.does === 'raise') course.raised = await raise(stage, course, by);
  else await workOn(stage, course, by, deed);
}

function raise(stage: Stage, { story, book }: Course, by: Colleague): Promise<Raised> {
  const person = readColleague(stage.site.kernel, by);
  const record = book.find(story);
  const { title, source, clauses, controls } = story;
  const capture = { title, source, clauses: [...clauses], controls: [...controls] };
  return record ? raiseFromRecord(stage, capture, person, record) : raiseInProject(stage, capture, person);
}

type Work = Exclude<Deed, { does: 'record' | 'raise' }>;

async function workOn(stage: Stage, course: Course, by: Colleague, deed: Work): Promise<void> {
  const desk = deskOf(stage.site, readColleague(stage.site.kernel, by));
  const { key } = readRaised(course);
  if (deed.does === 'fill in')
    await desk.put(`/rest/api/3/issue/${key}`, { fields: toFields(stage.site.kernel, stage.fields, deed.entries) });
  if (deed.does === 'document') await document(stage, course, by, deed.documentation);
  if (deed.does === 'restrict') await desk.put(`/rest/api/3/issue/${key}`, { fields: { security: { id: stage.securityLevelId } } });
  if (deed.does === 'comment') await desk.post(`/rest/api/3/issue/${key}/comment`, { body: paragraphs(deed.text) });
  if (deed.does === 'add action') course.actionKeys.set(deed.title, await addAction(stage, desk, key, deed));
  if (deed.does === 'finish action') await moveTo(desk, course.actionKeys.get(deed.title) ?? '', 'Done', {});
  if (deed.does === 'move') await moveTo(desk, key, placeNames[deed.to], toFields(stage.site.kernel, stage.fields, deed.entries));
}

/** In the panel: a page is linked at the version of that day, a reason is written down. */
async function document({ site, project, space }: Stage, course: Course, by: Colleague, documentation: string): Promise<void> {
  const { issueId, key } = readRaised(course);
  const page = documentOf(documentation);
  const extension = { type: 'jira:issuePanel', issue: { id: issueId, key }, project };
  const call = { as: readColleague(site.kernel, by), moduleKey: 'improvement-panel', extension };
  const answer = page
    ? await site.host.invoke({ ...call, functionKey: 'linkPage', payload: { pageId: space.pageId(page.title) } })
    : await site.host.invoke({ ...call, functionKey: 'recordFacts', payload: { documentation } });
  if (!done.parse(answer).ok) throw new Error(`${key} could not be documented: ${JSON.stringify(answer)}`);
}

function readRaised({ raised, story }: Course): Raised {
  if (!raised) throw new Error(`"${story.title}" was not raised yet.`);
  return raised;
}

async function addAction(
  stage: Stage,
  desk: Desk,
  parent: string,
  { title, owner }: Extract<Work, { does: 'add action' }>,
): Promise<string> {
  const { accountId } = readColleague(stage.site.kernel, owner);
  const fields = {
    project: { id: stage.project.id },
    issuetype: { name: 'Improvement action' },
    parent: { key: parent },
    summary: title,
    assignee: { accountId },
  };
  return created.parse(await desk.post('/rest/api/3/issue', { fields })).key;
}
