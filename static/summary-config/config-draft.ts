import type { PeriodChoice, SummaryConfig } from '../../src/contract/summary';

export const periodNames: Readonly<Record<PeriodChoice, string>> = {
  quarter: 'This quarter',
  'last-quarter': 'Last quarter',
  'half-year': 'This half-year',
  year: 'This year',
  custom: 'From one day to another',
};

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The stored settings of a macro or a gadget, or the usual ones in place of what cannot be read. */
export function readStoredConfig(stored: unknown): SummaryConfig {
  const given: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const ids = Array.isArray(given['projectIds']) ? given['projectIds'].filter((id) => typeof id === 'string') : [];
  const period = toPeriodChoice(given['period']) ?? 'quarter';
  const from = toDay(given['from']);
  const to = toDay(given['to']);
  return { projectIds: ids, period, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

export function toPeriodChoice(value: unknown): PeriodChoice | null {
  return typeof value === 'string' && isPeriodChoice(value) ? value : null;
}

function isPeriodChoice(value: string): value is PeriodChoice {
  return Object.hasOwn(periodNames, value);
}

function toDay(value: unknown): string | null {
  return typeof value === 'string' && dayPattern.test(value) ? value : null;
}

export interface ConfigDraft {
  readonly projectIds: readonly string[];
  readonly period: PeriodChoice;
  readonly from: string;
  readonly to: string;
}

/** What keeps the settings from being saved, naming the field; `null` when nothing does. */
export function findConfigProblem({ projectIds, period, from, to }: ConfigDraft): string | null {
  if (projectIds.length > 50) return 'Projects: choose at most 50.';
  if (period !== 'custom') return null;
  if (!dayPattern.test(from)) return 'From: choose the first day of the period.';
  if (!dayPattern.test(to)) return 'To: choose the last day of the period.';
  return from > to ? 'To: choose a day that is not before the first day.' : null;
}

/** Dates are stored with the period `custom` alone. */
export function toConfig({ projectIds, period, from, to }: ConfigDraft): SummaryConfig {
  return { projectIds: [...projectIds], period, ...(period === 'custom' ? { from, to } : {}) };
}
