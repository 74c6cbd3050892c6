import { useId } from 'react';
import { attributeNames, attributes, attributeValues, allAttributeValues } from '../../../src/domain/catalogue/attributes';
import { FilterChip } from '../../shared/fields/filter-chip';
import { lineOrders, type LineOrder, type Narrowing } from './narrowing';

const orderNames: Readonly<Record<LineOrder, string>> = {
  number: 'by number',
  gap: 'longest without one first',
  open: 'most open first',
};

interface LineFiltersProps {
  readonly what: string;
  /** What is counted, as one. */
  readonly one: string;
  /** Only controls have attributes. */
  readonly attributes: 'offered' | 'left out';
  readonly narrowing: Narrowing;
  readonly onNarrow: (narrowing: Narrowing) => void;
}

/** Which rows are shown, as a sentence: "Show controls of any attribute that mention backup, longest without one first". */
export function LineFilters({ what, one, attributes: offered, narrowing, onNarrow }: LineFiltersProps) {
  const id = useId();
  const change = (part: Partial<Narrowing>) => onNarrow({ ...narrowing, ...part });
  return (
    <div className="filters" role="search" aria-label={`Filter the ${what}`}>
      <span>Show {what}</span>
      {offered === 'offered' ? <AttributeChip narrowing={narrowing} onNarrow={onNarrow} /> : null}
      <label htmlFor={id}>that mention</label>
      <input
        id={id}
        type="search"
        className="filter-chip line-words"
        data-set={narrowing.search === '' ? 'no' : 'yes'}
        placeholder="number or word"
        maxLength={60}
        value={narrowing.search}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      <FilterChip
        label="Order"
        usual="number"
        value={narrowing.order}
        options={lineOrders.map((value) => ({ value, label: orderNames[value] }))}
        onChange={(value) => change({ order: lineOrders.find((order) => order === value) ?? 'number' })}
      />
      <label className="row line-only">
        <input
          type="checkbox"
          checked={narrowing.only !== null}
          onChange={(event) => change({ only: event.currentTarget.checked ? 'without' : null })}
        />
        only without {one}
      </label>
    </div>
  );
}

/** One value among those of all five attributes. */
function AttributeChip({ narrowing, onNarrow }: Pick<LineFiltersProps, 'narrowing' | 'onNarrow'>) {
  const { value } = narrowing;
  return (
    <select
      aria-label="Attribute of ISO/IEC 27002"
      className="filter-chip"
      data-set={value === null ? 'no' : 'yes'}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onNarrow({ ...narrowing, value: allAttributeValues.find((known) => known === chosen) ?? null });
      }}
    >
      <option value="">of any attribute</option>
      {attributes.map((attribute) => (
        <optgroup key={attribute} label={attributeNames[attribute]}>
          {attributeValues[attribute].map((known) => (
            <option key={known} value={known}>
              {known}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
