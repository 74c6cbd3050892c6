import { useId, useState } from 'react';
import type { AgentAction } from './rovo-page';

type Value = string | number | boolean;
/** The inputs that were filled in. */
export type Said = Readonly<Record<string, Value>>;
type Input = AgentAction['inputs'][number];

function read({ type }: Input, text: string): Value {
  if (type === 'integer' || type === 'number') return Number(text);
  return type === 'boolean' ? text === 'yes' : text;
}

interface InputFieldProps {
  readonly input: Input;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function InputField({ input: { title, description, type, required }, text, onChange }: InputFieldProps) {
  const id = useId();
  const common = {
    id,
    className: 'input',
    value: text,
    required,
    'aria-describedby': `${id}-help`,
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {title}
        {required && (
          <span className="required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {type === 'boolean' ? (
        <select {...common} onChange={({ target }) => onChange(target.value)}>
          <option value="">Not said</option>
          <option value="yes">Yes</option>
          <option value="no">No</option>
        </select>
      ) : (
        <input
          {...common}
          type={type === 'string' ? 'text' : 'number'}
          step={type === 'integer' ? 1 : 'any'}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      <p id={`${id}-help`} className="small">
        {description}
      </p>
    </div>
  );
}

interface ActionFormProps {
  readonly action: AgentAction;
  readonly onSay: (said: Said) => Promise<void>;
}

/** What a language model would take from a person's words, filled in by hand. */
export function ActionForm({ action, onSay }: ActionFormProps) {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const say = async () => {
    if (busy) return;
    setBusy(true);
    const filled = action.inputs.filter(({ name }) => (texts[name] ?? '').trim() !== '');
    await onSay(Object.fromEntries(filled.map((input) => [input.name, read(input, texts[input.name] ?? '')])));
    setBusy(false);
  };
  return (
    <form
      className="form action-form"
      aria-label={action.name}
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <h2>{action.name}</h2>
      {action.inputs.map((input) => (
        <InputField
          key={input.name}
          input={input}
          text={texts[input.name] ?? ''}
          onChange={(text) => setTexts((before) => ({ ...before, [input.name]: text }))}
        />
      ))}
      <div className="row">
        <button type="submit" className="button button-primary" aria-busy={busy}>
          {action.verb === 'GET' ? 'Ask' : 'Confirm and do it'}
        </button>
      </div>
    </form>
  );
}
