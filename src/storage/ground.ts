import type { AppSettings } from '../domain/set-up/settings';
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

/** The same before the app made anything. */
export interface GroundSoFar extends Omit<Ground, 'configuration'> {
  readonly configuration: Configuration | null;
}

/** One read for all three values. */
export async function readGroundSoFar(): Promise<GroundSoFar> {
  const values = await readValues([configurationKey, mappingsKey, settingsKey]);
  return {
    configuration: parseConfiguration(values.get(configurationKey)),
    mappings: parseMappings(values.get(mappingsKey)),
    settings: parseSettings(values.get(settingsKey)),
  };
}

/** `null` where nothing was set up yet. */
export async function findGround(): Promise<Ground | null> {
  const { configuration, ...ground } = await readGroundSoFar();
  return configuration === null ? null : { ...ground, configuration };
}

/** What nearly every use case begins with; refused where nothing was set up yet. */
export async function readGround(): Promise<Ground> {
  const ground = await findGround();
  if (ground === null) throw siteNotSetUp();
  return ground;
}
