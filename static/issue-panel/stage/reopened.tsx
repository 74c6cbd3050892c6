import type { ImprovementPanel } from '../../../src/contract/issue';
import { useLocale } from '../../shared/data/locale';
import { sayEvidenceOf, sayFinding } from '../history/finding-words';
import { sayReturn } from '../history/history-words';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** A plain line after a check that failed, the first or the second: what was found on that day, and which attempt this is. */
export function Reopened({ panel }: { readonly panel: ImprovementPanel }) {
  const locale = useLocale();
  const failed = panel.findings.filter(({ check }) => check.failed);
  const last = failed.at(-1);
  if (last === undefined) return null;
  const attempt = `${ordinals[failed.length] ?? `${failed.length + 1}th`} attempt`;
  const back = sayReturn(panel.improvement.kind);
  const [found, evidence] = [sayFinding(last, locale), sayEvidenceOf(last)];
  const who = last.check.kind === 'second check' ? 'The second check' : 'Verification';
  return (
    <p className="reopened">
      {found === null ? `${who} sent it ${back}: this is the ${attempt}.` : `${found}, ${back}, ${attempt}.`}
      {evidence === null ? null : ` ${evidence}.`}
    </p>
  );
}
