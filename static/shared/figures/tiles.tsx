import { inGroups } from '../../../src/domain/counts';
import type { Bar, Figure, Summary } from '../../../src/domain/summary/summary';
import { isSameFigure } from './bar-list';
import type { Opening } from './open-number';
import './figures.css';

interface TilesProps extends Opening {
  readonly tiles: readonly Bar[];
  readonly verified: Summary['verified'];
}

const allVerified: Figure = { kind: 'verified' };

/** The first numbers a manager asks for; each opens its list. */
export function Tiles({ tiles, verified: { total, effective }, open, onOpen }: TilesProps) {
  return (
    <ul className="tiles" aria-label="Key figures">
      {tiles.map((tile) => (
        <li key={tile.figure.kind} className="tile-place">
          <Tile tile={tile} open={open} onOpen={onOpen} />
          {tile.figure.kind === 'effective' && effective < total ? (
            <button
              type="button"
              className="link-button tile-more no-print"
              aria-expanded={isSameFigure(open, allVerified)}
              onClick={() => onOpen(allVerified)}
            >
              All {inGroups(total)} verified
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Tile({ tile, open, onOpen }: Opening & { readonly tile: Bar }) {
  return (
    <button
      type="button"
      className="tile"
      aria-expanded={isSameFigure(open, tile.figure)}
      disabled={tile.count === 0}
      onClick={() => onOpen(tile.figure)}
    >
      <span className="tile-count">{inGroups(tile.count)}</span>
      <span className="tile-label">{tile.label}</span>
    </button>
  );
}
