import type { SummaryView } from '../../contract/summary';
import { summarise } from '../../domain/summary/summarise';
import type { Surface } from '../../forge/surface';
import { preparedKey } from '../../storage/prepared-summaries';
import { findPreparedSummary, type PushPreparation } from './find-prepared-summary';
import { askForSummary, loadRows, toChoices } from './load-summary';

/** All that the macro draws and exports, for the person who looks: made ready before where it can be, else counted from the rows. */
export async function viewSummary(surface: Surface, push: PushPreparation): Promise<SummaryView> {
  const asked = await askForSummary(surface, [preparedKey(surface.timeZone)]);
  const { summary, visible } = await findPreparedSummary(asked, surface, push);
  if (summary !== null) return { summary, projects: toChoices(asked.mappings), config: asked.config };
  const { config, mappings, ...material } = await loadRows(asked, surface.accountId, visible);
  return {
    summary: summarise({ ...material, timeZone: surface.timeZone, today: surface.today }),
    projects: toChoices(mappings),
    config,
  };
}
