import type { PreparedPeriod, PreparedSummary } from '../../domain/summary/prepared-summary';
import type { Summary } from '../../domain/summary/summary';
import type { Surface } from '../../forge/surface';
import { findVisible, type Visible } from '../../jira/permissions';
import { openPrepared, parsePrepared, preparedKey, type Prepared } from '../../storage/prepared-summaries';
import { stampOf } from '../../storage/register';
import type { AskedSummary } from './load-summary';

export type PushPreparation = (timeZone: string) => Promise<void>;

/** A summary that was ready; and what the person may see, where that had to be asked. */
export interface FoundSummary {
  readonly summary: Summary | null;
  readonly visible: Visible | null;
}

/**
 * The summary that was made ready for this day, zone and state of the register. It serves whoever sees all of its projects and either
 * everything or nothing that is restricted; anybody else has their own counted. Where none was made for the day, `push` asks for it.
 */
export async function findPreparedSummary(asked: AskedSummary, surface: Surface, push: PushPreparation): Promise<FoundSummary> {
  const { period } = asked.config;
  if (period === 'custom') return { summary: null, visible: null };
  const prepared = parsePrepared(asked.values.get(preparedKey(surface.timeZone)) ?? null);
  const isOfToday = prepared?.timeZone === surface.timeZone && prepared.today === surface.today;
  if (!isOfToday) await push(surface.timeZone);
  if (!isOfToday || prepared.stamp !== stampOf(asked.values) || !isAboutThese(prepared, asked)) return { summary: null, visible: null };
  const visible = await findVisible(surface.accountId, prepared.projectIds, prepared.restrictedIds);
  return { summary: choose(prepared, visible, period), visible };
}

function isAboutThese({ projectIds }: Prepared, { mappings }: AskedSummary): boolean {
  const asked = new Set(mappings.map((mapping) => mapping.project.id));
  return asked.size === projectIds.length && projectIds.every((id) => asked.has(id));
}

function choose(prepared: Prepared, visible: Visible, period: PreparedPeriod): Summary | null {
  if (!prepared.projectIds.every((id) => visible.projectIds.has(id))) return null;
  const variant = variantFor(prepared, visible);
  return variant === null ? null : openPrepared(prepared)[period][variant];
}

function variantFor({ restrictedIds }: Prepared, { issueIds }: Visible): keyof PreparedSummary | null {
  if (restrictedIds.every((id) => issueIds.has(id))) return 'whole';
  return restrictedIds.some((id) => issueIds.has(id)) ? null : 'unrestricted';
}
