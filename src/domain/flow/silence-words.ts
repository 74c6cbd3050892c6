import { format, parseISO } from 'date-fns';
import type { SourceLine } from './source-coverage';

/** "nothing since May 2026", "nothing yet"; `null` for a source that brought something in its last quarter. */
export function silenceWords({ counts, last }: SourceLine): string | null {
  if ((counts.at(-1) ?? 0) > 0) return null;
  return last === null ? 'nothing yet' : `nothing since ${format(parseISO(last), 'MMMM yyyy')}`;
}
