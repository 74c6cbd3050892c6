import type { Bar } from '../../../src/domain/summary/summary';
import { isSameFigure } from './bar-list';
import type { Opening } from './open-number';
import './figures.css';

/** One cell a stage in lifecycle order; the bar beneath each number makes the bottleneck stand out. */
export function StageBar({ bars, open, onOpen }: Opening & { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <ol className="stage-bar" aria-label="Improvements by stage">
      {bars.map((bar) => (
        <li key={bar.label}>
          <button
            type="button"
            className="stage-cell"
            disabled={bar.count === 0}
            aria-expanded={isSameFigure(open, bar.figure)}
            onClick={() => onOpen(bar.figure)}
          >
            <span className="stage-count">{bar.count}</span>
            <svg className="stage-drawing" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
              <rect className="bar-ground" y="38" width="100" height="2" />
              <rect className="bar-fill" y={40 - (40 * bar.count) / most} width="100" height={(40 * bar.count) / most} />
            </svg>
            <span className="stage-label">{bar.label}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
