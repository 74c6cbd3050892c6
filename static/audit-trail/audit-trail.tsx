import { useState } from 'react';
import { Loading } from '../shared/data/answered';
import { ChoiceButtons } from '../shared/fields/choice-buttons';
import './audit-trail.css';
import { useAsked } from './asked';
import { Questions } from './questions';
import { Trace } from './trace';
import { Trail } from './trail';

const views = [
  { value: 'trail', label: 'Trail' },
  { value: 'trace', label: 'Trace' },
  { value: 'questions', label: 'Auditor’s questions' },
] as const;
type View = (typeof views)[number]['value'];

/** What happened to a record, where it came from and led to, and what auditors ask about it: it only reads. */
export function AuditTrail() {
  const [chosen, setView] = useState<View | null>(null);
  const [evidence, setEvidence] = useState<string | null>(null);
  const asked = useAsked();
  const view = chosen ?? (asked === undefined ? null : (views.find(({ value }) => value === asked.view)?.value ?? 'trail'));
  const showEntry = (entryId: string) => {
    setEvidence(entryId);
    setView('trail');
  };
  return (
    <main className="surface-panel stack">
      <ChoiceButtons label="View" value={view} options={views} onChange={setView} />
      {view === null ? <Loading label="Opening the trail" /> : null}
      {view === 'trail' ? <Trail linked={evidence ?? asked?.entry ?? null} /> : null}
      {view === 'trace' ? <Trace /> : null}
      {view === 'questions' ? <Questions onEntry={showEntry} /> : null}
    </main>
  );
}
