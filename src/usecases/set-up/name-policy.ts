import { findPageWithText } from '../../confluence/pages';
import type { Input } from '../../contract';
import { standsIn, type ReadPolicy } from '../../domain/period-questions/policy';
import { Refusal } from '../../domain/refusal';
import type { Surface } from '../../forge/surface';
import { forgetPolicyPage, savePolicyPage } from '../../storage/policy';
import { viewPolicy } from './view-policy';

/** Names the page of the policy with the sentence that the person confirms, or forgets it. */
export async function namePolicy({ accountId }: Surface, { policy }: Input<'namePolicy'>, now: Date): Promise<ReadPolicy | null> {
  if (policy === null) {
    await forgetPolicyPage();
    return null;
  }
  const { pageId, sentence } = policy;
  const page = await findPageWithText(pageId);
  if (page === null) throw new Refusal('not-found', 'Page: it does not exist, or you may not read it. Choose another one.', 'Page');
  if (!standsIn(sentence, page.text)) {
    throw new Refusal(
      'invalid',
      `Sentence: it does not stand in version ${page.version} of “${page.title}”. Copy it from the page as it is there.`,
      'Sentence',
    );
  }
  await savePolicyPage({ pageId, version: page.version, sentence: sentence.trim(), by: accountId, at: now.toISOString() });
  return viewPolicy();
}
