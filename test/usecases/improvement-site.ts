import type { Answer, FunctionName, Input, Results } from '../../src/contract';
import type { ImprovementPanel } from '../../src/contract/issue';
import { buildApp } from '../site/build';
import type { Role } from '../site/kernel/people';
import { createSite, type Site } from '../site/site';

/** A fresh site with the app, and one project that its set-up made. */
export interface ImprovementSite {
  readonly site: Site;
  readonly project: { readonly id: string; readonly key: string };
  ask<Name extends FunctionName>(as: Role, name: Name, input: unknown, place?: SurfacePlace): Promise<Answer<Results[Name]>>;
  /** Raises a record as the team member, and speaks about it as anybody. A corrective action gets a nonconformity of its own unless one is named. */
  raise(title: string, more?: Partial<Input<'raiseRecord'>>): Promise<Raised>;
}

export interface SurfacePlace {
  readonly issue?: { readonly id: string; readonly key: string };
  readonly config?: unknown;
  readonly gadgetConfiguration?: unknown;
  readonly content?: { readonly id: string };
  readonly space?: { readonly id: string; readonly key: string };
  readonly project?: { readonly id: string; readonly key: string };
}

export interface Raised {
  readonly issue: { readonly id: string; readonly key: string };
  ask<Name extends FunctionName>(as: Role, name: Name, input?: unknown): Promise<Answer<Results[Name]>>;
}

const moduleOf: Partial<Record<FunctionName, string>> = {
  viewSetUp: 'set-up',
  planSetUp: 'set-up',
  provisionProject: 'set-up',
  viewAppSettings: 'set-up',
  viewPolicy: 'set-up',
  namePolicy: 'set-up',
  saveAppSettings: 'set-up',
  findAdoptableProjects: 'set-up',
  viewAdoption: 'set-up',
  checkMapping: 'set-up',
  askForScores: 'set-up',
  viewRegisterState: 'set-up',
  readRecordsAgain: 'set-up',
  adoptProject: 'set-up',
  discardMapping: 'set-up',
  viewDetachment: 'set-up',
  planDetachment: 'set-up',
  detachRules: 'set-up',
  viewTrail: 'audit-trail',
  viewQuestions: 'audit-trail',
  viewTrace: 'audit-trail',
  planPack: 'audit',
  viewPeriodQuestions: 'audit',
  listSignedReviews: 'audit',
  compareReview: 'audit',
  readPackedToday: 'audit',
  listUnpacked: 'audit',
  listRemoved: 'audit',
  readPackRecords: 'audit',
  readPackReview: 'audit',
  readPackFile: 'audit',
  viewSettings: 'project-settings',
  viewRegister: 'register',
  viewControls: 'audit',
  viewFramework: 'audit',
  listEvidence: 'audit',
  changeFrameworkLine: 'audit',
  viewSummary: 'improvement-summary',
  viewSummaryHead: 'improvement-gadget',
  listFigure: 'improvement-summary',
  listProjects: 'improvement-summary',
  viewReviews: 'management-reviews',
  createReview: 'management-reviews',
  viewReview: 'management-review',
  viewLiveFigures: 'management-review',
  saveReview: 'management-review',
  raiseDecision: 'management-review',
  linkDecision: 'management-review',
  removeDecision: 'management-review',
  signReview: 'management-review',
};

/** The value of an answer; a refusal fails the test with its words. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value;
  throw new Error(`Refused (${answer.error.code}): ${answer.error.message}`);
}

export function panelOf(answer: Answer<Results['viewIssue']>): ImprovementPanel {
  const panel = valueOf(answer);
  if (panel.kind === 'improvement') return panel;
  throw new Error('That is the panel of another record.');
}

export async function openImprovementSite(key = 'CI'): Promise<ImprovementSite> {
  await buildApp();
  const site = await createSite();
  const call = (as: Role, name: FunctionName, payload: unknown, place: SurfacePlace) =>
    site.host.invoke({
      as: site.person(as),
      moduleKey: moduleOf[name] ?? 'improvement-panel',
      functionKey: name,
      payload,
      extension: { ...place },
    });
  const asked = await call('admin', 'provisionProject', { key, name: 'Continual improvement' }, {});
  valueOf(asked as Answer<Results['provisionProject']>);
  await site.host.drainQueue();
  const view = await call('admin', 'viewSetUp', {}, {});
  const project = valueOf(view as Answer<Results['viewSetUp']>).projects[0];
  if (project === undefined) throw new Error('Set-up made no project.');
  // The platform's answer crosses the wire as JSON; the contract names its shape.
  const ask = async <Name extends FunctionName>(as: Role, name: Name, input: unknown, place: SurfacePlace = {}) =>
    (await call(as, name, input, { project, ...place })) as Answer<Results[Name]>;
  const raise = async (title: string, more: Partial<Input<'raiseRecord'>> = {}): Promise<Raised> => {
    if (more.kind === 'corrective-action' && more.sourceRecord === undefined) {
      const { issue } = await raise(`What ${title} corrects`, { kind: 'nonconformity' });
      return raise(title, { ...more, sourceRecord: issue.key });
    }
    const wanted = {
      title,
      kind: 'improvement',
      source: 'audit',
      sourceRecord: null,
      clauses: ['9.2'],
      controls: ['A.8.13'],
      projectId: null,
      ...more,
    };
    const raised = valueOf(await ask('team', 'raiseRecord', wanted));
    const issue = { id: raised.issueId, key: raised.key };
    return { issue, ask: (as, name, input = {}) => ask(as, name, input, { issue }) };
  };
  return { site, project, ask, raise };
}

/** Asks for a set-up and waits until the queue has run it. */
export async function setUpProject({ ask, site }: ImprovementSite, wanted: Input<'provisionProject'>): Promise<Results['viewSetUp']> {
  valueOf(await ask('admin', 'provisionProject', wanted));
  await site.host.drainQueue();
  return valueOf(await ask('admin', 'viewSetUp', {}));
}

/** Edits an issue past the app, as any Jira client can. */
export async function editInJira(site: Site, issueId: string, fields: Record<string, unknown>): Promise<Response> {
  return site.fetchAs('team', `/rest/api/3/issue/${issueId}`, {
    method: 'PUT',
    body: JSON.stringify({ fields }),
    headers: { 'content-type': 'application/json' },
  });
}

export function fieldId(site: Site, name: string): string {
  const field = [...site.jira.state.fields.values()].find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`The site has no field ${name}.`);
  return field.id;
}

export function statusId(site: Site, name: string): string {
  const status = [...site.jira.state.statuses.values()].find((candidate) => candidate.name === name);
  if (status === undefined) throw new Error(`The site has no status ${name}.`);
  return status.id;
}
