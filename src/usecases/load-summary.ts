import { summaryConfig, type SummaryConfig } from '../contract/summary';
import { type ProjectChoice } from '../contract/values';
import { resolvePeriod } from '../domain/period';
import { Refusal } from '../domain/refusal';
import type { RegisterRow } from '../domain/register-row';
import type { Period } from '../domain/summary';
import type { Surface } from '../forge/surface';
import { mappingsKey, parseMappings, type Mapping, type Mappings } from '../storage/mappings';
import { changesKey, metaKey, parseHead, readRows } from '../storage/register';
import { readValues } from '../storage/values';
import { findVisibleRows } from './visible-rows';

/** What a macro shows to one person, before anything is counted. */
export interface LoadedSummary {
  readonly config: SummaryConfig;
  readonly period: Period;
  readonly rows: readonly RegisterRow[];
  readonly notVisible: number;
  readonly asOf: string;
  /** The visible ones. */
  readonly mappings: readonly Mapping[];
}

/** Reads the macro's config and the register in three calls: the small values, the segments, the person's permissions. */
export async function loadSummary({ config: rawConfig, today, accountId }: Surface): Promise<LoadedSummary> {
  const config = parseConfig(rawConfig);
  const period = resolvePeriod(config, today);
  const values = await readValues([mappingsKey, metaKey, changesKey]);
  const mappings = chooseMappings(config, parseMappings(values.get(mappingsKey)));
  const register = await readRows(parseHead(values));
  const projectIds = mappings.map((mapping) => mapping.project.id);
  // The summary is about continual improvement, 10.1; the other kinds have figures of their own.
  const improvements = register.rows.filter((row) => row.kind === 'improvement');
  const visible = await findVisibleRows(accountId, improvements, projectIds);
  if (visible.projectIds.size === 0) {
    throw new Refusal('forbidden', 'You have no access to the projects of this summary. Ask an administrator of the projects.', 'Projects');
  }
  const shown = mappings.filter((mapping) => visible.projectIds.has(mapping.project.id));
  return { config, period, rows: visible.rows, notVisible: visible.notVisible, asOf: register.asOf, mappings: shown };
}

const configLabels: Readonly<Record<string, string>> = { projectIds: 'Projects', period: 'Period', from: 'First day', to: 'Last day' };

function parseConfig(config: unknown): SummaryConfig {
  const parsed = summaryConfig.safeParse(config);
  if (parsed.success) return parsed.data;
  const field = configLabels[String(parsed.error.issues[0]?.path[0])] ?? 'Settings';
  throw new Refusal('invalid', `${field}: the macro's setting cannot be read. Edit the macro and choose again.`, field);
}

function chooseMappings({ projectIds }: SummaryConfig, mappings: Mappings): readonly Mapping[] {
  const all = Object.values(mappings);
  if (all.length === 0) {
    throw new Refusal(
      'not-set-up',
      'No project is set up for improvements yet. Ask a Jira administrator to open Apps → Clause 10 set-up.',
      'Projects',
    );
  }
  if (projectIds.length === 0) return all;
  return projectIds.map((id) => {
    const mapping = mappings[id];
    if (mapping !== undefined) return mapping;
    throw new Refusal(
      'not-set-up',
      `Projects: project ${id} does not exist or is not set up for improvements. Edit the macro and choose other projects.`,
      'Projects',
    );
  });
}

export function toChoices(mappings: readonly Mapping[]): readonly ProjectChoice[] {
  return mappings.map((mapping) => mapping.project);
}
