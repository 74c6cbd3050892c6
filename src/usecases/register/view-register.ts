import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { RegisterView } from '../../contract/register';
import { toListed } from '../../domain/summary/figures';
import { kinds } from '../../domain/kinds/kinds';
import { priorityOf } from '../../domain/priority/priority';
import { Refusal } from '../../domain/refusal';
import { filterRegister, ordered } from '../../domain/register/register';
import type { RegisterRow } from '../../domain/register/register-row';
import { projectAtHand, type Surface } from '../../forge/surface';
import { registerJql, registerOrder } from '../../jira/search/figure-jql';
import { findProjectsWith } from '../../jira/permissions';
import { readGround } from '../../storage/ground';
import { mappedKinds, mappingOf } from '../../storage/mappings';
import { readRegister } from '../../storage/register';
import { pageOf } from './page-of';
import { findVisibleRows } from './visible-rows';

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
  const toItem = (row: RegisterRow) => ({ ...toListed(row, surface.today), priority: priorityOf(row, settings) });
  const { scoreFieldId, fieldIds } = configuration;
  return {
    project: { ...mapping.project, kinds: mappedKinds(mapping) },
    kind: input.kind,
    ...(await pageOf(matching, input.page, toItem)),
    total: rows.length,
    matching: matching.length,
    notVisible,
    jql: registerJql(input, registerOrder(input.order, scoreFieldId), { mappings: [mapping], kinds, fieldIds }),
    mayRaise: (await findProjectsWith('CREATE_ISSUES', [project.id])).has(project.id),
  };
}
