import { findPageWithText } from '../../confluence/pages';
import { pagePath } from '../../confluence/page-address';
import { standsIn, type ReadPolicy } from '../../domain/period-questions/policy';
import { Refusal } from '../../domain/refusal';
import { readPeople } from '../../jira/people';
import type { NamedPolicy } from '../../storage/policy';

/** What was confirmed of the policy, and its page as the person finds it today: two calls where one is named. */
export async function readPolicy(policy: NamedPolicy | null): Promise<ReadPolicy | null> {
  if (policy === null) return null;
  const { pageId, sentence, version, by, at } = policy;
  const [found, people] = await Promise.all([findReadable(pageId), readPeople([by])]);
  const page =
    found === null
      ? null
      : {
          ...{ title: found.title, version: found.version, changedAt: found.changedAt },
          address: pagePath(pageId),
          holds: standsIn(sentence, found.text),
        };
  return { sentence, version, confirmedBy: people[0]?.name ?? 'a former user', confirmedAt: at, page };
}

/** Without access to Confluence the page is as good as hidden, and every other question can still be answered. */
async function findReadable(pageId: string): ReturnType<typeof findPageWithText> {
  try {
    return await findPageWithText(pageId);
  } catch (error) {
    if (error instanceof Refusal && ['forbidden', 'not-set-up'].includes(error.code)) return null;
    throw error;
  }
}
