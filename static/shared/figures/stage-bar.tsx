import { inGroups } from '../../../src/domain/counts';
import { isOpen } from '../../../src/domain/lifecycle/stages';
import type { Bar } from '../../../src/domain/summary/summary';
import { isSameFigure } from './bar-list';
import type { Opening } from './open-number';
import './figures.css';

/** What has ended piles up over the years: on one scale with it, the stages of the work at hand could not be told apart. */
function isAtWork({ figure }: Bar): boolean {
  return figure.kind !== 'place' || isOpen(figure.value);
}

/** One cell a stage in lifecycle order; the bar beneath each number of what is open makes the bottleneck stand out. */
export function StageBar({ bars, open, onOpen }: Opening & { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.filter(isAtWork).map((bar) => bar.count));
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
            <span className="stage-count">{inGroups(bar.count)}</span>
            {isAtWork(bar) ? <Column share={bar.count / most} /> : <span className="stage-ended">ended</span>}
            <span className="stage-label">{bar.label}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Column({ share }: { readonly share: number }) {
  return (
    <svg className="stage-drawing" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-ground" y="38" width="100" height="2" />
      <rect className="bar-fill" y={40 - 40 * share} width="100" height={40 * share} />
    </svg>
  );
}
