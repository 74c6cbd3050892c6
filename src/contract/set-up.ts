import { z } from 'zod';
import type { Person } from '../domain/improvement';
import type { Kind } from '../domain/kinds/kinds';
import { weights } from '../domain/priority/priority';
import { dayRanges, verificationRights, type AppSettings, type DayRange, type SettingChange } from '../domain/set-up/settings';
import type { Origin } from '../domain/set-up/set-up-count';
import type { SetUpState } from '../domain/set-up/set-up-job';
import type { SetUpPlan } from '../domain/set-up/set-up-plan';
import type { Place } from '../domain/lifecycle/stages';
import type { ReadPolicy } from '../domain/period-questions/policy';
import { id, text, type ProjectChoice } from './values';

const weight = z.literal(weights);
const days = ({ least, most }: DayRange) => z.number().int().min(least).max(most);
/** One word may stand anywhere. */
const sentence = z.string().trim().min(10, 'Use a whole sentence or heading, of ten characters at least.').max(500);
const newProject = {
  key: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, 'Use two to ten capital letters or digits, beginning with a letter.'),
  name: text,
};

/** What the set-up page and a project's settings page may ask. */
export const setUpInputs = {
  /** Project settings page. */
  viewSettings: z.strictObject({}),
  /** Admin page. */
  viewSetUp: z.strictObject({}),
  /** What set-up would do; nothing is done. */
  planSetUp: z.strictObject(newProject),
  /** With what was seen of a plan, that and nothing else is done; without it, whatever it takes. */
  provisionProject: z.strictObject({ ...newProject, seen: z.string().max(100).optional() }),
  /** Admin page: the settings of the app, and who changed them. */
  viewAppSettings: z.strictObject({}),
  /** Absent leaves a setting as it is. */
  saveAppSettings: z
    .strictObject({
      impactWeight: weight,
      effortWeight: weight,
      alignmentWeight: weight,
      secondCheckAfterDays: days(dayRanges.secondCheckAfterDays),
      dueSoonDays: days(dayRanges.dueSoonDays),
      whoMayVerify: z.enum(verificationRights),
    })
    .partial(),
  /** Admin page: the page of the information security policy, and the sentence of it that commits to continual improvement. */
  viewPolicy: z.strictObject({}),
  /** `null` forgets it. */
  namePolicy: z.strictObject({ policy: z.strictObject({ pageId: id, sentence }).nullable() }),
  /** Admin page: all priority scores once more, after a job that stopped. */
  askForScores: z.strictObject({}),
  /** Admin page: what the register holds, and how far the reading of all records is. */
  viewRegisterState: z.strictObject({}),
  /** Admin page: all records once more, before the daily turn. */
  readRecordsAgain: z.strictObject({}),
} as const;

/** One line of the project's mapping, with what is wrong with it. */
export interface MappingLine {
  readonly kind: Kind;
  readonly place: Place;
  readonly statusId: string | null;
  readonly statusName: string | null;
  readonly problem: string | null;
}

export interface SettingsView {
  readonly project: ProjectChoice;
  readonly lines: readonly MappingLine[];
  readonly problems: readonly string[];
}

/** A project that keeps records. */
export interface SetUpProject extends ProjectChoice {
  /** Whether set-up made it, or took over one that was there. */
  readonly origin: 'provisioned' | 'adopted';
  /** Whether every stage stands on a status that is there. */
  readonly healthy: boolean;
}

export interface SetUpView {
  readonly projects: readonly SetUpProject[];
  readonly ledger: readonly LedgerLine[];
  /** The set-up that runs in the background, or the last that ran. */
  readonly job: SetUpProgress | null;
  /** The project that is being taken over, or was until that stopped half way. */
  readonly adopting: ProjectChoice | null;
}

/** What set-up made in Jira, took over by its name, or found because the app brought it. */
export interface LedgerLine {
  readonly what: string;
  readonly name: string;
  readonly id: string;
  readonly origin: Origin;
}

export interface SetUpProgress {
  readonly key: string;
  readonly name: string;
  readonly state: SetUpState;
  /** The step at hand, such as "Field Baseline". */
  readonly step: string;
  readonly done: number;
  readonly total: number;
  /** Why it waits or failed. */
  readonly message: string | null;
}

export interface AppSettingsView {
  readonly settings: AppSettings;
  /** Newest first. */
  readonly changes: readonly SettingChange[];
  /** Who made them. */
  readonly people: readonly Person[];
  /** How far the scores have followed the last change of weights; `null` while the weights never changed. */
  readonly scores: ScoreProgress | null;
}

export interface ScoreProgress {
  readonly state: SetUpState;
  readonly done: number;
  readonly total: number;
  /** Why it waits or failed. */
  readonly message: string | null;
}

/** What the app counts from. */
export interface RegisterState {
  /** Nothing until all records were read once. */
  readonly held: HeldRecords | null;
  /** The reading of all records that is under way. */
  readonly reading: RegisterReading | null;
}

export interface HeldRecords {
  readonly records: number;
  /** Records that Jira counted and its search did not give when all were read. */
  readonly missing: number;
  /** ISO instant of the newest change. */
  readonly asOf: string;
}

export interface RegisterReading {
  readonly read: number;
  /** How many there are, about; `null` until Jira was asked. */
  readonly counted: number | null;
  /** Jira's points of this hour are used: it goes on in the next. */
  readonly waits: boolean;
}

export interface SetUpResults {
  viewSettings: SettingsView;
  viewSetUp: SetUpView;
  planSetUp: SetUpPlan;
  provisionProject: SetUpView;
  viewAppSettings: AppSettingsView;
  saveAppSettings: AppSettingsView;
  viewPolicy: ReadPolicy | null;
  namePolicy: ReadPolicy | null;
  askForScores: AppSettingsView;
  viewRegisterState: RegisterState;
  readRecordsAgain: RegisterState;
}
