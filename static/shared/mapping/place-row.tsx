import type { MappableType } from '../../../src/contract/adoption';
import type { GuessReason } from '../../../src/domain/adoption/explain-guess';
import type { StatusShape } from '../../../src/domain/health/shape';
import { kindFacts, type Kind } from '../../../src/domain/kinds/kinds';
import type { KindMapping } from '../../../src/domain/set-up/project-mapping';
import { placeNames, type Place } from '../../../src/domain/lifecycle/stages';
import { Lozenge } from '../look/lozenge';
import { statusChoices, withFurther, withStatus } from './mapping-draft';

interface PlaceRowProps {
  readonly kind: Kind;
  readonly place: Place;
  readonly own: KindMapping;
  readonly type: MappableType;
  /** Statuses that count as no stage yet. */
  readonly free: readonly StatusShape[];
  readonly onChange: (own: KindMapping) => void;
}

/** A stage with its status, the further ones that count as it, and where the guess came from. */
export function PlaceRow({ kind, place, own, type, free, onChange }: PlaceRowProps) {
  const stage = `${placeNames[place]}, ${kindFacts[kind].name}`;
  const chosen = own.statusIds[place] ?? '';
  return (
    <tr>
      <td data-label="Stage">{placeNames[place]}</td>
      <td data-label="Status">
        <select
          className="field-native"
          aria-label={`Status of ${stage}`}
          value={chosen}
          onChange={(event) => onChange(withStatus(own, place, event.currentTarget.value))}
        >
          <option value="">No status</option>
          {statusChoices(own, place, type.statuses).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </td>
      <td data-label="Too">
        <Further stage={stage} {...{ place, own, type, free, onChange }} />
      </td>
      <td data-label="Guessed">
        <Guess chosen={chosen} proposed={type.proposals[kind]?.mapping.statusIds[place]} reason={type.proposals[kind]?.reasons[place]} />
      </td>
    </tr>
  );
}

function Further({ place, own, type, free, onChange, stage }: Omit<PlaceRowProps, 'kind'> & { readonly stage: string }) {
  const further = own.furtherStatusIds[place] ?? [];
  const nameOf = (id: string) => type.statuses.find((status) => status.id === id)?.name ?? id;
  const change = (ids: readonly string[]) => onChange(withFurther(own, place, ids));
  return (
    <div className="row">
      {further.map((id) => (
        <span key={id} className="further-status">
          {nameOf(id)}
          <button
            type="button"
            className="link-button"
            aria-label={`${nameOf(id)} does not count as ${stage}`}
            onClick={() => change(further.filter((other) => other !== id))}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </span>
      ))}
      {own.statusIds[place] === undefined || free.length === 0 ? null : (
        <select
          className="field-native further-choice"
          aria-label={`Add a status to ${stage}`}
          value=""
          onChange={(event) => change([...further, event.currentTarget.value])}
        >
          <option value="">Add</option>
          {free.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

const reasonWords: Readonly<Record<GuessReason, string>> = { name: 'from its name', order: 'from the workflow' };

interface GuessProps {
  readonly chosen: string;
  readonly proposed: string | undefined;
  readonly reason: GuessReason | undefined;
}

function Guess({ chosen, proposed, reason }: GuessProps) {
  if (chosen === '') return <Lozenge tone="warning">Not mapped</Lozenge>;
  if (chosen !== proposed || reason === undefined) return <span className="subtle">chosen by hand</span>;
  return <span className="subtle">{reasonWords[reason]}</span>;
}
