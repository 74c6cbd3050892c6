import { useEffect, useState } from 'react';
import { Answered, Loading } from '../shared/data/answered';
import { useAnswer } from '../shared/data/query';
import { readContext } from '../shared/data/surface-context';
import { placeOf, type SettingsPlace } from './settings-place';
import { ConfigForm } from './config-form';

/** Which projects and which period a macro or a gadget shows. */
export function SummaryConfiguration() {
  const query = useAnswer('listProjects', {});
  const [place, setPlace] = useState<SettingsPlace | null>(null);
  useEffect(() => {
    readContext()
      .then(({ extension }) => setPlace(placeOf(extension)))
      .catch(() => setPlace(placeOf({})));
  }, []);
  if (place === null) return <Loading label="Loading the settings" />;
  return (
    <main className="surface-page stack">
      <h1>What the summary shows</h1>
      <Answered query={query} loading="Loading the projects">
        {(projects) => <ConfigForm projects={projects} stored={place.stored} onSave={place.save} onCancel={() => void place.leave()} />}
      </Answered>
    </main>
  );
}
