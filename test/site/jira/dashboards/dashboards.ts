import type { Person } from '../../kernel/people';
import { forbidden, JiraError, notFound } from '../errors';
import type { Dashboard, DashboardGadget, JiraState } from '../model';
import { hasGlobalPermission } from '../permissions';

const mostGadgets = 20;

export function findDashboard(state: JiraState, id: string): Dashboard {
  const dashboard = state.dashboards.get(id);
  if (!dashboard) throw notFound(`The dashboard with id '${id}' does not exist.`);
  return dashboard;
}

export function findGadget({ gadgets }: Dashboard, id: string): DashboardGadget {
  const gadget = gadgets.get(id);
  if (!gadget) throw notFound('The dashboard item was not found.');
  return gadget;
}

/** Everybody sees the dashboards of the site; they are changed by who owns them, and by administrators. */
export function mayChange({ ownerId }: Dashboard, actor: Person): boolean {
  return ownerId === actor.accountId || hasGlobalPermission(actor, 'ADMINISTER');
}

export function requireChange(dashboard: Dashboard, actor: Person): void {
  if (!mayChange(dashboard, actor)) throw forbidden('You do not have permission to edit this dashboard.');
}

/** A new gadget stands first, as Jira puts it. */
export function addGadget(dashboard: Dashboard, gadget: Omit<DashboardGadget, 'position' | 'properties'>): DashboardGadget {
  if (dashboard.gadgets.size >= mostGadgets) throw new JiraError(400, ['The dashboard has the most gadgets that one may have.']);
  const added = { ...gadget, position: { row: 0, column: 0 }, properties: new Map() };
  const others = [...dashboard.gadgets.values()].map((other) => ({
    ...other,
    position: { ...other.position, row: other.position.row + 1 },
  }));
  dashboard.gadgets.clear();
  for (const one of [added, ...others]) dashboard.gadgets.set(String(one.id), one);
  return added;
}
