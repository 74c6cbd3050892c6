import { useId } from 'react';
import { kindFacts, type Kind } from '../../../src/domain/kinds/kinds';

interface KindFieldProps {
  readonly kinds: readonly Kind[];
  readonly value: Kind;
  readonly onChange: (kind: Kind) => void;
}

/** Which kind of record is raised, with the difference between 10.1 and 10.2 in one sentence. */
export function KindField({ kinds, value, onChange }: KindFieldProps) {
  const name = useId();
  if (kinds.length < 2) return null;
  return (
    <fieldset className="field" aria-describedby={`${name}-hint`}>
      <legend className="label">Kind</legend>
      <div className="scale">
        {kinds.map((kind) => (
          <label key={kind} className="scale-step">
            <input type="radio" name={name} checked={value === kind} onChange={() => onChange(kind)} />
            {kindFacts[kind].name} ({kindFacts[kind].clause})
          </label>
        ))}
      </div>
      <span className="small" id={`${name}-hint`}>
        10.1 makes better what already works; 10.2 answers a requirement that was not met.
      </span>
    </fieldset>
  );
}
