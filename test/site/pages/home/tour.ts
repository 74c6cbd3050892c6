export interface Health {
  readonly projects: readonly string[];
  readonly pages: readonly { readonly title: string; readonly url: string }[];
}

interface Step {
  readonly text: string;
  readonly path: string;
}

/** What comes before there is a project: everything else would lead nowhere. */
const setUp = /\/settings\/apps\/set-up$/;

/** What each person looks at, and the part of an address that finds it among the site's pages. */
const steps: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  team: [
    [/\/create$/, 'Create a work item with clauses and controls'],
    [/\/board$/, 'Move cards on the board and meet the gates'],
    [/\/browse\//, 'See on an improvement what its next step needs'],
    [/\/rovo\?issue=/, 'Let the Rovo agent take the next step'],
    [/\/apps\/register$/, 'Find your way in the register'],
  ],
  verifier: [
    [/\/browse\//, 'Record the result of an improvement'],
    [/\/apps\/register$/, 'See what waits for verification'],
  ],
  manager: [
    [/\/pages\/\d+$/, 'Read the page of the management review'],
    [/\/pages\/edit\/\d+$/, 'Edit the page and insert a summary'],
    [/\/apps\/management-reviews$/, 'Go on with the review in preparation, or begin one'],
    [/\/dashboards\/\d+$/, 'Look at the gadget on the dashboard'],
    [/configure=/, 'Choose projects and period of the summary'],
    [/\/export$/, 'See the page as an exported document'],
  ],
  auditor: [
    [/\/browse\//, 'Follow the history of an improvement'],
    [/\/diffpagesbyversion/, 'Compare a procedure with what was recorded'],
    [/\/jira\/apps\/audit$/, 'Look for controls without an improvement, and build an evidence pack'],
    [/\/pages\/\d+$/, 'Check what the review was told'],
    [/\/apps\/management-reviews$/, 'Read a signed review, and check its snapshot'],
    [/\/apps\/register$/, 'Look through the register'],
  ],
  admin: [
    [setUp, 'Set up a project for improvements'],
    [/\/settings\/apps\/project-settings$/, 'See how the lifecycle is mapped'],
    [/\/board$/, 'Look at the board it made'],
  ],
  outsider: [
    [/\/browse\//, 'Try to open an improvement'],
    [/\/pages\/\d+$/, 'See what the summary tells somebody without access'],
  ],
};

/** What a person can begin with while the site has a project and no page for them yet. */
const beginnings: Readonly<Record<string, Step>> = {
  manager: { path: '/wiki', text: 'Begin the page of the management review' },
};

/** The links of a person's tour, to pages that the site says it has. */
export function tourOf(role: string, { pages, projects }: Health): readonly Step[] {
  const possible = (steps[role] ?? []).filter(([pattern]) => projects.length > 0 || pattern === setUp);
  const tour = possible.flatMap(([pattern, text]) => {
    const page = pages.find(({ url }) => pattern.test(url));
    if (!page) return [];
    const { pathname, search } = new URL(page.url);
    return [{ text, path: `${pathname}${search}` }];
  });
  const beginning = beginnings[role];
  return tour.length === 0 && projects.length > 0 && beginning ? [beginning] : tour;
}
