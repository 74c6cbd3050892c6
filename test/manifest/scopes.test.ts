import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readOperations, type Operation } from '../site/forge/products/operations';
import {
  editInJira,
  fieldId,
  openImprovementSite,
  setUpProject,
  statusId,
  valueOf,
  type ImprovementSite,
  type Raised,
} from '../usecases/improvement-site';
import { deleteStatus } from '../usecases/delete-status';
import { forgetKind } from '../usecases/forget-kind';
import { reviewOn } from '../usecases/review/review-site';
import { createSpace } from '../site/confluence/spaces';
import { openWiki } from '../usecases/wiki';
import { settle } from '../usecases/settle';

const root = path.resolve(__dirname, '../..');
const manifestShape = z.object({ permissions: z.object({ scopes: z.array(z.string()) }) });
const { scopes } = manifestShape.parse(parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8'))).permissions;

/** Every path that the app can ask, with a word for each parameter. */
const writtenPaths = [
  ...new Set(
    readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(path.join(root, 'src', file), 'utf8').matchAll(/route`([^`?]+)/g)])
      .map((match) => (match[1] ?? '').replaceAll(/\$\{[^}]+\}/g, 'x'))
      .filter((written) => written.startsWith('/')),
  ),
];

let at: ImprovementSite;
let called: readonly Operation[];
beforeAll(async () => {
  at = await openImprovementSite();
  await useEverything();
  const names = Object.keys(at.site.host.metrics.report().operations);
  called = readOperations().filter((operation) => names.includes(operation.name));
});
afterAll(() => at.site.close());

/** One walk past every gateway of the app, set-up and its mending included. */
async function useEverything(): Promise<void> {
  const improvement = await at.raise('Walk past every gateway');
  const other = await at.raise('Another one', { sourceRecord: improvement.issue.key });
  await improvement.ask('team', 'addAction', { title: 'Do it' });
  await improvement.ask('team', 'recordFacts', { impact: 3, effort: 2, alignment: 4 });
  await improvement.ask('team', 'moveToStage', { stage: 'prioritized' });
  valueOf(await other.ask('team', 'unlinkRecord', { verb: 'is raised from', key: improvement.issue.key }));
  await other.ask('team', 'decline', { reason: 'A double' });
  await at.ask('team', 'findPeople', { query: '' });
  valueOf(await improvement.ask('auditor', 'viewTrail'));
  await improvement.ask('team', 'findRecords', { verb: 'is raised from', query: 'words' });
  await documentIt(improvement);
  await packIt(improvement, await reviewIt());
  await editInJira(at.site, improvement.issue.id, { assignee: { accountId: at.site.person('team').accountId } });
  await settle(at.site);
  valueOf(await at.ask('admin', 'findAdoptableProjects', { query: '' }));
  await mendIt();
  const list = valueOf(await at.ask('manager', 'listFigure', { figure: { kind: 'open' }, page: 0 }, { config: {} }));
  expect(list.people).toHaveLength(1);
  await checkTwice();
  deleteStatus(at.site, 'Planned');
  at.site.jira.state.fields.get(fieldId(at.site, 'Improvement theme'))?.options.splice(0, 1);
  forgetKind(at.site, 'Security objective');
  await setUpProject(at, { key: at.project.key, name: 'Continual improvement' });
  await detachIt();
}

/** What was put on the screen is taken off it. */
async function detachIt(): Promise<void> {
  const { seen } = valueOf(await at.ask('admin', 'planDetachment', {}));
  valueOf(await at.ask('admin', 'detachRules', { seen }));
  await at.site.host.drainQueue();
}

/** A field whose only context knows neither the project nor its types takes them in, and a screen gets back what it lost. */
async function mendIt(): Promise<void> {
  const screen = [...at.site.jira.state.screens.values()].find(({ name }) => name === 'Improvement screen');
  const [tab] = screen?.tabs ?? [];
  if (tab) tab.fieldIds = tab.fieldIds.filter((id) => id !== fieldId(at.site, 'Impact'));
  const field = at.site.jira.state.fields.get(fieldId(at.site, 'Target'));
  if (field) field.contexts = [{ id: '900', name: 'Elsewhere', description: '', projectIds: ['4711'], issueTypeIds: ['4712'] }];
  const projectId = at.project.id;
  const { findings } = valueOf(await at.ask('admin', 'viewAdoption', { projectId }));
  const agreed = findings.flatMap(({ id: findingId, fix }) =>
    fix === null ? [] : [{ findingId, changes: fix.changes, touches: fix.touches }],
  );
  valueOf(await at.ask('admin', 'fixFindings', { projectId, agreed }));
  await at.site.host.drainQueue();
  expect(valueOf(await at.ask('admin', 'viewAdoption', { projectId })).findings).toEqual([]);
}

