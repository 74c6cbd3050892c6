import type { ProjectChoice } from '../../../src/contract/values';
import { clauses } from '../../../src/domain/catalogue/clauses';
import { controls } from '../../../src/domain/catalogue/controls';
import { kindFacts, kinds, type Kind } from '../../../src/domain/kinds/kinds';
import type { PackScope } from '../../../src/domain/pack/scope';
import { beginOf } from '../address/period-address';
import { ChoiceField } from '../../shared/fields/field';
import { PeriodFields } from '../../shared/forms/period-fields';
import { ProjectChoices } from '../../shared/forms/project-choices';

interface ScopeFormProps {
  readonly scope: PackScope;
  readonly choices: readonly ProjectChoice[];
  readonly attachedFiles: 'read' | 'named only';
  /** Locked while a pack is built from what was chosen. */
  readonly state: 'open' | 'locked';
  readonly onScope: (scope: PackScope) => void;
  readonly onAttachedFiles: (wish: 'read' | 'named only') => void;
}

const named = ({ id, title }: { readonly id: string; readonly title: string }) => ({ value: id, label: `${id} ${title}` });
const clauseOptions = clauses.map(named);
const controlOptions = controls.map(named);

/** Which time, which projects, and which records of them. */
export function ScopeForm({ scope, choices, attachedFiles, state, onScope, onAttachedFiles }: ScopeFormProps) {
  const change = (part: Partial<PackScope>) => onScope({ ...scope, ...part });
  const orNull = (value: string) => (value === '' ? null : value);
  return (
    <form aria-label="What to pack" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="stack" disabled={state === 'locked'}>
        <legend className="visually-hidden">What to pack</legend>
        <PeriodFields begin={beginOf(scope.period)} period={scope.period} onChange={(period) => change({ period })} />
        {choices.length < 2 ? null : (
          <ProjectChoices projects={choices} chosen={scope.projectIds} onChange={(projectIds) => change({ projectIds })} />
        )}
        <KindChoices chosen={scope.kinds} onChange={(chosen) => change({ kinds: chosen })} />
        <div className="columns">
          <ChoiceField
            label="Clause"
            none="Any clause"
            value={scope.clause ?? ''}
            options={clauseOptions}
            onChange={(value) => change({ clause: orNull(value) })}
          />
          <ChoiceField
            label="Annex A control"
            none="Any control"
            value={scope.control ?? ''}
            options={controlOptions}
            onChange={(value) => change({ control: orNull(value) })}
          />
        </div>
        <label className="choice">
          <input
            type="checkbox"
            checked={attachedFiles === 'read'}
            onChange={() => onAttachedFiles(attachedFiles === 'read' ? 'named only' : 'read')}
          />
          <span>Read every attached file for its SHA-256, one call each; without it, names and sizes alone</span>
        </label>
      </fieldset>
    </form>
  );
}

interface KindChoicesProps {
  readonly chosen: readonly Kind[];
  readonly onChange: (kinds: readonly Kind[]) => void;
}

function KindChoices({ chosen, onChange }: KindChoicesProps) {
  const toggle = (kind: Kind) => onChange(kinds.filter((known) => chosen.includes(known) !== (known === kind)));
  return (
    <fieldset className="field">
      <legend className="label">Kinds</legend>
      <p className="small">None chosen means all of them.</p>
      <div className="choices">
        {kinds.map((kind) => (
          <label key={kind} className="choice">
            <input type="checkbox" checked={chosen.includes(kind)} onChange={() => toggle(kind)} />
            <span>
              {kindFacts[kind].name} <span className="subtle">({kindFacts[kind].clause})</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
