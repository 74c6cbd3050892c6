import type { PriorityWeights } from '../priority/priority';

/** Who may say whether a record was effective. */
export const verificationRights = ['named-verifier', 'anybody-independent'] as const;
export type VerificationRight = (typeof verificationRights)[number];

/** What a Jira administrator decides for all projects of the site. */
export interface AppSettings extends PriorityWeights {
  /** Days from the end of a record until its effectiveness is checked once more. */
  readonly secondCheckAfterDays: number;
  /** So many days before its due date, open work counts as due soon. */
  readonly dueSoonDays: number;
  readonly whoMayVerify: VerificationRight;
}
export type SettingName = keyof AppSettings;
type SettingValue = AppSettings[SettingName];

export const settingNames = [
  'impactWeight',
  'effortWeight',
  'alignmentWeight',
  'secondCheckAfterDays',
  'dueSoonDays',
  'whoMayVerify',
] as const satisfies readonly SettingName[];

export const defaultSettings: AppSettings = {
  impactWeight: 1,
  effortWeight: 1,
  alignmentWeight: 1,
  secondCheckAfterDays: 90,
  dueSoonDays: 14,
  whoMayVerify: 'named-verifier',
};

/** Whole days from the least to the most, both allowed. */
export interface DayRange {
  readonly least: number;
  readonly most: number;
}
export const dayRanges: Readonly<Record<'secondCheckAfterDays' | 'dueSoonDays', DayRange>> = {
  secondCheckAfterDays: { least: 1, most: 730 },
  dueSoonDays: { least: 1, most: 90 },
};

export const verificationRightNames: Readonly<Record<VerificationRight, string>> = {
  'named-verifier': 'Only the person in the Verifier field',
  'anybody-independent': 'Anybody but the owner and those who carried it out',
};

interface SettingFacts {
  readonly label: string;
  /** What it does, in a sentence. */
  readonly effect: string;
}

const weightEffect = (mark: string, way: string) => `How much ${mark} counts in the priority score. A higher ${mark} ${way} it.`;

export const settingFacts: Readonly<Record<SettingName, SettingFacts>> = {
  impactWeight: { label: 'Impact weight', effect: weightEffect('impact', 'raises') },
  effortWeight: { label: 'Effort weight', effect: weightEffect('effort', 'lowers') },
  alignmentWeight: { label: 'Alignment weight', effect: weightEffect('alignment', 'raises') },
  secondCheckAfterDays: {
    label: 'Second check after days',
    effect: 'How many days after the end an improvement is checked once more: does the effect last?',
  },
  dueSoonDays: { label: 'Due soon days', effect: 'How many days before its due date open work is shown as due soon.' },
  whoMayVerify: { label: 'Who may verify', effect: 'Who may say whether the work was effective.' },
};

/** One setting that somebody changed. */
export interface SettingChange {
  /** ISO instant in UTC. */
  readonly at: string;
  /** Account id. */
  readonly by: string;
  readonly setting: SettingName;
  readonly from: SettingValue;
  readonly to: SettingValue;
}

/** What differs between two states of the settings, in their order. */
export function settingChanges(before: AppSettings, after: AppSettings, { at, by }: Pick<SettingChange, 'at' | 'by'>): SettingChange[] {
  const changed = settingNames.filter((setting) => before[setting] !== after[setting]);
  return changed.map((setting) => ({ at, by, setting, from: before[setting], to: after[setting] }));
}

/** Why settings cannot be kept, naming the field; `null` when they can. */
export function problemOfSettings({ impactWeight, effortWeight, alignmentWeight }: PriorityWeights): string | null {
  if (impactWeight + effortWeight + alignmentWeight > 0) return null;
  return 'Impact weight: at least one weight must be more than 0, or every improvement has the same score.';
}

/** A value as the screen says it. */
export function sayValue(value: SettingValue): string {
  return typeof value === 'number' ? String(value) : verificationRightNames[value];
}
