import { Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../kernel/people';
import type { Site } from '../site';
import { extensionOf, PlaceNotFound } from './extension';

const exportRequest = z.object({ pageId: z.string(), localId: z.string(), moduleKey: z.string(), to: z.enum(['pdf', 'word']) });

/**
 * What a macro puts into an export. The two exporters hand the configuration over in different places.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/
 */
export function exportRoute(site: Site): Hono<{ Variables: { person: Person } }> {
  const route = new Hono<{ Variables: { person: Person } }>();
  route.post('/export', async (context) => {
    const { pageId, localId, moduleKey, to } = exportRequest.parse(await context.req.json());
    const macro = site.host.manifest.modules.macro.find(({ key }) => key === moduleKey);
    if (!macro?.adfExport) throw new PlaceNotFound(`The macro ${moduleKey} has no export.`);
    const as = context.get('person');
    const extension = await extensionOf(site, as, 'macro', { kind: 'macro', pageId, localId });
    const { config, content } = extension;
    const payload =
      to === 'pdf'
        ? { exportType: to, extensionPayload: { config }, context: { content, extension } }
        : { exportType: to, context: { config, content, extension } };
    return context.json(await site.host.run({ functionKey: macro.adfExport.function, moduleKey, payload, as }));
  });
  return route;
}
