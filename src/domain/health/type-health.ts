import { kindFacts } from '../kinds/kinds';
import { finding, type Finding } from './finding';
import type { KindGround } from './kind-ground';
import { listed, named } from './words';

/** Types that a record can be made by editing, ended or not: only moving asks for the permission that is denied at the end. */
export function findTypeFindings({ kind, type, shape, workflow }: KindGround): readonly Finding[] {
  const screen = shape.screens.find(({ id }) => id === type.screenIds?.edit);
  const others = shape.types.filter((other) => other.id !== type.id && !other.isChild && other.workflowId === type.workflowId);
  if (workflow === null || shape.style === 'team-managed' || screen?.showsType !== true || others.length === 0) return [];
  const names = others.map(({ name }) => named(name));
  const problem = `Editing can make a record of ${kindFacts[kind].name} ${listed(names, 'or')}: they follow the workflow ${named(workflow.name)} too, and the screen ${named(screen.name)} shows the work type.`;
  const effect = 'It is no such record any more then, even where it has ended: the register and the next review lose it.';
  const wayOut = `Take the work type off the screen ${named(screen.name)} in Jira, or give this kind a workflow of its own: then the type is changed by moving alone.`;
  return [finding({ code: 'type-can-be-edited', severity: 'weakens', kind, problem, effect, wayOut })];
}
