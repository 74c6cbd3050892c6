import { useState } from 'react';
import { Loading } from '../shared/answered';
import './audit-trail.css';
import { useLinkedEntry } from './linked-entry';
import { Questions } from './questions';
import { Trail } from './trail';

const views = { trail: 'Trail', questions: 'Auditor’s questions' } as const;
type View = keyof typeof views;

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
      <div className="row" role="group" aria-label="View">
        {(Object.keys(views) as readonly View[]).map((name) => (
          <button key={name} type="button" className="trail-filter" aria-pressed={name === view} onClick={() => setView(name)}>
            {views[name]}
          </button>
        ))}
      </div>
      {view === 'questions' ? <Questions onEntry={showEntry} /> : null}
      {view === 'trail' && linked === undefined ? <Loading label="Opening the trail" /> : null}
      {view === 'trail' && linked !== undefined ? <Trail linked={evidence ?? linked} /> : null}
    </main>
  );
}
