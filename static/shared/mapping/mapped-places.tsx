import { useState } from 'react';
import type { MappableType } from '../../../src/contract/adoption';
import { kindFacts, type Kind } from '../../../src/domain/kinds/kinds';
import { placesOf } from '../../../src/domain/kinds/lines';
import type { KindMapping } from '../../../src/domain/set-up/project-mapping';
import { freeStatuses } from './mapping-draft';
import { PlaceRow } from './place-row';
import '../look/table.css';

interface MappedPlacesProps {
  readonly kind: Kind;
  readonly own: KindMapping;
  readonly type: MappableType;
  readonly onChange: (own: KindMapping) => void;
}

/** The stages of a kind with their statuses: in one line where every stage has one, open where one is missing. */
export function MappedPlaces({ kind, own, type, onChange }: MappedPlacesProps) {
  const stages = placesOf(kind);
  const statuses = stages.flatMap((place) => type.statuses.filter(({ id }) => id === own.statusIds[place]));
  const [isOpen, setOpen] = useState(statuses.length < stages.length);
  const free = freeStatuses(own, type.statuses);
  return (
    <details className="mapped-places" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {`${statuses.length} of ${stages.length} stages of ${kindFacts[kind].name} have a status`}
        {isOpen || statuses.length === 0 ? null : <span className="subtle">: {statuses.map(({ name }) => name).join(', ')}</span>}
      </summary>
      <div className="tight">
        <Places {...{ kind, own, type, free, onChange }} />
        {free.length === 0 ? null : <p className="subtle">No stage yet: {free.map(({ name }) => name).join(', ')}</p>}
      </div>
    </details>
  );
}

function Places({ kind, ...row }: MappedPlacesProps & { readonly free: MappableType['statuses'] }) {
  return (
    <table className="table table-stacked mapping-table">
      <caption className="visually-hidden">{`Statuses of the stages of ${kindFacts[kind].name}`}</caption>
      <thead>
        <tr>
          {['Stage', 'Status', 'Counts as it too', 'Guessed'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {placesOf(kind).map((place) => (
          <PlaceRow key={place} place={place} kind={kind} {...row} />
        ))}
      </tbody>
    </table>
  );
}
