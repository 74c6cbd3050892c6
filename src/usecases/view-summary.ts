import type { SummaryView } from '../contract/summary';
import { summarise } from '../domain/summarise';
import type { Surface } from '../forge/surface';
import { loadSummary, toChoices } from './load-summary';

/** All that the macro draws and exports, for the person who looks. */
export async function viewSummary(surface: Surface): Promise<SummaryView> {
  const { config, mappings, ...material } = await loadSummary(surface);
  const summary = summarise({ ...material, timeZone: surface.timeZone, today: surface.today });
  return { summary, projects: toChoices(mappings), config };
}
