import { kindFacts } from '../kinds/kinds';
import { denialProperties, listOpenings, type Denial } from './denials';
import { endsOf } from './ends';
import { finding, type Finding, type Fix } from './finding';
import { mayChangeStatuses, touchedBeside, type KindGround } from './kind-ground';
import type { ProjectShape, WorkflowShape } from './shape';
import { listed, named } from './words';

/** Statuses of the end that leave the same things open. */
interface Unguarded {
  readonly statusIds: readonly string[];
  readonly open: readonly Denial[];
}

const effect = 'Whoever has the permission in the project can take evidence away: an auditor finds a gap where the record was.';

/** What has ended in a project whose workflows take no properties of statuses. */
export function findUnguardedProject({ style }: ProjectShape): readonly Finding[] {
  if (style === 'company-managed') return [];
  const problem = 'What has ended in this project can be deleted or moved: statuses of team-managed projects cannot keep people from it.';
  const wayOut = 'Take the permissions to delete and to move work items from the roles in Project settings, Access.';
  return [finding({ code: 'end-not-protected', severity: 'weakens', problem, effect, wayOut })];
}

/** Statuses of the end at which records, or their actions, can be deleted or moved. */
export function findProtectionFindings(ground: KindGround): readonly Finding[] {
  const { kind, workflow, shape, statusName } = ground;
  if (workflow === null || shape.style === 'team-managed') return [];
  const unguarded = findUnguarded(ground, workflow);
  if (unguarded.length === 0) return [];
  const where = ({ statusIds, open }: Unguarded) => `what has ended at ${listed(statusIds.map(statusName))} can ${listOpenings(open)}`;
  const problem = `${kindFacts[kind].name}: in the workflow ${named(workflow.name)} ${listed(unguarded.map(where))}.`;
  const wayOut = wayToGuard(unguarded, ground, workflow);
  const fix = guardFix(unguarded, ground, workflow);
  return [finding({ code: 'end-not-protected', severity: 'weakens', kind, problem, effect, wayOut, fix })];
}

function findUnguarded({ kind, mapping }: KindGround, workflow: WorkflowShape): readonly Unguarded[] {
  const byOpen = new Map<string, Unguarded>();
  for (const { statusId, open } of endsOf(kind, mapping, workflow)) {
    const before = byOpen.get(open.join())?.statusIds ?? [];
    if (open.length > 0) byOpen.set(open.join(), { open, statusIds: [...before, statusId] });
  }
  return [...byOpen.values()];
}

const propertiesFor = (open: readonly Denial[]) => listed(open.map((denial) => denialProperties[denial]));

/** Properties hold for all work at a status, so none is wanted where another kind is still open. */
function isShared(statusId: string, { openBeside }: KindGround): boolean {
  return openBeside(statusId).length > 0;
}

function wayToGuard(unguarded: readonly Unguarded[], ground: KindGround, workflow: WorkflowShape): string {
  const { statusName } = ground;
  const alone = unguarded.flatMap(({ statusIds, open }) => {
    const own = statusIds.filter((statusId) => !isShared(statusId, ground));
    return own.length === 0 ? [] : [`${listed(own.map(statusName))} ${propertiesFor(open)}`];
  });
  return [
    ...(workflow.isEditable ? [] : ['Give this work type a workflow in Jira that can be changed.']),
    ...(alone.length === 0
      ? []
      : [`In Jira, open the workflow and give its statuses these properties, with the value “denied”: ${listed(alone)}.`]),
    ...wayFromRivals(unguarded, workflow),
    ...wayFromSharing(unguarded, ground),
  ].join(' ');
}

function wayFromRivals(unguarded: readonly Unguarded[], { guards }: WorkflowShape): readonly string[] {
  const granted = unguarded.flatMap(({ statusIds, open }) =>
    open.filter((denial) => statusIds.some((statusId) => guards[statusId]?.[denial] === 'some')),
  );
  if (granted.length === 0) return [];
  const rivals = [...new Set(granted)].map((denial) => named(denialProperties[denial].slice(0, -'denied'.length)));
  return [`Take away the others there that begin with ${listed(rivals, 'or')}: they let some people do it.`];
}

function wayFromSharing(unguarded: readonly Unguarded[], ground: KindGround): readonly string[] {
  const shared = unguarded.flatMap(({ statusIds }) => statusIds.filter((statusId) => isShared(statusId, ground)));
  if (shared.length === 0) return [];
  const others = [...new Set(shared.flatMap(ground.openBeside))].map((kind) => kindFacts[kind].name);
  return [`At ${listed(shared.map(ground.statusName))} ${listed(others)} has not ended: give each kind a workflow of its own in Jira.`];
}

/** Nothing that others noted on a status is taken away, so what they let some people do stays as it is. */
function guardFix(unguarded: readonly Unguarded[], ground: KindGround, workflow: WorkflowShape): Fix | null {
  const { kind, statusName } = ground;
  const missing = unguarded.flatMap(({ statusIds, open }) =>
    statusIds.flatMap((statusId) => {
      const free = open.filter((denial) => workflow.guards[statusId]?.[denial] === undefined);
      return free.length === 0 || isShared(statusId, ground) ? [] : [{ statusId, free }];
    }),
  );
  if (missing.length === 0 || !mayChangeStatuses(ground)) return null;
  return {
    title: `protection of the end of ${kindFacts[kind].name}`,
    changes: [
      ...missing.map(
        ({ statusId, free }) =>
          `The status ${statusName(statusId)} of the workflow ${named(workflow.name)} gets ${propertiesFor(free)}. Its other properties stay.`,
      ),
      'Nobody can do that to work at these statuses any more, administrators included, unless it is taken up again first.',
    ],
    touches: touchedBeside(ground),
    work: { does: 'guard-end', kind, workflowId: workflow.id, statusIds: missing.map(({ statusId }) => statusId) },
  };
}
