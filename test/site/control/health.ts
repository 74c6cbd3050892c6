import type { Issue } from '../jira/model';
import type { Site } from '../site';
import { findDocumented } from './documented';

interface Health {
  readonly ready: true;
  readonly people: readonly { email: string; accountId: string; role: string }[];
  readonly projects: readonly string[];
  readonly pages: readonly { title: string; url: string }[];
  /** What went wrong in the background, where nobody saw it. */
  readonly problems: readonly string[];
}

/** Who is here, and one page of every surface with real content. */
export function describeSite(site: Site): Health {
  const people = site.kernel.people.all().flatMap(({ email, accountId, role }) => (role === null ? [] : [{ email, accountId, role }]));
  return {
    ready: true,
    people,
    projects: [...site.jira.state.projects.values()].map(({ key }) => key),
    pages: [...jiraPages(site), ...confluencePages(site), ...reviewPages(site), ...comparisonPages(site)].map(({ title, path }) => ({
      title,
      url: `${site.url}${path}`,
    })),
    problems: site.host.problems,
  };
}

interface Surface {
  readonly title: string;
  readonly path: string;
}

/** The improvement that has most to show: verified ones have a measure, actions and a history. */
function findTellingImprovement({ jira }: Site): Issue | undefined {
  const { issues, issueTypes, statuses } = jira.state;
  const improvements = [...issues.values()].filter(({ issueTypeId }) => issueTypes.get(issueTypeId)?.name === 'Improvement');
  const verifying = improvements.find(({ statusId }) => statuses.get(statusId)?.name.startsWith('Verif'));
  return verifying ?? improvements.sort((a, b) => b.histories.length - a.histories.length)[0];
}

/** The objective that has most to show: still pursued, with measurements and with improvements that serve it. */
function findTellingObjective({ jira }: Site): Issue | undefined {
  const { issues, issueTypes, statuses, linkIdsByIssue } = jira.state;
  const pursued = [...issues.values()].filter(
    ({ issueTypeId, statusId }) => issueTypes.get(issueTypeId)?.name === 'Security objective' && statuses.get(statusId)?.name === 'Pursued',
  );
  const telling = (issue: Issue) => issue.histories.length * Math.min(1, linkIdsByIssue.get(issue.id)?.size ?? 0);
  return pursued.sort((one, other) => telling(other) - telling(one))[0];
}

/** The nonconformity that has most to show: the longest history, with its corrective actions. */
function findTellingNonconformity({ jira }: Site): Issue | undefined {
  const { issues, issueTypes } = jira.state;
  const found = [...issues.values()].filter(({ issueTypeId }) => issueTypes.get(issueTypeId)?.name === 'Nonconformity');
  return found.sort((one, other) => other.histories.length - one.histories.length)[0];
}

/** A record of another project that improvements were raised from, with the panel that raises one more. */
function findRecord({ jira }: Site, improvement: Issue | undefined): Issue | undefined {
  for (const { inwardIssueId, outwardIssueId } of jira.state.links.values()) {
    const ends = [inwardIssueId, outwardIssueId].flatMap((id) => jira.state.issues.get(id) ?? []);
    const record = ends.find(({ projectId }) => projectId !== improvement?.projectId);
    if (record) return record;
  }
  return undefined;
}

