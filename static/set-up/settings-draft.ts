import type { Input } from '../../src/contract';
import { weights, type PriorityWeights, type Weight } from '../../src/domain/priority/priority';
import {
  dayRanges,
  problemOfSettings,
  settingFacts,
  settingNames,
  verificationRights,
  type AppSettings,
  type SettingName,
} from '../../src/domain/set-up/settings';

/** What the form holds while it is filled in: text, as typed. */
export type SettingsDraft = Readonly<Record<SettingName, string>>;

export function toSettingsDraft(settings: AppSettings): SettingsDraft {
  // One entry for each setting is made here.
  return Object.fromEntries(settingNames.map((name) => [name, String(settings[name])])) as Record<SettingName, string>;
}

/** The draft as settings, or what is wrong with it, naming the field. */
export type ReadDraft = { readonly settings: AppSettings; readonly problem: null } | { readonly settings: null; readonly problem: string };

const toWeight = (text: string): Weight => weights.find((known) => String(known) === text) ?? 1;

/** The weights as chosen; a choice is always one of the list. */
export function weightsOfDraft({ impactWeight, effortWeight, alignmentWeight }: SettingsDraft): PriorityWeights {
  return { impactWeight: toWeight(impactWeight), effortWeight: toWeight(effortWeight), alignmentWeight: toWeight(alignmentWeight) };
}

export function readDraft(draft: SettingsDraft): ReadDraft {
  const settings: AppSettings = {
    ...weightsOfDraft(draft),
    secondCheckAfterDays: Number(draft.secondCheckAfterDays),
    dueSoonDays: Number(draft.dueSoonDays),
    whoMayVerify: verificationRights.find((right) => right === draft.whoMayVerify) ?? 'named-verifier',
  };
  const problem = problemOfDays(draft, 'secondCheckAfterDays') ?? problemOfDays(draft, 'dueSoonDays') ?? problemOfSettings(settings);
  return problem === null ? { settings, problem } : { settings: null, problem };
}

function problemOfDays(draft: SettingsDraft, name: keyof typeof dayRanges): string | null {
  const { least, most } = dayRanges[name];
  const days = Number(draft[name]);
  if (draft[name].trim() !== '' && Number.isInteger(days) && days >= least && days <= most) return null;
  return `${settingFacts[name].label}: use a whole number from ${least} to ${most}.`;
}

/** Only what was changed is sent: another administrator may be changing the rest. */
export function changedSettings(before: AppSettings, after: AppSettings): Input<'saveAppSettings'> {
  return Object.fromEntries(settingNames.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]));
}
