import type { ImprovementPanel } from '../../../src/contract/issue';
import { GradeLozenge, PlaceLozenge } from '../../shared/look/lozenge';
import { sayObjective } from '../lines/objective-words';
import { sayState } from './state-words';

/** The title says the state, not the noun. */
export function StateLine({ panel }: { readonly panel: ImprovementPanel }) {
  const { kind, place, facts } = panel.improvement;
  const words = kind === 'objective' ? sayObjective(panel.improvement, new Date()) : null;
  return (
    <div className="row">
      <h1 className="state-line">{words ?? sayState(kind, place, panel.absent)}</h1>
      <PlaceLozenge place={place} />
      {facts.grade === null ? null : <GradeLozenge grade={facts.grade} />}
    </div>
  );
}
