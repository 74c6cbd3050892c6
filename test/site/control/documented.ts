import type { Issue } from '../jira/model';
import type { Site } from '../site';

/** The improvement whose documents changed most since they were recorded, with the page that compares them. */
export function findDocumented({ jira, confluence }: Site): { readonly issue: Issue; readonly comparison: string } | undefined {
  const found = [...jira.state.issues.values()].flatMap((issue) =>
    issue.remoteLinks.flatMap(({ object }) => {
      const { searchParams } = new URL(String(object['url']));
      const [pageId, recorded] = [searchParams.get('pageId') ?? '', Number(searchParams.get('pageVersion'))];
      const today = confluence.state.pages.get(pageId)?.versions.at(-1)?.number ?? 0;
      if (recorded === 0 || today <= recorded) return [];
      const versions = [recorded, today].map((number) => `&selectedPageVersions=${String(number)}`).join('');
      return { issue, times: today - recorded, comparison: `/wiki/pages/diffpagesbyversion.action?pageId=${pageId}${versions}` };
    }),
  );
  return found.sort((one, other) => other.times - one.times)[0];
}
