import { useEffect, useState } from 'react';
import type { SummaryConfig } from '../../src/contract/summary';
import { Answered, Loading } from '../shared/answered';
import { useAnswer } from '../shared/query';
import { closeView, readContext, submitView } from '../shared/surface-context';
import { readStoredConfig } from './config-draft';
import { ConfigForm } from './config-form';

/** Which projects and which period the macro shows. */
export function SummaryConfiguration() {
  const query = useAnswer('listProjects', {});
  const [stored, setStored] = useState<SummaryConfig | null>(null);
  useEffect(() => {
    readContext()
      .then((context) => setStored(readStoredConfig(context.extension['config'])))
      .catch(() => setStored(readStoredConfig(null)));
  }, []);
  if (stored === null) return <Loading label="Loading the settings" />;
  return (
    <main className="surface-page stack">
      <h1>What the summary shows</h1>
      <Answered query={query} loading="Loading the projects">
        {(projects) => (
          <ConfigForm projects={projects} stored={stored} onSave={(config) => submitView({ config })} onCancel={() => void closeView()} />
        )}
      </Answered>
    </main>
  );
}
