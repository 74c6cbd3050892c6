import { severities, type Finding, type Severity } from '../../../src/domain/health/finding';
import type { Tone } from '../look/lozenge';

interface SeverityWords {
  readonly title: string;
  /** What it means for those who work there. */
  readonly effect: string;
  readonly tone: Tone;
  readonly one: string;
  readonly many: string;
  /** After "Mend all 3". */
  readonly which: string;
}

export const severityWords: Readonly<Record<Severity, SeverityWords>> = {
  blocks: {
    title: 'Stops records',
    effect: 'While this is so, some record cannot go its way.',
    tone: 'danger',
    one: '1 thing stops records',
    many: 'things stop records',
    which: 'that stop records',
  },
  weakens: {
    title: 'Something may slip',
    effect: 'Records go their way, but a gate is open or a button does not work.',
    tone: 'warning',
    one: '1 thing lets something slip',
    many: 'things let something slip',
    which: 'that let something slip',
  },
  note: { title: 'Good to know', effect: 'Nothing has to be done.', tone: 'neutral', one: '1 note', many: 'notes', which: 'of the notes' },
};

/** "2 things stop records, 1 note". */
export function countFindings(findings: readonly Finding[]): string {
  const counts = severities.map((severity) => ({ severity, count: findings.filter((found) => found.severity === severity).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (count === 1 ? severityWords[severity].one : `${count} ${severityWords[severity].many}`))
    .join(', ');
}
