import Textfield from '@atlaskit/textfield';
import { useId, type ReactNode } from 'react';
import './field.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly required?: 'required';
  readonly autoFocus?: 'autofocus';
}

/** A line of text, a number or a day, under its label. Values stay text until the form is sent. */
export function TextField({ type = 'text', ...field }: FieldProps & { readonly type?: 'text' | 'number' | 'date' }) {
  const id = useId();
  return (
    <Labelled id={id} {...field}>
      <Textfield
        id={id}
        type={type}
        isCompact
        value={field.value}
        autoFocus={field.autoFocus !== undefined}
        isRequired={field.required !== undefined}
        aria-describedby={field.hint === undefined ? undefined : `${id}-hint`}
        {...(type === 'number' ? { step: 'any', inputMode: 'decimal' as const } : { maxLength: 255 })}
        onChange={(event) => field.onChange(event.currentTarget.value)}
      />
    </Labelled>
  );
}

/** Several lines of text. */
export function TextArea({ rows = 3, ...field }: FieldProps & { readonly rows?: number; readonly maxLength?: number }) {
  const id = useId();
  return (
    <Labelled id={id} {...field}>
      <textarea
        id={id}
        className="field-native field-area"
        rows={rows}
        value={field.value}
        maxLength={field.maxLength}
        aria-describedby={field.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => field.onChange(event.currentTarget.value)}
      />
    </Labelled>
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What stands there while nothing is chosen; absent where something always is. */
  readonly none?: string;
}

/** The browser's own select: it opens outside the frame, where a drawn menu would be cut off. */
export function ChoiceField({ options, none, ...field }: ChoiceFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} {...field}>
      <select
        id={id}
        className="field-native"
        value={field.value}
        aria-describedby={field.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => field.onChange(event.currentTarget.value)}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({
  id,
  label,
  hint,
  required,
  children,
}: Omit<FieldProps, 'value' | 'onChange'> & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
        {required === undefined ? null : (
          <span className="danger" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {children}
      {hint === undefined ? null : (
        <span className="small" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
