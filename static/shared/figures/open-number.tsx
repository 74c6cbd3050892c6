import { inGroups } from '../../../src/domain/counts';
import type { Figure } from '../../../src/domain/summary/summary';
import { isSameFigure } from './bar-list';

/** Which list is open, and how to open another. */
export interface Opening {
  readonly open: Figure | null;
  readonly onOpen: (figure: Figure) => void;
}

/** A count that opens its list; of nothing there is no list. */
export function OpenNumber({ figure, count, open, onOpen }: Opening & { readonly figure: Figure; readonly count: number }) {
  if (count === 0) return <>0</>;
  return (
    <button type="button" className="link-button" aria-expanded={isSameFigure(open, figure)} onClick={() => onOpen(figure)}>
      {inGroups(count)}
    </button>
  );
}
