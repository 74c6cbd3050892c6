import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { RegisterView } from '../../contract/register';
import { toListed } from '../../domain/summary/figures';
import { kinds } from '../../domain/kinds/kinds';
import { priorityOf } from '../../domain/priority/priority';
import { Refusal } from '../../domain/refusal';
import { filterRegister, ordered } from '../../domain/register/register';
import { projectAtHand, type Surface } from '../../forge/surface';
import { registerJql, registerOrder } from '../../jira/search/figure-jql';
import { readPeople } from '../../jira/people';
import { findProjectsWith } from '../../jira/permissions';
import { readGround } from '../../storage/ground';
import { mappedKinds, mappingOf } from '../../storage/mappings';
import { readRegister } from '../../storage/register';
import { findVisibleRows } from './visible-rows';

const pageSize = 25;

/** The register of the project at hand, as the person may see it. */
export async function viewRegister(surface: Surface, input: z.output<typeof inputs.viewRegister>): Promise<RegisterView> {
  const project = projectAtHand(surface);
  const { configuration, mappings, settings } = await readGround();
  const mapping = mappingOf(mappings, project);
  const register = await readRegister();
  const { rows, notVisible, projectIds } = await findVisibleRows(surface.accountId, register.rows, [project.id]);
  if (projectIds.size === 0)
    throw new Refusal('forbidden', 'You have no access to this project. Ask an administrator of the project.', 'Project');
  const matching = ordered(filterRegister(rows, input), input.order, settings);
  const shown = matching.slice(input.page * pageSize, (input.page + 1) * pageSize);
  const items = shown.map((row) => ({ ...toListed(row, surface.today), priority: priorityOf(row, settings) }));
  const { scoreFieldId, fieldIds } = configuration;
  return {
    project: { ...mapping.project, kinds: mappedKinds(mapping) },
    kind: input.kind,
    total: rows.length,
    matching: matching.length,
    notVisible,
    page: input.page,
    pageSize,
    items,
    people: await readPeople(items.flatMap((item) => item.ownerId ?? [])),
    jql: registerJql(input, registerOrder(input.order, scoreFieldId), { mappings: [mapping], kinds, fieldIds }),
    mayRaise: (await findProjectsWith('CREATE_ISSUES', [project.id])).has(project.id),
  };
}
