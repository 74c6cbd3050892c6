import { countOf } from './figures';
import type { Bar, Summary } from './summary';

/** Below this many a percentage says less than the items. */
const fewest = 5;

function flow(opened: number, done: number): string {
  if (opened === 0 && done === 0) return 'Nothing was opened or finished in the period';
  if (done > opened) return `More finished than opened (${done} against ${opened})`;
  if (done === opened) return `As many finished as opened (${done})`;
  return `More opened than finished (${opened} against ${done})`;
}

function effect({ total, effective }: Summary['verified']): string | null {
  if (total === 0) return null;
  if (total < fewest) return `${effective} of ${total} verified effective`;
  return `${Math.round((effective / total) * 100)} % of ${total} verified effective`;
}

/** Sources that brought nothing, by name while they are few. */
function silence(bySource: readonly Bar[]): string | null {
  const silent = bySource.filter((bar) => bar.count === 0).map((bar) => bar.label.toLowerCase());
  if (silent.length === 0 || silent.length === bySource.length) return null;
  if (silent.length > 2) return `${silent.length} of ${bySource.length} sources brought nothing`;
  return `${silent.join(' and ')} brought nothing`;
}

/** One sentence that answers "are we improving?", made from the figures alone. */
export function headlineOf(summary: Pick<Summary, 'tiles' | 'verified' | 'bySource' | 'total' | 'notVisible'>): string {
  if (summary.total === 0 && summary.notVisible > 0) return 'No improvement that you may see is recorded in these projects yet.';
  if (summary.total === 0) return 'No improvement is recorded in these projects yet.';
  const overdue = countOf(summary.tiles, 'overdue');
  const parts = [
    flow(countOf(summary.tiles, 'opened'), countOf(summary.tiles, 'done')),
    effect(summary.verified),
    overdue === 0 ? null : `${overdue} overdue`,
    silence(summary.bySource),
  ];
  return `${parts.filter((part) => part !== null).join('; ')}.`;
}
