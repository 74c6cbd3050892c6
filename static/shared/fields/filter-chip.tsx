import './filter-chip.css';

interface FilterChipProps {
  readonly label: string;
  /** What stands there while nothing is chosen; absent where something always is. */
  readonly any?: string;
  readonly value: string;
  /** What stands there before anybody chose; nothing, unless said. */
  readonly usual?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A choice in the middle of a sentence. */
export function FilterChip({ label, any, usual, value, options, onChange }: FilterChipProps) {
  return (
    <select
      aria-label={label}
      className="filter-chip"
      data-set={value === (usual ?? '') ? 'no' : 'yes'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {any === undefined ? null : <option value="">{any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
