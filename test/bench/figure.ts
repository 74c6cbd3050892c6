/** One line of the benchmark: what was measured, beside the bar it should reach. */
export interface Figure {
  readonly work: string;
  readonly measured: number;
  readonly unit: string;
  /** `null`: no bar, told for the record. */
  readonly bar: number | null;
}

export function verdictOf({ measured, bar }: Figure): 'met' | 'not met' | 'no bar' {
  if (bar === null) return 'no bar';
  return measured <= bar ? 'met' : 'not met';
}

export function toTable(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => [
    figure.work,
    `${show(figure.measured)} ${figure.unit}`,
    figure.bar === null ? '–' : `≤ ${show(figure.bar)} ${figure.unit}`,
    verdictOf(figure),
  ]);
  return markdownTable([['Work', 'Measured', 'Bar', 'Verdict'], ...lines]);
}

/** Rows as a table of the readme, the first one its head. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const print = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [print(head), rule, ...rows.map(print)].join('\n');
}

function show(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
