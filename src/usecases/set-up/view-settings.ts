import type { MappingLine, SettingsView } from '../../contract/set-up';
import { findDetachedFindings } from '../../domain/health/detached-health';
import { kindFacts, kinds } from '../../domain/kinds/kinds';
import { placesOf } from '../../domain/kinds/lines';
import { placeNames } from '../../domain/lifecycle/stages';
import { projectAtHand, type Surface } from '../../forge/surface';
import { readStatuses, type Status } from '../../jira/workflows/statuses';
import { readMapping, type Mapping } from '../../storage/mappings';
import { findDetachedByProject } from './detachment/find-detachment';

/** The mapping of the project at hand, with what is wrong with it. */
export async function viewSettings(surface: Surface): Promise<SettingsView> {
  const mapping = await readMapping(projectAtHand(surface));
  const lines = toMappingLines(mapping, await readStatuses());
  const detached = findDetachedFindings((await findDetachedByProject()).get(mapping.project.id) ?? []);
  const problems = [
    ...detached.map(({ problem, wayOut }) => `${problem} ${wayOut}`),
    ...lines.map((line) => line.problem).filter((problem) => problem !== null),
  ];
  return { project: mapping.project, lines, problems };
}

export function toMappingLines(mapping: Mapping, statuses: readonly Status[]): readonly MappingLine[] {
  const nameById = new Map(statuses.map((status) => [status.id, status.name]));
  return kinds.flatMap((kind) => {
    const statusIds = mapping.kinds[kind]?.statusIds;
    if (statusIds === undefined) return [];
    return placesOf(kind).map((place) => {
      const statusId = statusIds[place] ?? null;
      const statusName = statusId === null ? null : (nameById.get(statusId) ?? null);
      return {
        kind,
        place,
        statusId,
        statusName,
        problem: problemOf(`Stage ${placeNames[place]} of ${kindFacts[kind].name}`, { statusId, statusName }, wayOuts[mapping.origin]),
      };
    });
  });
}

const wayOuts: Readonly<Record<Mapping['origin'], string>> = {
  provisioned: 'Run the set-up for this project again: Apps → Clause 10 set-up.',
  adopted: 'Choose a status for it under Mapping, in Project settings, Apps, Improvements.',
};

function problemOf(stage: string, { statusId, statusName }: Pick<MappingLine, 'statusId' | 'statusName'>, wayOut: string): string | null {
  if (statusId === null) return `${stage} has no status. ${wayOut}`;
  if (statusName === null) return `${stage} points to a status that no longer exists. ${wayOut}`;
  return null;
}
