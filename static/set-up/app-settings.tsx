import { useState } from 'react';
import { Answered } from '../shared/answered';
import { useAnswer, useChange, useReplaceAnswer } from '../shared/query';
import { SettingsForm } from './settings-form';
import { SettingsLog } from './settings-log';

/** What administrators decide for all projects, and who decided what when. */
export function AppSettings() {
  const query = useAnswer('viewAppSettings', {});
  const save = useChange('saveAppSettings', useReplaceAnswer('viewAppSettings', {}));
  // Kept here, because the form begins anew with what was saved.
  const [outcome, setOutcome] = useState('');
  return (
    <section className="tight" aria-labelledby="app-settings">
      <h2 id="app-settings">Settings for all projects</h2>
      <Answered query={query} loading="Reading the settings" level="h2">
        {({ settings, changes, people }) => (
          <>
            <SettingsForm key={JSON.stringify(settings)} settings={settings} save={save} outcome={outcome} onOutcome={setOutcome} />
            <SettingsLog changes={changes} people={people} />
          </>
        )}
      </Answered>
    </section>
  );
}
