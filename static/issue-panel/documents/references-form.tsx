import { useState, type FormEvent } from 'react';
import { isSource, sourceFacts, sources, themes } from '../../../src/domain/links/sources';
import { ChangeFailure } from '../../shared/data/answered';
import { clauseCatalogue, controlCatalogue } from '../../shared/fields/catalogue';
import { ChoiceField } from '../../shared/fields/field';
import { FormButtons } from '../../shared/forms/form-buttons';
import { Picker } from '../../shared/fields/picker';
import type { EditorProps } from '../forms/editor-props';

/** Where the improvement comes from and what of the standard it touches. */
export function ReferencesForm({ panel, calls, onClose }: EditorProps) {
  const { facts } = panel.improvement;
  const [source, setSource] = useState<string>(facts.source ?? '');
  const [theme, setTheme] = useState<string>(facts.theme ?? '');
  const [clauses, setClauses] = useState(facts.clauses);
  const [controls, setControls] = useState(facts.controls);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = {
      source: isSource(source) ? source : null,
      theme: themes.find((known) => known === theme) ?? null,
      clauses: [...clauses],
      controls: [...controls],
    };
    if (await calls.record.run(input)) onClose();
  };
  return (
    <form className="editor" aria-label="Source, clauses and controls" onSubmit={(event) => void submit(event)}>
      <Origin source={source} theme={theme} onSource={setSource} onTheme={setTheme} />
      <Picker label="ISO clauses" catalogue={clauseCatalogue} values={clauses} onChange={setClauses} />
      <Picker label="Annex A controls" catalogue={controlCatalogue} values={controls} onChange={setControls} />
      <ChangeFailure error={calls.record.error} />
      <FormButtons submit="Save" busy={calls.record.busy} onCancel={onClose} />
    </form>
  );
}

interface OriginProps {
  readonly source: string;
  readonly theme: string;
  readonly onSource: (source: string) => void;
  readonly onTheme: (theme: string) => void;
}

function Origin({ source, theme, onSource, onTheme }: OriginProps) {
  return (
    <div className="columns">
      <ChoiceField
        label="Source"
        none="None"
        value={source}
        onChange={onSource}
        options={sources.map((value) => ({ value, label: sourceFacts[value].name }))}
      />
      <ChoiceField label="Theme" none="None" value={theme} onChange={onTheme} options={themes.map((value) => ({ value, label: value }))} />
    </div>
  );
}
