import { useState } from 'react';
import { Loading } from '../shared/answered';
import { ChoiceButtons } from '../shared/choice-buttons';
import './audit-trail.css';
import { useLinkedEntry } from './linked-entry';
import { Questions } from './questions';
import { Trail } from './trail';

const views = [
  { value: 'trail', label: 'Trail' },
  { value: 'questions', label: 'Auditor’s questions' },
] as const;
type View = (typeof views)[number]['value'];

/** What happened to a record, and what auditors ask about it: it only reads. */
export function AuditTrail() {
  const [view, setView] = useState<View>('trail');
  const [evidence, setEvidence] = useState<string | null>(null);
  const linked = useLinkedEntry();
  const showEntry = (entryId: string) => {
    setEvidence(entryId);
    setView('trail');
  };
  return (
    <main className="surface-panel stack">
      <ChoiceButtons label="View" value={view} options={views} onChange={setView} />
      {view === 'questions' ? <Questions onEntry={showEntry} /> : null}
      {view === 'trail' && linked === undefined ? <Loading label="Opening the trail" /> : null}
      {view === 'trail' && linked !== undefined ? <Trail linked={evidence ?? linked} /> : null}
    </main>
  );
}
