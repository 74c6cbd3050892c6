import type { Remains } from '../../src/domain/detachment';
import { listed } from '../../src/domain/health/words';

/** "5 issue types, 1 project and 4 workflows". */
export function sayRemains(remains: readonly Remains[]): string {
  return listed(remains.map(({ what, count }) => `${count} ${plural(what.toLowerCase(), count)}`));
}

function plural(word: string, count: number): string {
  if (count === 1) return word;
  return word.endsWith('s') ? `${word}es` : `${word}s`;
}
