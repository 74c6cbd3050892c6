import type { AppSettingsView } from '../contract/set-up';
import { readPeople } from '../jira/people';
import { readSettings, type StoredSettings } from '../storage/settings';

/** What administrators decided for the whole site, and who changed what when. */
export async function viewAppSettings(): Promise<AppSettingsView> {
  return toSettingsView(await readSettings());
}

export async function toSettingsView({ settings, changes }: StoredSettings): Promise<AppSettingsView> {
  return { settings, changes, people: await readPeople(changes.map((change) => change.by)) };
}
