import { shownTiles } from '../../src/domain/figures';
import type { Bar, Figure, Summary } from '../../src/domain/summary';
import { isSameFigure } from '../shared/bar-list';

interface TilesProps {
  readonly summary: Summary;
  readonly open: Figure | null;
  readonly onOpen: (figure: Figure) => void;
}

const verified: Figure = { kind: 'verified' };

/** The first numbers a manager asks for; each opens its list. */
export function Tiles({ summary, open, onOpen }: TilesProps) {
  const { total, effective } = summary.verified;
  return (
    <ul className="tiles" aria-label="Key figures">
      {shownTiles(summary).map((tile) => (
        <li key={tile.figure.kind} className="tile-place">
          <Tile tile={tile} open={open} onOpen={onOpen} />
          {tile.figure.kind === 'effective' && effective < total ? (
            <button
              type="button"
              className="link-button tile-more"
              aria-expanded={isSameFigure(open, verified)}
              onClick={() => onOpen(verified)}
            >
              All {total} verified
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Tile({ tile, open, onOpen }: Omit<TilesProps, 'summary'> & { readonly tile: Bar }) {
  return (
    <button
      type="button"
      className="tile"
      aria-expanded={isSameFigure(open, tile.figure)}
      disabled={tile.count === 0}
      onClick={() => onOpen(tile.figure)}
    >
      <span className="tile-count">{tile.count}</span>
      <span className="tile-label">{tile.label}</span>
    </button>
  );
}
