import { shownTiles } from './figures';
import type { Bar, Summary } from './summary';

/** The first lines of a summary: what a dashboard has room for. */
export interface SummaryHead extends Pick<Summary, 'period' | 'asOf' | 'headline' | 'verified' | 'byPlace' | 'total' | 'notVisible'> {
  /** Open, overdue, needing a decision, and what of the verified was effective. */
  readonly tiles: readonly Bar[];
}

const firstKinds: ReadonlySet<Bar['figure']['kind']> = new Set(['open', 'overdue']);
const resultKinds: ReadonlySet<Bar['figure']['kind']> = new Set(['verified', 'effective']);

export function headOf(summary: Summary): SummaryHead {
  const { period, asOf, headline, verified, byPlace, total, notVisible } = summary;
  const tiles = shownTiles(summary);
  const first = tiles.filter(({ figure }) => firstKinds.has(figure.kind));
  const results = tiles.filter(({ figure }) => resultKinds.has(figure.kind));
  return { period, asOf, headline, verified, byPlace, total, notVisible, tiles: [...first, summary.decisions.all, ...results] };
}
