import { useState } from 'react';
import type { AdoptionView } from '../../src/contract/adoption';
import { HealthReport } from '../shared/mapping/health-report';
import { ChangeMapping } from './change-mapping';
import { mendedBySetUp } from './mended-by-set-up';

/** What is off in the project, and its mapping where it may be changed here. */
export function Health({ view }: { readonly view: AdoptionView }) {
  const [outcome, setOutcome] = useState('');
  return (
    <>
      <section className="tight" aria-labelledby="health">
        <h2 id="health">Health</h2>
        <HealthReport findings={view.findings} mending={mendedBySetUp} />
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
