import type { Mending } from '../shared/mapping/health-report';

/** Whoever administers a project need not administer Jira, so nothing is mended on its settings page. */
export const mendedBySetUp: Mending = {
  offerFor: null,
  elsewhere: 'when a Jira administrator opens Apps → Clause 10 set-up, Health.',
};
