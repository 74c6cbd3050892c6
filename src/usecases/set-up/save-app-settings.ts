import type { Input } from '../../contract';
import type { AppSettingsView } from '../../contract/set-up';
import { Refusal } from '../../domain/refusal';
import { weightsOf } from '../../domain/priority/priority';
import { problemOfSettings, settingChanges, type AppSettings } from '../../domain/set-up/settings';
import type { Surface } from '../../forge/surface';
import { requestScores } from '../../storage/score-job';
import { readSettings, saveSettings } from '../../storage/settings';
import type { Means } from '../scores/ask-for-scores';
import { viewAppSettings } from './view-app-settings';

/** Changes settings for the whole site, and notes who changed what. What is not said stays as somebody else may just have set it. */
export async function saveAppSettings(surface: Surface, input: Input<'saveAppSettings'>, { now, push }: Means): Promise<AppSettingsView> {
  const before = await readSettings();
  const settings = withWanted(before.settings, input);
  const problem = problemOfSettings(settings);
  if (problem !== null) throw new Refusal('invalid', problem, problem.slice(0, problem.indexOf(':')));
  const fresh = settingChanges(before.settings, settings, { at: now.toISOString(), by: surface.accountId });
  if (fresh.length === 0) return viewAppSettings(now);
  const startedAt = hasSameWeights(before.settings, settings) ? null : now.toISOString();
  // The request first: a job without new weights does no harm, new weights without a job would leave every score wrong.
  if (startedAt !== null) await requestScores(startedAt);
  await saveSettings({ settings, changes: [...fresh, ...before.changes] });
  if (startedAt !== null) await push(startedAt);
  return viewAppSettings(now);
}

function hasSameWeights(before: AppSettings, after: AppSettings): boolean {
  const [old, fresh] = [weightsOf(before), weightsOf(after)];
  return JSON.stringify(old) === JSON.stringify(fresh);
}

/** What is not said stays away: `undefined` would read like a value. */
function withWanted(before: AppSettings, input: Input<'saveAppSettings'>): AppSettings {
  return { ...before, ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) };
}
