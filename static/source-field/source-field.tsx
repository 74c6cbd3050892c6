import { useState } from 'react';
import { isSource, sourceFacts, sources } from '../../src/domain/links/sources';
import { Loading } from '../shared/data/answered';
import '../shared/fields/field.css';
import { FieldFrame } from '../shared/fields/field-frame';
import { submitField, useEditedField, type EditedField } from '../shared/fields/field-value';
import { Notice } from '../shared/look/notice';

/** The editor of the custom field "Improvement source": one of six, or none. */
export function SourceField() {
  const field = useEditedField();
  if (field === null) return <Loading label="Loading the source" />;
  return <Editor field={field} />;
}

function Editor({ field }: { readonly field: EditedField }) {
  const [value, setValue] = useState(typeof field.value === 'string' ? field.value : '');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (chosen: string) => setProblem(await submitField(chosen === '' ? null : chosen));
  const change = (chosen: string) => {
    setValue(chosen);
    if (field.place === 'dialog') void save(chosen);
  };
  return (
    <FieldFrame label="Improvement source" place={field.place} problem={problem} onSave={() => save(value)}>
      {value === '' || isSource(value) ? null : (
        <Notice tone="warning">
          <p>“{value}” is none of the six sources: choose one, or none.</p>
        </Notice>
      )}
      <fieldset className="field">
        <legend className="label">Where the improvement comes from</legend>
        <div className="choices">
          {sources.map((source) => (
            <label key={source} className="choice">
              <input type="radio" name="source" checked={value === source} onChange={() => change(source)} />
              <span>
                {sourceFacts[source].name}
                {sourceFacts[source].reference === null ? null : <span className="subtle"> ({sourceFacts[source].reference})</span>}
              </span>
            </label>
          ))}
          <label className="choice">
            <input type="radio" name="source" checked={value === ''} onChange={() => change('')} />
            None
          </label>
        </div>
      </fieldset>
    </FieldFrame>
  );
}
