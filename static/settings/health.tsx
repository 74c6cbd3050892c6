import { useState } from 'react';
import type { AdoptionView } from '../../src/contract/adoption';
import { HealthReport } from '../shared/health-report';
import { ChangeMapping } from './change-mapping';

/** What is off in the project, and its mapping where it may be changed here. */
export function Health({ view }: { readonly view: AdoptionView }) {
  const [outcome, setOutcome] = useState('');
  const isMendable = view.findings.some(({ fix }) => fix !== null);
  return (
    <>
      <section className="tight" aria-labelledby="health">
        <h2 id="health">Health</h2>
        <HealthReport findings={view.findings} />
        {isMendable ? <p className="subtle">A Jira administrator can mend some of it: Apps → Clause 10 set-up, Health.</p> : null}
      </section>
      {view.origin === 'adopted' ? (
        <ChangeMapping
          key={JSON.stringify(view.mapping)}
          view={view}
          outcome={outcome}
          onSaved={() => setOutcome('Saved. The register follows.')}
        />
      ) : null}
    </>
  );
}
