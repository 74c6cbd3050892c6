import { inGroups } from '../counts';
import { countOf } from './figures';
import { silenceWords } from '../flow/silence-words';
import type { SourceCoverage } from '../flow/source-coverage';
import type { Summary } from './summary';

/** Below this many a percentage says less than the items. */
const fewest = 5;

const numberWords = ['', '', 'two', 'three', 'four'] as const;

/** How many quarters in a row, the last one first, went the same way; a running quarter in which nothing happened yet is passed over. */
function streakOf({ quarters }: SourceCoverage, direction: 1 | -1): number {
  const latest = quarters.toReversed();
  const [running] = latest;
  const told = running?.opened === 0 && running.done === 0 ? latest.slice(1) : latest;
  const breaks = told.findIndex(({ opened, done }) => Math.sign(done - opened) !== direction);
  return breaks === -1 ? told.length : breaks;
}

function streakWords(streak: number): string {
  return streak < 2 ? '' : ` for ${numberWords[streak] ?? String(streak)} quarters`;
}

function flow(opened: number, done: number, coverage: SourceCoverage): string {
  if (opened === 0 && done === 0) return 'Nothing was opened or finished in the period';
  if (done === opened) return `As many finished as opened (${inGroups(done)})`;
  if (done > opened)
    return `More finished than opened${streakWords(streakOf(coverage, 1))} (${inGroups(done)} against ${inGroups(opened)})`;
  return `More opened than finished${streakWords(streakOf(coverage, -1))} (${inGroups(opened)} against ${inGroups(done)})`;
}

function effect({ total, effective }: Summary['verified']): string | null {
  if (total === 0) return null;
  if (total < fewest) return `${effective} of ${total} verified effective`;
  return `${Math.round((effective / total) * 100)} % of ${inGroups(total)} verified effective`;
}

/** Sources that brought nothing in the period, by name and with their last month while they are few. */
function silence({ bySource, sourceCoverage }: Pick<Summary, 'bySource' | 'sourceCoverage'>): string | null {
  const silent = bySource.filter((bar) => bar.count === 0);
  if (silent.length === 0 || silent.length === bySource.length) return null;
  if (silent.length > 2) return `${silent.length} of ${bySource.length} sources brought nothing`;
  const words = silent.map(({ figure, label }) => {
    const line = sourceCoverage.lines.find(({ source }) => figure.kind === 'source' && figure.value === source);
    return `${label.toLowerCase()} has brought ${(line === undefined ? null : silenceWords(line)) ?? 'nothing in the period'}`;
  });
  return words.join(' and ');
}

/** One sentence that answers "are we improving?", made from the figures alone. */
export function headlineOf(summary: Pick<Summary, 'tiles' | 'verified' | 'bySource' | 'sourceCoverage' | 'total' | 'notVisible'>): string {
  if (summary.total === 0 && summary.notVisible > 0) return 'No improvement that you may see is recorded in these projects yet.';
  if (summary.total === 0) return 'No improvement is recorded in these projects yet.';
  const overdue = countOf(summary.tiles, 'overdue');
  const parts = [
    flow(countOf(summary.tiles, 'opened'), countOf(summary.tiles, 'done'), summary.sourceCoverage),
    effect(summary.verified),
    overdue === 0 ? null : `${inGroups(overdue)} overdue`,
    silence(summary),
  ];
  return `${parts.filter((part) => part !== null).join('; ')}.`;
}
