import { inGroups } from '../../../src/domain/counts';
import type { Bar, Figure } from '../../../src/domain/summary/summary';
import './bar-list.css';

interface BarListProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The figure whose list is open. */
  readonly open: Figure | null;
  readonly onOpen: (figure: Figure) => void;
}

/** Counts as labelled bars; each opens its list. Zero stays visible: nothing from a source is news too. */
export function BarList({ label, bars, open, onOpen }: BarListProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.label}>
          {bar.count === 0 ? (
            <div className="bar subtle">
              <BarParts bar={bar} most={most} />
            </div>
          ) : (
            <button type="button" className="bar" aria-expanded={isSameFigure(open, bar.figure)} onClick={() => onOpen(bar.figure)}>
              <BarParts bar={bar} most={most} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function BarParts({ bar, most }: { readonly bar: Bar; readonly most: number }) {
  return (
    <>
      <span>{bar.label}</span>
      <svg className="bar-track" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-ground" width="100" height="12" rx="1" />
        <rect className="bar-fill" width={(100 * bar.count) / most} height="12" rx="1" />
      </svg>
      <span className="bar-count">{inGroups(bar.count)}</span>
    </>
  );
}

export function isSameFigure(one: Figure | null, other: Figure): boolean {
  return one !== null && JSON.stringify(one) === JSON.stringify(other);
}
