import { moduleAri } from '../forge/installation';
import type { Site } from '../site';
import { readColleague } from './colleagues';
import { deskOf } from './desk';

/** Puts the app's gadgets on the dashboard, as the manager who owns it does. */
export async function furnishDashboard(site: Site): Promise<void> {
  const { manifest } = site.host;
  const desk = deskOf(site, readColleague(site.kernel, 'manager'));
  for (const { key, title } of manifest.modules['jira:dashboardGadget']) {
    await desk.post('/rest/api/3/dashboard/1/gadget', { moduleKey: moduleAri(manifest, key), title });
  }
}
