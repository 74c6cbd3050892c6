export type Way = 'new' | 'existing';

const wayWords: Readonly<Record<Way, string>> = {
  new: 'A new project, with everything it needs',
  existing: 'A project that is there already, as it is',
};

interface WayChoiceProps {
  readonly way: Way;
  readonly onChange: (way: Way) => void;
}

/** Whether a project is made, or one that is there is used. */
export function WayChoice({ way, onChange }: WayChoiceProps) {
  return (
    <fieldset className="choices">
      <legend className="label">Where records are kept</legend>
      {(['new', 'existing'] as const).map((each) => (
        <label key={each} className="choice">
          <input type="radio" name="way" checked={way === each} onChange={() => onChange(each)} />
          {wayWords[each]}
        </label>
      ))}
    </fieldset>
  );
}
