import { useState } from 'react';
import { isUnderWay } from '../../src/domain/set-up/set-up-job';
import { Answered } from '../shared/data/answered';
import { useChange, useReplaceAnswer, useWatchedAnswer } from '../shared/data/query';
import { ScoreProgress } from './score-progress';
import { SettingsForm } from './settings-form';
import { SettingsLog } from './settings-log';

/** What administrators decide for all projects, and who decided what when. */
export function AppSettings() {
  const query = useWatchedAnswer('viewAppSettings', {}, ({ scores }) => scores !== null && isUnderWay(scores));
  const replace = useReplaceAnswer('viewAppSettings', {});
  const save = useChange('saveAppSettings', replace);
  const ask = useChange('askForScores', replace);
  // Kept here, because the form begins anew with what was saved.
  const [outcome, setOutcome] = useState('');
  return (
    <section className="tight" aria-labelledby="app-settings">
      <h2 id="app-settings">Settings for all projects</h2>
      <Answered query={query} loading="Reading the settings" level="h2">
        {({ settings, changes, people, scores }) => (
          <>
            <SettingsForm key={JSON.stringify(settings)} settings={settings} save={save} outcome={outcome} onOutcome={setOutcome} />
            <ScoreProgress scores={scores} ask={ask} />
            <SettingsLog changes={changes} people={people} />
          </>
        )}
      </Answered>
    </section>
  );
}
