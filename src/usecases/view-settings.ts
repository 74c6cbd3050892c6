import type { MappingLine, SettingsView } from '../contract';
import { placeNames, places, type Place } from '../domain/stages';
import { projectAtHand, type Surface } from '../forge/surface';
import { readStatuses, type Status } from '../jira/statuses';
import { readMapping, type Mapping } from '../storage/mappings';

/** The mapping of the project at hand, with what is wrong with it. */
export async function viewSettings(surface: Surface): Promise<SettingsView> {
  const mapping = await readMapping(projectAtHand(surface));
  const lines = toMappingLines(mapping, await readStatuses());
  return { project: mapping.project, lines, problems: lines.map((line) => line.problem).filter((problem) => problem !== null) };
}

export function toMappingLines({ statusIds }: Mapping, statuses: readonly Status[]): readonly MappingLine[] {
  const nameById = new Map(statuses.map((status) => [status.id, status.name]));
  return places.map((place) => {
    const statusId = statusIds[place] ?? null;
    const statusName = statusId === null ? null : (nameById.get(statusId) ?? null);
    return { place, statusId, statusName, problem: problemOf(place, statusId, statusName) };
  });
}

function problemOf(place: Place, statusId: string | null, statusName: string | null): string | null {
  const wayOut = 'Run the set-up for this project again: Apps → Clause 10 set-up.';
  if (statusId === null) return `Stage ${placeNames[place]} has no status. ${wayOut}`;
  if (statusName === null) return `Stage ${placeNames[place]} points to a status that no longer exists. ${wayOut}`;
  return null;
}
