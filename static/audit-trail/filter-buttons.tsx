import type { TrailEntry } from '../../src/domain/trail/entry';
import { filtered, filterNames, trailFilters, type TrailFilter } from './trail-filter';

interface FilterButtonsProps {
  readonly entries: readonly TrailEntry[];
  readonly filter: TrailFilter;
  readonly onFilter: (filter: TrailFilter) => void;
}

/** What to show, each with its number. */
export function FilterButtons({ entries, filter, onFilter }: FilterButtonsProps) {
  return (
    <div className="row" role="group" aria-label="Show">
      {trailFilters.map((name) => (
        <button key={name} type="button" className="trail-filter" aria-pressed={name === filter} onClick={() => onFilter(name)}>
          {filterNames[name]} ({filtered(entries, name).length})
        </button>
      ))}
    </div>
  );
}
