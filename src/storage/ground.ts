import type { AppSettings } from '../domain/settings';
import { configurationKey, parseConfiguration, siteNotSetUp, type Configuration } from './configuration';
import { mappingsKey, parseMappings, type Mappings } from './mappings';
import { parseSettings, settingsKey } from './settings';
import { readValues } from './values';

/** What holds for the whole site. */
export interface Ground {
  readonly configuration: Configuration;
  readonly mappings: Mappings;
  readonly settings: AppSettings;
}

/** `null` where nothing was set up yet. One read for all three values. */
export async function findGround(): Promise<Ground | null> {
  const values = await readValues([configurationKey, mappingsKey, settingsKey]);
  const configuration = parseConfiguration(values.get(configurationKey));
  if (configuration === null) return null;
  return { configuration, mappings: parseMappings(values.get(mappingsKey)), settings: parseSettings(values.get(settingsKey)) };
}

/** What nearly every use case begins with; refused where nothing was set up yet. */
export async function readGround(): Promise<Ground> {
  const ground = await findGround();
  if (ground === null) throw siteNotSetUp();
  return ground;
}
