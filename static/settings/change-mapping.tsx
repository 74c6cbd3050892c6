import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { AdoptionView } from '../../src/contract/adoption';
import { ChangeFailure, Loading } from '../shared/data/answered';
import { HealthReport } from '../shared/mapping/health-report';
import { toInput } from '../shared/mapping/mapping-draft';
import { MappingEditor } from '../shared/mapping/mapping-editor';
import { mendedBySetUp } from './mended-by-set-up';
import { useAnswer, useChange, useRefreshAnswers, useReplaceAnswer } from '../shared/data/query';

interface ChangeMappingProps {
  readonly view: AdoptionView;
  /** What came of the last time; kept outside, because the form begins anew with what was saved. */
  readonly outcome: string;
  readonly onSaved: () => void;
}

/** Changes which work type and which status mean what. Nothing in Jira changes. */
export function ChangeMapping({ view, outcome, onSaved }: ChangeMappingProps) {
  const [mapping, setMapping] = useState(view.mapping);
  const replace = useReplaceAnswer('viewMapping', {});
  const refresh = useRefreshAnswers(['viewSettings', 'tryMapping']);
  const save = useChange('saveMapping', (saved) => {
    onSaved();
    replace(saved);
    refresh();
  });
  return (
    <section className="tight" aria-labelledby="mapping">
      <h2 id="mapping">Mapping</h2>
      <p className="subtle">Nothing in Jira changes. The app notes for itself which work type and which status means what.</p>
      <MappingEditor types={view.types} mapping={mapping} onChange={setMapping} />
      {mapping === view.mapping ? null : <Tried mapping={mapping} />}
      <ChangeFailure error={save.error} />
      <div className="row">
        <Button
          appearance="primary"
          isLoading={save.busy}
          isDisabled={mapping === view.mapping}
          onClick={() => void save.run({ mapping: toInput(mapping) })}
        >
          Save mapping
        </Button>
        <span className="subtle" role="status">
          {outcome}
        </span>
      </div>
    </section>
  );
}

/** How healthy the project would be under the mapping as it stands on the page. */
function Tried({ mapping }: { readonly mapping: AdoptionView['mapping'] }) {
  const { data, error, isFetching } = useAnswer('tryMapping', { mapping: toInput(mapping) });
  return (
    <section className="tight" aria-label="Health under this mapping">
      <h3>Under this mapping</h3>
      {isFetching ? <Loading label="Checking the health" /> : null}
      <ChangeFailure error={error} />
      {error === null && data !== undefined ? <HealthReport findings={data.findings} mending={mendedBySetUp} /> : null}
    </section>
  );
}
