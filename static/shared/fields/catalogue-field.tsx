import { useState } from 'react';
import { Loading } from '../data/answered';
import type { Catalogue } from './catalogue';
import { FieldFrame } from './field-frame';
import { submitField, useEditedField, type EditedField } from './field-value';
import { Picker } from './picker';

interface CatalogueFieldProps {
  readonly label: string;
  readonly catalogue: Catalogue;
}

/** The editor of a custom field that holds entries of a catalogue. */
export function CatalogueField({ label, catalogue }: CatalogueFieldProps) {
  const field = useEditedField();
  if (field === null) return <Loading label={`Loading ${label}`} />;
  return <Editor label={label} catalogue={catalogue} field={field} />;
}

function Editor({ label, catalogue, field }: CatalogueFieldProps & { readonly field: EditedField }) {
  const [values, setValues] = useState(() => toValues(field.value));
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (chosen: readonly string[]) => setProblem(await submitField(chosen.length === 0 ? null : [...chosen]));
  const change = (chosen: readonly string[]) => {
    setValues(chosen);
    if (field.place === 'dialog') void save(chosen);
  };
  return (
    <FieldFrame label={label} place={field.place} problem={problem} onSave={() => save(values)}>
      <Picker label={label} catalogue={catalogue} values={values} onChange={change} />
    </FieldFrame>
  );
}

/** Whatever the field holds, as a list: it can be filled by REST or an import too. */
function toValues(value: unknown): readonly string[] {
  if (typeof value === 'string' && value !== '') return [value];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
