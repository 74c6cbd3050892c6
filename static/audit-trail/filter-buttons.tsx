import type { TrailEntry } from '../../src/domain/trail/entry';
import { ChoiceButtons } from '../shared/fields/choice-buttons';
import { filtered, filterNames, trailFilters, type TrailFilter } from './trail-filter';

interface FilterButtonsProps {
  readonly entries: readonly TrailEntry[];
  readonly filter: TrailFilter;
  readonly onFilter: (filter: TrailFilter) => void;
}

/** What to show, each with its number. */
export function FilterButtons({ entries, filter, onFilter }: FilterButtonsProps) {
  const options = trailFilters.map((value) => ({ value, label: `${filterNames[value]} (${filtered(entries, value).length})` }));
  return <ChoiceButtons label="Show" value={filter} options={options} onChange={onFilter} />;
}
