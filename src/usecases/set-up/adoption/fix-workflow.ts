import { attemptStatusesOf } from '../../../domain/lifecycle/attempt';
import type { FixWork, MissingWay } from '../../../domain/health/finding';
import { requirementsOf } from '../../../domain/health/requirements';
import type { Kind } from '../../../domain/kinds/kinds';
import { statusesAt, type KindMapping } from '../../../domain/set-up/project-mapping';
import { Refusal } from '../../../domain/refusal';
import { readStatuses, type Status } from '../../../jira/workflows/statuses';
import type { JiraWorkflow } from '../../../jira/workflows/jira-workflow';
import { withDenials } from '../../../jira/workflows/status-guards';
import { waysAround, withAsks, withOrigin, withStatus, withWays } from '../../../jira/workflows/workflow-mending';
import { protectionAt } from '../../../jira/workflows/workflow-payload';
import { asksOf, type GateGround } from '../../../jira/workflows/workflow-rules';
import { findWorkflow, updateWorkflow, type ReadWorkflow } from '../../../jira/workflows/workflow-updates';
import { readValidators } from '../../../jira/workflows/workflows';
import { readGround } from '../../../storage/ground';
import { readMapping, type Mapping } from '../../../storage/mappings';
import type { Part, Work } from '../provisioning/maker';
import { withStage } from './take-stage';

type WorkThat<Does extends FixWork['does']> = Extract<FixWork, { readonly does: Does }>;
type Project = Mapping['project'];

/** Rules on a transition, beside those it has. */
export async function compareAsks(work: WorkThat<'ask-on-transition'>, project: Project): Promise<Work> {
  const { kind, workflowId, transitionId, to, asks } = work;
  const found = await readWorkflow(workflowId);
  const own = readKind(await readMapping(project), kind);
  const isAsked = (fact: string, results: unknown) =>
    asks.some((asked) => asked.fact === fact && JSON.stringify(asked.results) === JSON.stringify(results));
  const gate = requirementsOf(kind).filter(({ fact, results }) => isAsked(fact, results));
  const value = withAsks(found.workflow, transitionId, distinctByLabel(asksOf({ gate, to }, await readGates(own))));
  return toWork(found, value, [partOf('Rules of transition', found, transitionId)]);
}

/** Several gates may ask for the same. */
function distinctByLabel<Ask extends { readonly rule: object }>(asks: readonly Ask[]): readonly Ask[] {
  return [...new Map(asks.map((ask) => [JSON.stringify(ask.rule), ask])).values()];
}

/** A condition on a transition, beside those it has. */
export async function compareOrigin({ kind, workflowId, transitionId, to }: WorkThat<'offer-only-back'>, project: Project): Promise<Work> {
  const found = await readWorkflow(workflowId);
  const own = readKind(await readMapping(project), kind);
  const value = withOrigin(found.workflow, transitionId, statusesAt(own, to));
  return toWork(found, value, [partOf('Condition of transition', found, transitionId)]);
}

/** Transitions for ways that a workflow lacks. */
export async function compareAddedWays({ kind, workflowId, ways }: WorkThat<'add-ways'>, project: Project): Promise<Work> {
  const found = await readWorkflow(workflowId);
  const own = readKind(await readMapping(project), kind);
  return compareWays(found, found.workflow, ways, { kind, own });
}

/** What keeps everybody from deleting and moving work at some statuses. */
export async function compareGuards({ workflowId, statusIds }: WorkThat<'guard-end'>): Promise<Work> {
  const found = await readWorkflow(workflowId);
  const { name } = found.workflow;
  const ends = found.statuses.filter(({ id }) => statusIds.includes(id));
  const value = withDenials(
    found.workflow,
    ends.map(({ statusReference }) => statusReference),
  );
  const changed = value?.statuses.filter((status, index) => status !== found.workflow.statuses[index]) ?? [];
  const guarded = ends.filter((end) => changed.some(({ statusReference }) => statusReference === end.statusReference));
  const parts = guarded.map((end) => ({ what: 'Properties of status', name: `${end.name} in ${name}`, id: `${workflowId}/${end.id}` }));
  return toWork(found, value, parts);
}

/** A status in a workflow, with the ways to it and on from it. */
export async function compareAddedStage(work: WorkThat<'add-stage'>, project: Project, statusId: string): Promise<Work> {
  const { kind, workflowId, place } = work;
  const found = await readWorkflow(workflowId);
  const status = (await readStatuses()).filter(({ id }) => id === statusId);
  const reference = found.statuses.find(({ id }) => id === statusId)?.statusReference ?? statusId;
  const own = withStage(readKind(await readMapping(project), kind), place, statusId);
  const wider = withStatus(found.workflow, reference, protectionAt(place));
  const part = {
    what: 'Status in workflow',
    name: `${status[0]?.name ?? statusId} in ${found.workflow.name}`,
    id: `${workflowId}/${statusId}`,
  };
  return compareWays(found, wider, waysAround(kind, place), { kind, own, added: status, parts: wider === found.workflow ? [] : [part] });
}

interface WayWork {
  readonly kind: Kind;
  readonly own: KindMapping;
  readonly added?: readonly Status[];
  readonly parts?: readonly Part[];
}

async function compareWays(found: ReadWorkflow, workflow: JiraWorkflow, ways: readonly MissingWay[], work: WayWork): Promise<Work> {
  const { kind, own, added = [], parts = [] } = work;
  const value = withWays({ ...found, workflow }, ways, { kind, mapping: own, gates: await readGates(own) });
  const fresh = value.transitions.filter((transition) => !workflow.transitions.includes(transition));
  const isSame = fresh.length === 0 && workflow === found.workflow;
  const name = found.workflow.name;
  const transitions = fresh.map((each) => ({ what: 'Transition', name: `${each.name} of ${name}`, id: `${workflow.id}/${each.id}` }));
  return toWork(found, isSame ? null : value, [...parts, ...transitions], added);
}

function toWork(found: ReadWorkflow, value: JiraWorkflow | null, adds: readonly Part[], added: readonly Status[] = []): Work {
  if (value === null) return { changes: [], apply: () => Promise.resolve() };
  return {
    changes: [`changes the workflow ${found.workflow.name}`],
    adds,
    apply: () => updateWorkflow({ ...found, workflow: value }, added),
  };
}

function partOf(what: string, { workflow }: ReadWorkflow, transitionId: string): Part {
  const transition = workflow.transitions.find(({ id }) => id === transitionId);
  return { what, name: `${transition?.name ?? transitionId} of ${workflow.name}`, id: `${workflow.id}/${transitionId}` };
}

async function readWorkflow(workflowId: string): Promise<ReadWorkflow> {
  const found = await findWorkflow(workflowId);
  if (found === null) throw new Refusal('conflict', 'A workflow was deleted meanwhile. Look again.', 'Workflow');
  return found;
}

async function readGates(own: KindMapping): Promise<GateGround> {
  const { configuration, settings } = await readGround();
  const { fieldIds, linkTypeIds } = configuration;
  const attempts = attemptStatusesOf(own);
  return { fieldIds, linkTypeIds, attempts, whoMayVerify: settings.whoMayVerify, validators: await readValidators() };
}

function readKind(mapping: Mapping, kind: Kind): KindMapping {
  const own = mapping.kinds[kind];
  if (own === undefined) throw new Refusal('conflict', 'The mapping was changed meanwhile. Look again.', 'Mapping');
  return own;
}
