import { z } from 'zod';
import { weights } from '../domain/priority/priority';
import { defaultSettings, settingNames, verificationRights, type AppSettings, type SettingChange } from '../domain/set-up/settings';
import { readValue, writeValue } from './values';

const weight = z.literal(weights);

/** A setting that a later version of the app added has its default until somebody decides. */
const settingsSchema = z.object({
  impactWeight: weight.default(defaultSettings.impactWeight),
  effortWeight: weight.default(defaultSettings.effortWeight),
  alignmentWeight: weight.default(defaultSettings.alignmentWeight),
  secondCheckAfterDays: z.number().default(defaultSettings.secondCheckAfterDays),
  dueSoonDays: z.number().default(defaultSettings.dueSoonDays),
  whoMayVerify: z.enum(verificationRights).default(defaultSettings.whoMayVerify),
});

const settingValue = z.union([z.number(), z.enum(verificationRights)]);
const changeSchema = z.object({
  at: z.string(),
  by: z.string(),
  setting: z.enum(settingNames),
  from: settingValue,
  to: settingValue,
});

const storedSchema = z.object({ settings: settingsSchema, changes: z.array(changeSchema) });

export interface StoredSettings {
  readonly settings: AppSettings;
  /** Newest first. */
  readonly changes: readonly SettingChange[];
}

export const settingsKey = 'settings';
/** Enough for years, and still one small value. */
const mostChanges = 100;

/** The settings among values that were read together; the defaults where nobody decided yet. */
export function parseSettings(value: unknown): AppSettings {
  return value === undefined ? defaultSettings : storedSchema.parse(value).settings;
}

export async function readSettings(): Promise<StoredSettings> {
  return (await readValue(settingsKey, storedSchema)) ?? { settings: defaultSettings, changes: [] };
}

export async function saveSettings({ settings, changes }: StoredSettings): Promise<void> {
  await writeValue(settingsKey, { settings, changes: changes.slice(0, mostChanges) });
}
