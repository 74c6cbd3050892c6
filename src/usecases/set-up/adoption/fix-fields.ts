import type { FixWork } from '../../../domain/health/finding';
import { findContextGap, widenContext } from '../../../jira/schemes/field-contexts';
import { fieldName } from '../../../jira/schemes/fields';
import { addToScreen, findMissingFields } from '../../../jira/schemes/screens';
import { readConfiguration } from '../../../storage/configuration';
import type { Mapping } from '../../../storage/mappings';
import type { Part, Work } from '../provisioning/maker';

type WorkThat<Does extends FixWork['does']> = Extract<FixWork, { readonly does: Does }>;

/** The fields that a screen lacks, below those that are there. */
export async function compareScreen({ screenId, screenName, facts }: WorkThat<'show-fields'>): Promise<Work> {
  const { fieldIds } = await readConfiguration();
  const gap = await findMissingFields(
    screenId,
    facts.map((fact) => fieldIds[fact]),
  );
  const nameOf = (id: string) => fieldName(fieldIds, id) ?? id;
  return {
    changes: gap.missing.map((id) => `adds the field ${nameOf(id)}`),
    adds: gap.missing.map((id) => ({
      what: 'Field on screen',
      name: `${nameOf(id)} on ${screenName}`,
      id: `${screenId}/${String(gap.tabId)}/${id}`,
    })),
    apply: () => addToScreen(screenId, gap),
  };
}

/** The contexts that leave out a work type of a project. */
export async function compareContexts({ typeId, facts }: WorkThat<'widen-fields'>, { id: projectId }: Mapping['project']): Promise<Work> {
  const { fieldIds } = await readConfiguration();
  const place = { projectId, typeId };
  const gaps = await Promise.all(
    facts.map(async (fact) => ({ fieldId: fieldIds[fact], gap: await findContextGap(fieldIds[fact], place) })),
  );
  const lacking = gaps.filter(({ gap }) => gap.lacks.length > 0);
  const idOf = { project: projectId, type: typeId } as const;
  return {
    changes: lacking.map(({ fieldId }) => `widens the context of ${fieldName(fieldIds, fieldId) ?? fieldId}`),
    adds: lacking.flatMap(({ fieldId, gap }) =>
      gap.lacks.map((lack): Part => ({
        what: lack === 'type' ? 'Work type in field context' : 'Project in field context',
        name: `${fieldName(fieldIds, fieldId) ?? fieldId}, ${gap.contextName}`,
        id: `${fieldId}/${gap.contextId}/${idOf[lack]}`,
      })),
    ),
    apply: async () => {
      for (const { fieldId, gap } of lacking) await widenContext(fieldId, gap, place);
    },
  };
}
