import type { FixWork } from '../../../domain/health/finding';
import type { KindMapping } from '../../../domain/set-up/project-mapping';
import type { Place } from '../../../domain/lifecycle/stages';
import { mappingOf, readMappings, saveMappings, type Mapping } from '../../../storage/mappings';
import type { Work } from '../provisioning/maker';

/** A kind with a status for one more place. */
export function withStage(own: KindMapping, place: Place, statusId: string): KindMapping {
  return { ...own, statusIds: { ...own.statusIds, [place]: statusId } };
}

/** Whether the mapping of a project has a status for a stage already. */
export async function compareStage(
  { kind, place }: Extract<FixWork, { readonly does: 'add-stage' }>,
  project: Mapping['project'],
  statusId: string,
): Promise<Work> {
  const mappings = await readMappings();
  const mapping = mappingOf(mappings, project);
  const own = mapping.kinds[kind];
  const isKnown = own === undefined || own.statusIds[place] !== undefined;
  return {
    changes: isKnown ? [] : ['notes the status of the stage'],
    apply: async () => {
      if (own === undefined) return;
      const kinds = { ...mapping.kinds, [kind]: { ...withStage(own, place, statusId), furtherStatusIds: own.furtherStatusIds } };
      await saveMappings({ ...mappings, [project.id]: { ...mapping, kinds } });
    },
  };
}