/** The second check of what has ended is recorded as one to come, and told of when it is due; a comment that fails takes its mark back. */
async function checkTwice(): Promise<void> {
  const { issue } = await at.raise('Has ended');
  const record = at.site.jira.state.issues.get(issue.id);
  if (record) record.statusId = statusId(at.site, 'Communicated');
  await editInJira(at.site, issue.id, { assignee: { accountId: at.site.person('team').accountId } });
  await at.site.host.drainQueue();
  at.site.kernel.clock.advance(90 * 86_400_000);
  at.site.host.faults.apply({ burst: { calls: 1, retryAfter: 5 }, only: '/comment' });
  await at.site.host.runScheduled();
  await at.site.host.drainQueue();
}

/** A pack with a trail, an attached file and a signed review. */
async function packIt({ issue }: Raised, pageId: string): Promise<void> {
  const body = new FormData();
  body.append('file', new Blob(['proof']), 'Proof.txt');
  const init = { method: 'POST', body, headers: { 'X-Atlassian-Token': 'no-check' } };
  const [attached] = (await (await at.site.fetchAs('team', `/rest/api/3/issue/${issue.id}/attachments`, init)).json()) as { id: string }[];
  const scope = { period: { from: '2000-01-01', to: '2099-12-31' }, projectIds: [], kinds: [], clause: null, control: null };
  expect(valueOf(await at.ask('auditor', 'planPack', scope)).reviews).toHaveLength(1);
  expect(valueOf(await at.ask('auditor', 'readPackRecords', { issueIds: [issue.id] })).records).toHaveLength(1);
  expect(valueOf(await at.ask('auditor', 'readPackReview', { pageId, part: 0 })).kind).toBe('part');
  expect(valueOf(await at.ask('auditor', 'readPackFile', { fileId: attached?.id ?? '' }))).toHaveProperty('sha256');
}

/** A review that is begun, decided, signed and looked at again. */
async function reviewIt(): Promise<string> {
  const { id, key } = createSpace(at.site.confluence, { key: 'MR', name: 'Reviews' });
  const space = { id, key };
  const period = { from: '2000-01-01', to: '2099-12-31' };
  const { pageId, number } = valueOf(await at.ask('manager', 'createReview', { period }, { space }));
  const review = reviewOn(at, pageId, number);
  const decision = { title: 'Decided', ownerId: at.site.person('team').accountId, dueDate: '2026-12-31' };
  valueOf(await review.ask('manager', 'raiseDecision', decision));
  const { issue } = await at.raise('Decided by mistake');
  valueOf(await review.ask('manager', 'linkDecision', { key: issue.key }));
  valueOf(await review.ask('manager', 'removeDecision', { issueId: issue.id }));
  await review.consider();
  valueOf(await review.sign());
  valueOf(await at.ask('manager', 'viewReviews', {}, { space }));
  return pageId;
}

/** A page that is linked, changed and unlinked. */
async function documentIt({ ask }: Raised): Promise<void> {
  const wiki = openWiki(at.site);
  const pageId = await wiki.write('Runbook');
  await at.ask('team', 'findPages', { query: 'runbook' });
  await ask('team', 'linkPage', { pageId });
  await wiki.change(pageId, 'Step 4');
  await ask('team', 'viewDocuments');
  await ask('team', 'unlinkPage', { pageId });
}

/** The granular scopes of an operation do as well, where the manifest has them anyway. */
function scopesOf({ classicScopes, granularScopes }: Operation): readonly string[] {
  const has = (scope: string) => scopes.includes(scope);
  return granularScopes.length > 0 && granularScopes.every(has) && !classicScopes.every(has) ? granularScopes : classicScopes;
}

describe('the scopes of the manifest', () => {
  test.each(writtenPaths)('the walk asks %s', (written) => {
    expect(called.some((operation) => operation.pattern.test(written))).toBe(true);
  });

  test('are those that the called operations and the storage need, no less and no more', () => {
    const needed = new Set(['storage:app', ...called.flatMap(scopesOf)]);
    expect([...scopes].sort()).toEqual([...needed].sort());
  });
});
