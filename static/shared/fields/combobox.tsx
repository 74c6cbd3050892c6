import { useId, useState, type KeyboardEvent } from 'react';
import './combobox.css';
import './field.css';
import { useLateClose } from '../figures/late-close';

export interface ComboboxOption {
  readonly value: string;
  /** The number or key in front; empty when the title says it all. */
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
}

export interface ComboboxGroup {
  readonly label: string | null;
  readonly options: readonly ComboboxOption[];
}

interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly ComboboxGroup[];
  readonly onChoose: (value: string) => void;
  /** What to say when nothing was found. */
  readonly none: string;
  readonly open: 'always' | 'on-focus';
}

/**
 * A search field over its list. The list stands below in the flow instead of floating, because the frame would cut it off.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Combobox(props: ComboboxProps) {
  const { label, placeholder, query, groups, none } = props;
  const list = useList(props);
  const { id, shown, active, current, options } = list;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="combobox-input"
        type="text"
        role="combobox"
        autoComplete="off"
        placeholder={placeholder}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${id}-${active}`}
        value={query}
        onChange={(event) => list.search(event.currentTarget.value)}
        onFocus={list.show}
        onBlur={list.hide}
        onKeyDown={list.onKeyDown}
      />
      {shown ? <OptionList id={id} label={label} groups={groups} active={active} onChoose={list.choose} none={none} /> : null}
      <span className="visually-hidden" role="status">
        {shown ? foundWords(options.length, none) : ''}
      </span>
    </div>
  );
}

/** Which option is active, whether the list shows, and what the keys do with both. */
function useList({ query, onQuery, groups, onChoose, open }: ComboboxProps) {
  const id = useId();
  const [focused, setFocused] = useState(false);
  const [active, setActive] = useState(-1);
  const options = groups.flatMap((group) => group.options);
  const shown = open === 'always' || focused;
  const current = shown ? options[active] : undefined;

  const moveTo = (focus: 'here' | 'away', index: number) => {
    setFocused(focus === 'here');
    setActive(index);
  };
  const choose = (value: string) => {
    onChoose(value);
    setActive(-1);
  };
  const search = (text: string) => {
    moveTo('here', -1);
    onQuery(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextActive(event.key, active, options.length);
    if (next !== null || event.key === 'Enter') event.preventDefault();
    if (next !== null) {
      moveTo('here', next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Escape') moveTo('away', -1);
    const target = current ?? (query.trim() === '' ? undefined : options[0]);
    if (event.key === 'Enter' && target !== undefined) choose(target.value);
  };
  const hide = useLateClose(id, () => setFocused(false));
  return { id, shown, active, current, options, choose, search, onKeyDown, show: () => setFocused(true), hide };
}

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly ComboboxGroup[];
  readonly active: number;
  readonly onChoose: (value: string) => void;
  readonly none: string;
}

function OptionList({ id, label, groups, active, onChoose, none }: OptionListProps) {
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.options.length, 0));
  const isEmpty = groups.every((group) => group.options.length === 0);
  return (
    <div id={`${id}-list`} role="listbox" aria-label={`${label}: choices`} className="combobox-list" tabIndex={-1}>
      {isEmpty ? (
        <div role="option" aria-selected="false" aria-disabled="true" className="combobox-group">
          {none}
        </div>
      ) : null}
      {groups.map((group, groupIndex) =>
        group.options.length === 0 ? null : (
          <div key={group.label ?? ''} role="group" aria-label={group.label ?? `${label}: found`}>
            {group.label === null ? null : (
              <div className="combobox-group" aria-hidden="true">
                {group.label}
              </div>
            )}
            {group.options.map((option, index) => (
              <Option
                key={option.value}
                elementId={`${id}-${(starts[groupIndex] ?? 0) + index}`}
                option={option}
                state={active === (starts[groupIndex] ?? 0) + index ? 'active' : 'idle'}
                onChoose={onChoose}
              />
            ))}
          </div>
        ),
      )}
    </div>
  );
}

interface OptionProps {
  readonly elementId: string;
  readonly option: ComboboxOption;
  readonly state: 'active' | 'idle';
  readonly onChoose: (value: string) => void;
}

function Option({ elementId, option, state, onChoose }: OptionProps) {
  return (
    <div
      id={elementId}
      role="option"
      aria-selected={state === 'active'}
      data-active={state === 'active' ? 'yes' : 'no'}
      className="combobox-option"
      // The press would take the focus from the input and close the list before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option.value)}
    >
      {option.id === '' ? null : <span className="combobox-id">{option.id}</span>}
      <span>{option.title}</span>
      {option.note === null ? null : <span className="small">{option.note}</span>}
    </div>
  );
}

/** Where the arrow, Home and End keys lead; `null` for every other key. */
function nextActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  if (key === 'PageDown') return Math.min(active + 5, count - 1);
  if (key === 'PageUp') return Math.max(active - 5, 0);
  return null;
}

function foundWords(count: number, none: string): string {
  if (count === 0) return none;
  return count === 1 ? '1 result' : `${count} results`;
}
