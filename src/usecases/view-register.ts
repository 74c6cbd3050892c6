import type { Input } from '../contract';
import type { RegisterView } from '../contract/register';
import { toListed } from '../domain/figures';
import { kinds } from '../domain/kinds/kinds';
import { Refusal } from '../domain/refusal';
import { filterRegister, newestFirst } from '../domain/register';
import { projectAtHand, type Surface } from '../forge/surface';
import { registerJql } from '../jira/figure-jql';
import { readPeople } from '../jira/people';
import { findProjectsWith } from '../jira/permissions';
import { readConfiguration } from '../storage/configuration';
import { readMapping } from '../storage/mappings';
import { readRegister } from '../storage/register';
import { findVisibleRows } from './visible-rows';

const pageSize = 25;

/** The register of the project at hand, as the person may see it. */
export async function viewRegister(surface: Surface, input: Input<'viewRegister'>): Promise<RegisterView> {
  const project = projectAtHand(surface);
  const configuration = await readConfiguration();
  const mapping = await readMapping(project);
  const register = await readRegister();
  const { rows, notVisible, projectIds } = await findVisibleRows(surface.accountId, register.rows, [project.id]);
  if (projectIds.size === 0)
    throw new Refusal('forbidden', 'You have no access to this project. Ask an administrator of the project.', 'Project');
  const matching = [...filterRegister(rows, input)].sort(newestFirst);
  const items = matching.slice(input.page * pageSize, (input.page + 1) * pageSize).map((row) => toListed(row, surface.today));
  return {
    project: mapping.project,
    total: rows.length,
    matching: matching.length,
    notVisible,
    page: input.page,
    pageSize,
    items,
    people: await readPeople(items.flatMap((item) => item.ownerId ?? [])),
    jql: registerJql(input, { mappings: [mapping], kinds, fieldIds: configuration.fieldIds }),
    mayRaise: (await findProjectsWith('CREATE_ISSUES', [project.id])).has(project.id),
  };
}
