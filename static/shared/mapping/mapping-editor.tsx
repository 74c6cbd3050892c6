import type { MappableType } from '../../../src/contract/adoption';
import { kinds } from '../../../src/domain/kinds/kinds';
import type { ProjectMapping } from '../../../src/domain/set-up/project-mapping';
import { ChoiceField } from '../fields/field';
import { KindEditor } from './kind-editor';
import { withKind, withType } from './mapping-draft';
import './mapping.css';

interface MappingEditorProps {
  readonly types: readonly MappableType[];
  readonly mapping: ProjectMapping;
  readonly onChange: (mapping: ProjectMapping) => void;
}

/** Which work type each kind of record is, and which status each of its stages. */
export function MappingEditor({ types, mapping, onChange }: MappingEditorProps) {
  const standard = types.filter((type) => !type.isChild);
  return (
    <div className="stack">
      {kinds.map((kind) => (
        <KindEditor
          key={kind}
          kind={kind}
          own={mapping.kinds[kind] ?? null}
          types={standard}
          onType={(typeId) =>
            onChange(
              withType(
                mapping,
                kind,
                standard.find(({ id }) => id === typeId),
              ),
            )
          }
          onChange={(own) => onChange(withKind(mapping, kind, own))}
        />
      ))}
      <ActionType types={types} mapping={mapping} onChange={onChange} />
    </div>
  );
}

function ActionType({ types, mapping, onChange }: MappingEditorProps) {
  const children = types.filter((type) => type.isChild);
  return (
    <section className="mapped-kind tight" aria-label="Actions">
      <ChoiceField
        label="Work type of actions"
        value={mapping.actionTypeId ?? ''}
        none="None: the panel adds no actions"
        options={children.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(typeId) => onChange({ ...mapping, actionTypeId: typeId === '' ? null : typeId })}
        hint="The child work type that says what will be done for a record."
      />
    </section>
  );
}
