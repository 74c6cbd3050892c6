import { inGroups } from '../../src/domain/counts';
import { spreadWords } from '../../src/domain/flow/length-words';
import type { Summary } from '../../src/domain/summary/summary';
import { OpenNumber, type Opening } from '../shared/figures/open-number';
import './chart.css';

/** What verifications came to, as one bar of a hundred per cent; each part has its word, its number and its own pattern. */
export function VerdictBar({ summary, ...opening }: Opening & { readonly summary: Summary }) {
  const { verdicts, verified, placeTimes } = summary;
  if (verified.total === 0) return <p className="subtle">Nothing was verified in the period.</p>;
  const waited = placeTimes.find(({ place }) => place === 'verifying')?.spread;
  const starts = verdicts.map((_, index) => verdicts.slice(0, index).reduce((sum, { count }) => sum + count, 0));
  const share = (count: number) => (100 * count) / verified.total;
  return (
    <div className="tight">
      <svg className="verdict-bar" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
        {verdicts.map(({ label, count }, index) => (
          <rect key={label} className={`verdict verdict-${index}`} x={share(starts[index] ?? 0)} width={share(count)} height="16" />
        ))}
      </svg>
      <p>
        <OpenNumber figure={{ kind: 'verified' }} count={verified.total} {...opening} /> verified in the period:
      </p>
      <ul className="reasons" aria-label={`Results of ${inGroups(verified.total)} verified`}>
        {verdicts.map(({ figure, label, count }, index) =>
          count === 0 && index === verdicts.length - 1 ? null : (
            <li key={label}>
              <span className={`verdict-key verdict-key-${index}`} aria-hidden="true" />{' '}
              <OpenNumber figure={figure} count={count} {...opening} /> of {inGroups(verified.total)} {inSentence(label)}
            </li>
          ),
        )}
      </ul>
      {waited === undefined || waited.n === 0 ? null : (
        <p className="small">
          Time at Verifying, of {waited.n} that left it: {spreadWords(waited)}.
        </p>
      )}
    </div>
  );
}

const inSentence = (label: string) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
