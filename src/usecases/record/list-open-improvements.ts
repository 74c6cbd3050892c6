import type { Facts, Move, Person } from '../../domain/improvement';
import { carriedOutBy, type Viewer } from '../../domain/lifecycle/independence';
import { daysBetween } from '../../domain/days';
import { kinds } from '../../domain/kinds/kinds';
import { nextMove } from '../../domain/lifecycle/moves';
import { obstacleTo } from '../../domain/lifecycle/offers';
import { Refusal } from '../../domain/refusal';
import type { Place } from '../../domain/lifecycle/stages';
import type { Surface } from '../../forge/surface';
import { toAttempt } from '../../jira/history/attempts';
import { readWalkedHistories, type WalkedHistories } from '../../jira/history/changelog';
import { toFacts, toPeople } from '../../jira/facts';
import { issuesPath, openJql } from '../../jira/search/figure-jql';
import { filesAt, toActions, type JiraIssue } from '../../jira/issues';
import { toRelations } from '../../jira/links/links';
import { searchImprovements } from '../../jira/search/search';
import { readWork, type WorkItem } from '../../jira/work';
import type { Configuration } from '../../storage/configuration';
import { readGround } from '../../storage/ground';
import { absentStages, attemptStatusesIn, kindOfType, placeOfStatus, type Mappings } from '../../storage/mappings';
import { findSetUpProject } from '../set-up/find-set-up-project';
import { findSetUpProjects } from '../set-up/list-projects';
import { implementersOf, toOffers } from './load-improvement';
import { toViewer } from '../viewer';

/** An open improvement with what it waits for. */
export interface OpenImprovement {
  readonly key: string;
  readonly title: string;
  readonly place: Place;
  readonly owner: Person | null;
  readonly dueDate: string | null;
  /** Whole days past the due date; 0 when not overdue. */
  readonly daysLate: number;
  readonly holdUntil: string | null;
  readonly move: Move | null;
  /** Why Jira does not offer that step to the person; `null` where it does. */
  readonly obstacle: string | null;
}

export interface OpenImprovements {
  readonly items: readonly OpenImprovement[];
  /** Others that the person may see stand behind these. */
  readonly more: boolean;
  /** The whole list in Jira, below the site. */
  readonly path: string;
}

export interface OpenFilter {
  readonly whose: 'mine' | 'everybody';
  /** `null` for the project at hand, or all when the person asks for their own or none is at hand. */
  readonly projectKey: string | null;
}

const mostItems = 25;

/** What is open, soonest due first, with the next step of each. Asked as the person, and of Jira itself: what was raised a moment ago is there. */
export async function listOpenImprovements(surface: Surface, filter: OpenFilter): Promise<OpenImprovements> {
  const { configuration, mappings, settings } = await readGround();
  const projectIds = await chooseProjects(surface, filter);
  const chosen = projectIds.flatMap((id) => mappings[id] ?? []);
  const { fieldIds } = configuration;
  const jql = openJql(filter.whose, { mappings: chosen, kinds, fieldIds });
  const { issues, more } = await searchImprovements(jql, mostItems, fieldIds);
  const [workByKey, historyOf] = await Promise.all([
    readWork(issues.flatMap((issue) => carriedOutBy(toWork(issue, configuration)))),
    readWalkedHistories(
      issues.map(({ issueId }) => issueId),
      fieldIds,
    ),
  ]);
  const ground = { configuration, mappings, workByKey, historyOf, viewer: toViewer(surface, settings) };
  const items = issues.flatMap((issue) => toOpen(issue, ground) ?? []);
  return { items, more, path: issuesPath(jql) };
}

async function chooseProjects({ project }: Surface, { whose, projectKey }: OpenFilter): Promise<readonly string[]> {
  if (projectKey !== null) return [(await findSetUpProject(projectKey, 'BROWSE_PROJECTS')).id];
  const all = (await findSetUpProjects('BROWSE_PROJECTS')).map(({ id }) => id);
  if (all.length === 0) {
    throw new Refusal('forbidden', 'There is no project of improvements that you may see. Ask an administrator.', 'Project');
  }
  return whose === 'everybody' && project !== null && all.includes(project.id) ? [project.id] : all;
}

interface Ground {
  readonly configuration: Configuration;
  readonly mappings: Mappings;
  readonly workByKey: ReadonlyMap<string, WorkItem>;
  readonly historyOf: WalkedHistories;
  readonly viewer: Viewer;
}

/** What it is carried out by. */
function toWork(issue: JiraIssue, { linkTypeIds }: Configuration) {
  return { actions: toActions(issue), relations: toRelations(issue, linkTypeIds) };
}

/** `null` for what a mapping that changed meanwhile knows no more. */
function toOpen(issue: JiraIssue, { configuration, mappings, workByKey, historyOf, viewer }: Ground): OpenImprovement | null {
  const { fieldIds } = configuration;
  const mapping = mappings[issue.projectId];
  const kind = kindOfType(mapping, issue.typeId);
  if (mapping === undefined || kind === null) return null;
  const placeOf = placeOfStatus(mapping, kind);
  const place = placeOf(issue.statusId);
  if (place === null) return null;
  const { key, title } = issue;
  const facts = toFacts(issue.fields, fieldIds);
  const parts = toWork(issue, configuration);
  const { formerOwners, turn } = historyOf(issue, attemptStatusesIn(mapping, kind));
  const work = carriedOutBy(parts).flatMap((itemKey) => workByKey.get(itemKey) ?? []);
  const attempt = toAttempt(turn, issue, { fieldIds, work });
  const gated = { ...{ kind, place, facts, formerOwners, attempt }, ...parts, ...implementersOf(work), attachments: filesAt(issue).length };
  const move = nextMove(gated, viewer);
  const offers = toOffers(issue, placeOf);
  // To who may move something Jira offers something.
  const ground = { place, offers, absent: absentStages(mapping, kind), mayMove: offers.length > 0 };
  return {
    key,
    title,
    place,
    owner: toPeople(issue.fields, fieldIds).find((person) => person.accountId === facts.owner) ?? null,
    dueDate: facts.dueDate,
    daysLate: daysLateOf(facts, viewer.today),
    holdUntil: place === 'on-hold' ? facts.holdUntil : null,
    move,
    obstacle: move === null ? null : obstacleTo(move.to, ground),
  };
}

function daysLateOf({ dueDate }: Facts, today: string): number {
  return dueDate === null ? 0 : Math.max(0, daysBetween(dueDate, today));
}
