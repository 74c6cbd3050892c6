import { route } from '@forge/api';
import { z } from 'zod';
import { isTimeZone } from '../domain/days';
import { read } from '../forge/requests';

const serverInfoSchema = z.object({ serverTimeZone: z.string().refine(isTimeZone).catch('UTC') });

/**
 * The time zone that people of the site have unless they chose another. Asked as the app, because nobody is at the screen.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-server-info/
 */
export async function readSiteTimeZone(): Promise<string> {
  return (await read('app', route`/rest/api/3/serverInfo`, serverInfoSchema)).serverTimeZone;
}