function jiraPages(site: Site): readonly Surface[] {
  const improvement = findTellingImprovement(site);
  const projects = [...site.jira.state.projects.values()];
  const project = projects.find(({ id }) => id === improvement?.projectId) ?? projects[0];
  const documented = findDocumented(site)?.issue;
  const issues = [
    improvement,
    findRecord(site, improvement),
    documented,
    findTellingObjective(site),
    findTellingNonconformity(site),
  ].flatMap((issue) => (issue ? [issue] : []));
  const ofProject = project
    ? [
        { title: `Board of ${project.name}`, path: `/jira/projects/${project.key}/board` },
        { title: `Create a work item in ${project.name}`, path: `/jira/projects/${project.key}/create` },
        { title: `Improvements of ${project.name}`, path: `/jira/projects/${project.key}/apps/register` },
        { title: `Improvement settings of ${project.name}`, path: `/jira/projects/${project.key}/settings/apps/project-settings` },
      ]
    : [];
  return [
    ...issues.map(({ key, summary }) => ({ title: `${key} ${summary}`, path: `/browse/${key}` })),
    ...(improvement ? [{ title: `Audit trail of ${improvement.key}`, path: `/browse/${improvement.key}?activity=audit-trail` }] : []),
    ...(improvement
      ? [{ title: `Trace of ${improvement.key}`, path: `/browse/${improvement.key}?activity=audit-trail&trail-view=trace` }]
      : []),
    ...ofProject,
    ...site.host.manifest.modules['jira:globalPage'].map(({ key, title }) => ({ title, path: `/jira/apps/${key}` })),
    { title: 'Auditor’s questions', path: '/jira/apps/audit/questions' },
    { title: 'Protection of the record', path: '/jira/apps/audit/protection' },
    { title: 'Clause 10 set-up', path: '/jira/settings/apps/set-up' },
    { title: 'Dashboard with the gadget', path: '/jira/dashboards/1' },
    ...site.host.manifest.modules['rovo:agent'].map(({ name }) => ({
      title: `Rovo agent: ${name}`,
      path: improvement ? `/rovo?issue=${improvement.key}` : '/rovo',
    })),
  ];
}

function comparisonPages(site: Site): readonly Surface[] {
  const documented = findDocumented(site);
  return documented ? [{ title: 'A document compared with what was recorded', path: documented.comparison }] : [];
}

/** The list of reviews, one that is signed, and one in preparation. */
function reviewPages({ confluence }: Site): readonly Surface[] {
  const reviews = [...confluence.state.pages.values()].flatMap((page) => {
    const property = [...page.properties.values()].find(({ key }) => key === 'clause-10-review');
    const space = confluence.state.spaces.get(page.spaceId);
    if (property === undefined || space === undefined || page.status !== 'current') return [];
    const isSigned = JSON.stringify(property.value).includes('"state":"signed"');
    const title = `${page.versions.at(-1)?.title ?? ''}, ${isSigned ? 'signed' : 'in preparation'}`;
    return [{ title, isSigned, space, path: `/wiki/spaces/${space.key}/pages/${page.id}` }];
  });
  const shown = [reviews.find(({ isSigned }) => isSigned), reviews.find(({ isSigned }) => !isSigned)].filter((one) => one !== undefined);
  const [first] = shown;
  if (first === undefined) return [];
  return [
    { title: 'Management reviews', path: `/wiki/spaces/${first.space.key}/apps/management-reviews` },
    ...shown.map(({ title, path }) => ({ title, path })),
    ...shown.map(({ title, path }) => ({ title: `Export: ${title}`, path: `${path}/export` })).slice(0, 1),
  ];
}

function confluencePages({ confluence }: Site): readonly Surface[] {
  const pages = [...confluence.state.pages.values()].filter(({ status }) => status === 'current');
  const titleOf = (page: (typeof pages)[number]) => page.versions.at(-1)?.title ?? '';
  const holdsSummary = (one: (typeof pages)[number]) => JSON.stringify(one.versions.at(-1)?.body ?? null).includes('improvement-summary');
  const page = pages.find(holdsSummary) ?? pages.find((one) => /review/i.test(titleOf(one))) ?? pages[0];
  const space = page && confluence.state.spaces.get(page.spaceId);
  if (!page || !space) return [];
  const title = titleOf(page);
  const path = `/wiki/spaces/${space.key}/pages/${page.id}`;
  const edit = `/wiki/spaces/${space.key}/pages/edit/${page.id}`;
  return [
    { title, path },
    { title: `Edit: ${title}`, path: edit },
    { title: `Macro configuration: ${title}`, path: `${edit}?configure=improvement-summary` },
    { title: `Export: ${title}`, path: `${path}/export` },
  ];
}
