import { summaryConfig, type SummaryConfig } from '../../contract/summary';
import { type ProjectChoice } from '../../contract/values';
import { resolvePeriod } from '../../domain/summary/period';
import { Refusal } from '../../domain/refusal';
import type { RegisterRow } from '../../domain/register/register-row';
import { chosen } from '../../domain/register/walk';
import type { Period } from '../../domain/summary/summary';
import type { Surface } from '../../forge/surface';
import { findVisible, type Visible } from '../../jira/permissions';
import { mappingsKey, noProjectSetUp, parseMappings, type Mapping, type Mappings } from '../../storage/mappings';
import { headKeys, openRegister, parseHead } from '../../storage/register';
import { readValues } from '../../storage/values';
import { isVisibleTo, noAccess } from '../register/visible-rows';
import { isAboutImprovement } from './about-improvement';

/** What a macro or a gadget asks for, and the small values that every answer begins with. */
export interface AskedSummary {
  readonly config: SummaryConfig;
  readonly period: Period;
  readonly mappings: readonly Mapping[];
  readonly values: ReadonlyMap<string, unknown>;
}

/** What it shows to one person, before anything is counted. */
export interface LoadedSummary {
  readonly config: SummaryConfig;
  readonly period: Period;
  /** What it is about, to be walked through; `isVisible` tells what of it the person may see. */
  readonly rows: Iterable<RegisterRow>;
  readonly isVisible: (row: RegisterRow) => boolean;
  readonly asOf: string;
  /** The visible ones. */
  readonly mappings: readonly Mapping[];
}

/** Reads the settings, and in one call the small values, with those a caller needs besides. */
export async function askForSummary({ config: rawConfig, today }: Surface, furtherKeys: readonly string[] = []): Promise<AskedSummary> {
  const config = parseConfig(rawConfig);
  const period = resolvePeriod(config, today);
  const values = await readValues([mappingsKey, ...headKeys, ...furtherKeys]);
  return { config, period, mappings: chooseMappings(config, parseMappings(values.get(mappingsKey))), values };
}

/** The rows behind what was asked: the segments, and the person's permissions unless they are known. */
export async function loadRows(asked: AskedSummary, accountId: string, known: Visible | null): Promise<LoadedSummary> {
  const { config, period, mappings } = asked;
  const { rows, restricted, asOf } = await openRegister(parseHead(asked.values));
  const projectIds = mappings.map((mapping) => mapping.project.id);
  const isAbout = isAboutImprovement(projectIds);
  const restrictedIds = Array.from(chosen(restricted, isAbout), ({ issueId }) => issueId);
  const visible = known ?? (await findVisible(accountId, projectIds, restrictedIds));
  if (visible.projectIds.size === 0) throw noAccess('the projects of this summary');
  const shown = mappings.filter((mapping) => visible.projectIds.has(mapping.project.id));
  return { config, period, rows: chosen(rows, isAbout), isVisible: isVisibleTo(visible), asOf, mappings: shown };
}

/** Both in three calls: the small values, the segments, the person's permissions. */
export async function loadSummary(surface: Surface): Promise<LoadedSummary> {
  return loadRows(await askForSummary(surface), surface.accountId, null);
}

const configLabels: Readonly<Record<string, string>> = { projectIds: 'Projects', period: 'Period', from: 'First day', to: 'Last day' };

function parseConfig(config: unknown): SummaryConfig {
  const parsed = summaryConfig.safeParse(config);
  if (parsed.success) return parsed.data;
  const field = configLabels[String(parsed.error.issues[0]?.path[0])] ?? 'Settings';
  throw new Refusal('invalid', `${field}: this setting of the summary cannot be read. Edit its settings and choose again.`, field);
}

function chooseMappings({ projectIds }: SummaryConfig, mappings: Mappings): readonly Mapping[] {
  const all = Object.values(mappings);
  if (all.length === 0) throw noProjectSetUp();
  if (projectIds.length === 0) return all;
  return projectIds.map((id) => {
    const mapping = mappings[id];
    if (mapping !== undefined) return mapping;
    throw new Refusal(
      'not-set-up',
      `Projects: project ${id} does not exist or is not set up for improvements. Edit the settings of the summary and choose other projects.`,
      'Projects',
    );
  });
}

export function toChoices(mappings: readonly Mapping[]): readonly ProjectChoice[] {
  return mappings.map((mapping) => mapping.project);
}
