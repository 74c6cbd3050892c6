import type { Figure, Summary } from '../../src/domain/summary';
import { isSameFigure } from '../shared/bar-list';

interface TilesProps {
  readonly summary: Summary;
  readonly open: Figure | null;
  readonly onOpen: (figure: Figure) => void;
}

/** The first numbers a manager asks for; each opens its list. */
export function Tiles({ summary, open, onOpen }: TilesProps) {
  const { total, effective } = summary.verified;
  return (
    <ul className="tiles" aria-label="Key figures">
      {summary.tiles.map((tile) => (
        <li key={tile.label}>
          <button
            type="button"
            className="tile"
            aria-expanded={isSameFigure(open, tile.figure)}
            disabled={tile.count === 0}
            onClick={() => onOpen(tile.figure)}
          >
            <span className="tile-count">{tile.count}</span>
            <span className="tile-label">
              {tile.label}
              {tile.figure.kind === 'effective' ? ` of ${total}` : ''}
            </span>
          </button>
        </li>
      ))}
      {summary.tiles.some((tile) => tile.figure.kind === 'effective') || total === 0 ? null : (
        <li>
          <button
            type="button"
            className="tile"
            aria-expanded={isSameFigure(open, { kind: 'effective' })}
            disabled={effective === 0}
            onClick={() => onOpen({ kind: 'effective' })}
          >
            <span className="tile-count">{effective}</span>
            <span className="tile-label">verified effective of {total}</span>
          </button>
        </li>
      )}
    </ul>
  );
}
