import { useId } from 'react';
import type { ScalePoint } from '../../../src/domain/priority/scales';
import './field.css';

interface ScaleFieldProps {
  readonly label: string;
  /** What one to five mean. */
  readonly points: readonly ScalePoint[];
  /** 0 while nothing is chosen. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly hint?: string;
}

/** One to five, each with its word and its meaning: a number alone means something else to everybody. The line of the meaning is always there, so that nothing moves under a hand that chooses. */
export function ScaleField({ label, points, value, onChange, hint }: ScaleFieldProps) {
  const name = useId();
  const meaning = points[value - 1]?.meaning;
  return (
    <fieldset className="field" aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend className="label">{label}</legend>
      <div className="scale">
        {points.map(({ word }, index) => (
          <label key={word} className="scale-step">
            <input
              type="radio"
              name={name}
              checked={value === index + 1}
              aria-describedby={`${name}-${index + 1}`}
              onChange={() => onChange(index + 1)}
            />
            {index + 1} {word}
          </label>
        ))}
      </div>
      <span className="small" aria-hidden="true">
        {meaning === undefined ? 'Not chosen yet' : `${value}: ${meaning}`}
      </span>
      {hint === undefined ? null : (
        <span className="small" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <Meanings label={label} points={points} idPrefix={name} />
    </fieldset>
  );
}

interface MeaningsProps extends Pick<ScaleFieldProps, 'label' | 'points'> {
  readonly idPrefix: string;
}

/** Every point describes its radio button, also while the list is closed. */
function Meanings({ label, points, idPrefix }: MeaningsProps) {
  return (
    <details className="small">
      <summary className="scale-summary">
        What the points mean<span className="visually-hidden">: {label}</span>
      </summary>
      <ol>
        {points.map(({ word, meaning }, index) => (
          <li key={word}>
            {index + 1} {word}: <span id={`${idPrefix}-${index + 1}`}>{meaning}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
