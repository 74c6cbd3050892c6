import type { ImprovementPanel } from '../../src/contract/issue';
import { GradeLozenge, PlaceLozenge } from '../shared/lozenge';
import { sayObjective } from './objective-words';

const waitingFor: Readonly<Record<ImprovementPanel['improvement']['place'], string>> = {
  identified: 'Waiting to be prioritized',
  corrected: 'Corrected, waiting for its cause',
  analysed: 'Cause known, waiting for corrective actions',
  prioritized: 'Waiting for a plan',
  drafted: 'Drafted, ready to be pursued once complete',
  planned: 'Planned, ready to start once complete',
  implementing: 'Work is under way',
  pursued: 'Being pursued',
  verifying: 'Waiting for verification',
  standardized: 'Waiting to be communicated',
  communicated: 'Done: verified, standardized and communicated',
  closed: 'Closed: corrected and verified',
  achieved: 'Achieved',
  'on-hold': 'On hold',
  declined: 'Declined',
};

/** The title says the state, not the noun. */
export function StateLine({ panel }: { readonly panel: ImprovementPanel }) {
  const { kind, place, facts } = panel.improvement;
  const words = kind === 'objective' ? sayObjective(panel.improvement, new Date()) : null;
  return (
    <div className="row">
      <h1 className="state-line">{words ?? waitingFor[place]}</h1>
      <PlaceLozenge place={place} />
      {facts.grade === null ? null : <GradeLozenge grade={facts.grade} />}
    </div>
  );
}
