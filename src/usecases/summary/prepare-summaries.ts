import { dayOf } from '../../domain/days';
import { prepareSummaries as prepare } from '../../domain/summary/prepared-summary';
import { readSiteTimeZone } from '../../jira/site';
import { mappingsKey, parseMappings } from '../../storage/mappings';
import { findAllPrepared, savePrepared } from '../../storage/prepared-summaries';
import { headKeys, parseHead, readRows, stampOf } from '../../storage/register';
import { readValues } from '../../storage/values';
import { isAboutImprovement } from './about-improvement';

/** Every change writes one value a zone: people of further zones have their figures made while they wait. */
const mostZones = 4;
/** Their ids stand in the value; with more of them it would not be small. */
const mostRestricted = 500;

/**
 * Makes the summaries of all projects ready for every time zone that somebody looks from, so that opening one reads a few kilobytes and no
 * row. Does nothing where they are those of the register as it stands, or where there is none yet.
 */
export async function prepareSummaries(askedZone: string | null, now: Date): Promise<void> {
  const values = await readValues([mappingsKey, ...headKeys]);
  const projectIds = Object.keys(parseMappings(values.get(mappingsKey)));
  const head = parseHead(values);
  if (projectIds.length === 0 || head.meta === null) return;
  const stamp = stampOf(values);
  const known = await findAllPrepared();
  const zones = [...new Set([...known.map(({ timeZone }) => timeZone), ...(await furtherZones(askedZone, known.length))])];
  const isReady = (timeZone: string) =>
    known.some((prepared) => prepared.timeZone === timeZone && prepared.stamp === stamp && prepared.today === dayOf(now, timeZone));
  const missing = zones.filter((timeZone) => !isReady(timeZone));
  if (missing.length === 0) return;
  const register = await readRows(head);
  const rows = register.rows.filter(isAboutImprovement(projectIds));
  const restrictedIds = rows.filter((row) => row.restricted).map((row) => row.issueId);
  if (restrictedIds.length > mostRestricted) return;
  for (const timeZone of missing) {
    const today = dayOf(now, timeZone);
    const summaries = prepare({ rows, timeZone, today, asOf: register.asOf });
    await savePrepared({ timeZone, today, stamp, projectIds, restrictedIds }, summaries);
  }
}

async function furtherZones(askedZone: string | null, known: number): Promise<readonly string[]> {
  if (known >= mostZones) return [];
  if (askedZone !== null) return [askedZone];
  return known === 0 ? [await readSiteTimeZone()] : [];
}
