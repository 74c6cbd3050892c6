import type { Site } from '../site';
import { readColleague } from './colleagues';

/** The administrator tells the app which page the policy is, and which sentence of it commits to continual improvement. */
export async function namePolicy(site: Site, policy: { readonly pageId: string; readonly sentence: string }): Promise<void> {
  const call = { moduleKey: 'set-up', functionKey: 'namePolicy', payload: { policy }, extension: {} };
  const answer = await site.host.invoke({ as: readColleague(site.kernel, 'admin'), ...call });
  if (!(answer as { readonly ok: boolean }).ok) throw new Error(`The policy was not named: ${JSON.stringify(answer)}`);
}
