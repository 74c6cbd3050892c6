import { route } from '@forge/api';
import { z } from 'zod';
import { bylineKey, type Byline } from '../domain/review/byline';
import { read, send } from '../forge/requests';

const propertiesSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      value: z.object({ title: z.string(), tooltip: z.string() }).nullable().catch(null),
      version: z.object({ number: z.number() }),
    }),
  ),
});

/**
 * Writes the byline into the page, as the person: Confluence shows it from there without asking the app on each view. Writes nothing where
 * it stands already. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/confluence-content-byline-item/
 */
export async function writeByline(pageId: string, byline: Byline): Promise<void> {
  const [kept] = (await read('user', route`/wiki/api/v2/pages/${pageId}/properties?key=${bylineKey}`, propertiesSchema)).results;
  const content = { key: bylineKey, value: byline };
  if (kept === undefined) return send('user', 'POST', route`/wiki/api/v2/pages/${pageId}/properties`, content);
  if (kept.value?.title === byline.title && kept.value.tooltip === byline.tooltip) return;
  const version = { number: kept.version.number + 1 };
  await send('user', 'PUT', route`/wiki/api/v2/pages/${pageId}/properties/${kept.id}`, { ...content, version });
}
