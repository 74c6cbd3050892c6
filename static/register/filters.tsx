import { useEffect, useId, useState } from 'react';
import type { Input } from '../../src/contract';
import type { Kind } from '../../src/domain/kinds/kinds';
import { placesOf } from '../../src/domain/kinds/lines';
import { registerOrders, type RegisterOrder } from '../../src/domain/register/register';
import { isSource, sourceFacts, sources } from '../../src/domain/links/sources';
import { placeNames, places, type Place } from '../../src/domain/lifecycle/stages';
import { FilterChip } from '../shared/fields/filter-chip';
import { kindWords } from '../shared/look/kind-words';

type Filter = Input<'viewRegister'>;

interface FiltersProps {
  /** What the project keeps. */
  readonly kinds: readonly Kind[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

const orderNames: Readonly<Record<RegisterOrder, string>> = { newest: 'newest first', priority: 'highest priority first' };
const pauseInMs = 300;

/** Chips that read as a sentence: "Show nonconformities at Verifying, raised from internal audits, that mention backup, highest priority first". */
export function Filters({ kinds, filter, onFilter }: FiltersProps) {
  const kind = filter.kind ?? null;
  const isFiltered = kind !== null || filter.place !== null || filter.source !== null || filter.search !== '';
  const change = (part: Partial<Filter>) => onFilter({ ...filter, ...part, page: 0 });
  return (
    <div className="filters" role="search" aria-label="Filter the register">
      <span>Show</span>
      <KindChip kinds={kinds} filter={filter} onFilter={onFilter} />
      <span>at</span>
      <FilterChip
        label="Stage"
        any="any stage"
        value={filter.place ?? ''}
        options={placesFor(kind).map((place) => ({ value: place, label: placeNames[place] }))}
        onChange={(value) => change({ place: places.find((place) => place === value) ?? null })}
      />
      <span>raised from</span>
      <FilterChip
        label="Source"
        any="any source"
        value={filter.source ?? ''}
        options={sources.map((source) => ({ value: source, label: sourceFacts[source].name }))}
        onChange={(value) => change({ source: isSource(value) ? value : null })}
      />
      <span>that mention</span>
      <SearchChip value={filter.search} onChange={(search) => change({ search })} />
      <OrderChip order={filter.order ?? 'newest'} onChange={(order) => change({ order })} />
      {isFiltered ? (
        <button
          type="button"
          className="link-button"
          onClick={() => onFilter({ ...filter, kind: null, place: null, source: null, search: '', page: 0 })}
        >
          Show all
        </button>
      ) : null}
    </div>
  );
}

/** The stages that a record of a kind can be at, or of any. */
function placesFor(kind: Kind | null): readonly Place[] {
  return kind === null ? places : placesOf(kind);
}

/** A stage that the chosen kind does not have is no filter any more. */
function KindChip({ kinds, filter, onFilter }: FiltersProps) {
  const choose = (value: string) => {
    const kind = kinds.find((known) => known === value) ?? null;
    const place = placesFor(kind).find((known) => known === filter.place) ?? null;
    onFilter({ ...filter, kind, place, page: 0 });
  };
  const options = kinds.map((kind) => ({ value: kind, label: kindWords[kind].plural }));
  return <FilterChip label="Kind" any="records" value={filter.kind ?? ''} options={options} onChange={choose} />;
}

interface OrderChipProps {
  readonly order: RegisterOrder;
  readonly onChange: (order: RegisterOrder) => void;
}

function OrderChip({ order, onChange }: OrderChipProps) {
  return (
    <select
      aria-label="Order"
      className="filter-chip"
      data-set={order === 'newest' ? 'no' : 'yes'}
      value={order}
      onChange={(event) => onChange(registerOrders.find((known) => known === event.currentTarget.value) ?? 'newest')}
    >
      {registerOrders.map((known) => (
        <option key={known} value={known}>
          {orderNames[known]}
        </option>
      ))}
    </select>
  );
}

/** Asks after a pause in typing, so that a word is one question. */
function SearchChip({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onChange(text.trim()), pauseInMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        Words in the title or key
      </label>
      <input
        id={id}
        type="search"
        className="filter-chip filter-words"
        data-set={value === '' ? 'no' : 'yes'}
        placeholder="any words"
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </>
  );
}
