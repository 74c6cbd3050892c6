import type { AppSettingsView } from '../../src/contract/set-up';
import { sayValue, settingFacts } from '../../src/domain/set-up/settings';
import { MomentText } from '../shared/look/day-text';
import { nameOf, PersonName } from '../shared/look/person-name';
import '../shared/look/table.css';

/** Who changed which setting, newest first. */
export function SettingsLog({ changes, people }: Pick<AppSettingsView, 'changes' | 'people'>) {
  if (changes.length === 0) return <p className="subtle">Nobody has changed a setting yet: all stand at their default.</p>;
  return (
    <details>
      <summary className="settings-summary">Changes of the settings ({changes.length})</summary>
      <div className="table-scroll">
        <table className="table table-stacked">
          <caption className="visually-hidden">Changes of the settings</caption>
          <thead>
            <tr>
              {['When', 'Who', 'Setting', 'From', 'To'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ at, by, setting, from, to }) => (
              <tr key={`${at}-${setting}`}>
                <td data-label="When">
                  <MomentText value={at} />
                </td>
                <td data-label="Who">
                  <PersonName name={nameOf(people, by)} />
                </td>
                <td data-label="Setting">{settingFacts[setting].label}</td>
                <td data-label="From">{sayValue(from)}</td>
                <td data-label="To">{sayValue(to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
