import type { SummaryHeadView } from '../../contract/summary';
import { headOf } from '../../domain/summary/summary-head';
import type { Surface } from '../../forge/surface';
import type { PushPreparation } from './find-prepared-summary';
import { viewSummary } from './view-summary';

/** What the gadget of a dashboard draws, for the person who looks: the first lines of the summary that the macro would show them. */
export async function viewSummaryHead(surface: Surface, push: PushPreparation): Promise<SummaryHeadView> {
  const { summary, projects } = await viewSummary(surface, push);
  return { head: headOf(summary), projects };
}
