import type { MappableType } from '../../../src/contract/adoption';
import { kindFacts, type Kind } from '../../../src/domain/kinds/kinds';
import type { KindMapping } from '../../../src/domain/set-up/project-mapping';
import { ChoiceField } from '../fields/field';
import { MappedPlaces } from './mapped-places';

interface KindEditorProps {
  readonly kind: Kind;
  /** `null` where the project keeps no records of this kind. */
  readonly own: KindMapping | null;
  readonly types: readonly MappableType[];
  readonly onType: (typeId: string) => void;
  readonly onChange: (own: KindMapping) => void;
}

/** One kind of record: its work type, and below it the statuses of its stages. */
export function KindEditor({ kind, own, types, onType, onChange }: KindEditorProps) {
  const { name, clause } = kindFacts[kind];
  const type = types.find(({ id }) => id === own?.typeId);
  return (
    <section className="mapped-kind tight" aria-label={name}>
      <ChoiceField
        label={`Work type of ${name} (${clause})`}
        value={own?.typeId ?? ''}
        none="None: no records of this kind here"
        options={typeChoices(types, own)}
        onChange={onType}
      />
      {own === null || type === undefined ? null : <MappedPlaces key={type.id} kind={kind} own={own} type={type} onChange={onChange} />}
    </section>
  );
}

/** A type of the mapping that the project has no more stays visible. */
function typeChoices(types: readonly MappableType[], own: KindMapping | null) {
  const gone =
    own === null || types.some(({ id }) => id === own.typeId) ? [] : [{ value: own.typeId, label: 'A type that is not here any more' }];
  return [...types.map(({ id, name }) => ({ value: id, label: name })), ...gone];
}
