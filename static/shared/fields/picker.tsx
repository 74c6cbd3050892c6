import { useMemo, useState } from 'react';
import type { Catalogue } from './catalogue';
import { Combobox, type ComboboxGroup } from './combobox';
import './picker.css';
import { readRecent, rememberRecent } from '../data/recent';

interface PickerProps {
  readonly label: string;
  readonly catalogue: Catalogue;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly open?: 'always' | 'on-focus';
}

/** Chooses several entries of a catalogue. Values it does not know stay visible and can be removed. */
export function Picker({ label, catalogue, values, onChange, open = 'on-focus' }: PickerProps) {
  const [query, setQuery] = useState('');
  const [recent] = useState(() => readRecent(catalogue.name));
  const groups = useMemo(() => offer(catalogue, query, recent, values), [catalogue, query, recent, values]);
  const add = (id: string) => {
    rememberRecent(catalogue.name, id);
    onChange([...values, id]);
    setQuery('');
  };
  return (
    <div className="tight">
      <Chips
        label={`Chosen ${catalogue.name}`}
        catalogue={catalogue}
        values={values}
        onRemove={(id) => onChange(values.filter((value) => value !== id))}
      />
      <Combobox
        label={label}
        placeholder="Number or word"
        query={query}
        onQuery={setQuery}
        groups={groups}
        onChoose={add}
        none={noneWords(catalogue, query, values)}
        open={open}
      />
    </div>
  );
}

/** Everything that matches and is not chosen yet; what was used last comes first while nothing is typed. */
function offer(catalogue: Catalogue, query: string, recent: readonly string[], values: readonly string[]): readonly ComboboxGroup[] {
  const groups = catalogue
    .search(query)
    .map((group) => ({ ...group, options: group.options.filter(({ value }) => !values.includes(value)) }));
  if (query.trim() !== '') return groups;
  const used = recent.flatMap((id) => groups.flatMap((group) => group.options.filter(({ value }) => value === id)));
  const rest = groups.map((group) => ({ ...group, options: group.options.filter(({ value }) => !recent.includes(value)) }));
  return [{ label: 'Recently used', options: used }, ...rest];
}

/** Why the list is empty: what was looked for stands among the chosen ones already, or nothing is called so. */
function noneWords(catalogue: Catalogue, query: string, values: readonly string[]): string {
  const found = catalogue.search(query).flatMap((group) => group.options.map(({ value }) => value));
  const chosen = found.filter((value) => values.includes(value));
  return chosen.length === 0 ? `No ${catalogue.name} match “${query.trim()}”` : `Already chosen: ${chosen.join(', ')}`;
}

interface ChipsProps {
  readonly label: string;
  readonly catalogue: Catalogue;
  readonly values: readonly string[];
  readonly onRemove: (id: string) => void;
}

function Chips({ label, catalogue, values, onRemove }: ChipsProps) {
  if (values.length === 0) return null;
  return (
    <ul className="chips" aria-label={label}>
      {values.map((id) => {
        const known = catalogue.find(id);
        const words = known === null ? `${id} – ${catalogue.explain(id)}` : `${id} ${known.title}`;
        return (
          <li key={id} className={known === null ? 'chip chip-unknown' : 'chip'}>
            <span className="chip-text" title={words}>
              {words}
            </span>
            <button type="button" className="chip-remove" aria-label={`Remove ${id}`} onClick={() => onRemove(id)}>
              <span aria-hidden="true">✕</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
