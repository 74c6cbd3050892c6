import type { z } from 'zod';
import type { inputs } from '../../../contract';
import type { PackPlan, PlannedReview } from '../../../contract/pack';
import type { ProjectChoice } from '../../../contract/values';
import { inGroups } from '../../../domain/counts';
import type { Person } from '../../../domain/improvement';
import { mostPacked } from '../../../domain/pack/packed-record';
import { inOrderOfKeys, type PackedRemoval } from '../../../domain/pack/removals';
import { byKey, isInScope } from '../../../domain/pack/scope';
import { boundsOf, type Bounds } from '../../../domain/summary/period';
import type { RegisterRow } from '../../../domain/register/register-row';
import type { RemovedRecord } from '../../../domain/register/removed';
import { Refusal } from '../../../domain/refusal';
import type { Surface } from '../../../forge/surface';
import { readPeople } from '../../../jira/people';
import { findVisible } from '../../../jira/permissions';
import { readGround } from '../../../storage/ground';
import { readRegister } from '../../../storage/register';
import { findRemoved } from '../protection/find-removed';
import { keepVisible } from '../../register/visible-rows';
import { findSignedReviews } from '../../review/find-signed-reviews';

type Asked = z.output<typeof inputs.planPack>;

/** What a pack of some time would hold for the person, and how many records are hidden from them. */
export async function planPack({ accountId, timeZone }: Surface, asked: Asked): Promise<PackPlan> {
  if (asked.period.from > asked.period.to) {
    throw new Refusal('invalid', 'Period: the first day is after the last one. Choose a first day before it.', 'Period');
  }
  const bounds = boundsOf(asked.period, timeZone);
  const { mappings } = await readGround();
  const all = Object.values(mappings).map(({ project }) => project);
  const { rows, notVisible, asOf, choices, projects, register } = await findRows(accountId, all, asked.projectIds);
  const wanted = rows.filter((row) => isInScope(row, asked, bounds)).sort(byKey);
  if (wanted.length > mostPacked) {
    throw new Refusal(
      'invalid',
      `Period: a pack holds ${inGroups(mostPacked)} records, and these are ${inGroups(wanted.length)}. Choose less time.`,
      'Period',
    );
  }
  const [{ reviews, reviewsNotVisible }, gone] = await Promise.all([findReviews(bounds), findRemovals(register.rows, projects, asked)]);
  const people = await readPeople([accountId, ...gone.flatMap(({ by }) => by ?? [])]);
  return {
    choices,
    projects,
    issueIds: wanted.map(({ issueId }) => issueId),
    reviews,
    removed: inOrderOfKeys(gone.map((record) => toPackedRemoval(record, people))),
    notVisible,
    reviewsNotVisible,
    asOf,
    timeZone,
    packedFor: people.find((person) => person.accountId === accountId) ?? { accountId, name: '' },
  };
}

/** Hidden records are counted over the projects alone: a number for each time or kind would tell what they are. */
async function findRows(accountId: string, all: readonly ProjectChoice[], wantedIds: readonly string[]) {
  const register = await readRegister();
  const allIds = all.map(({ id }) => id);
  const restricted = register.rows.filter((row) => row.restricted).map(({ issueId }) => issueId);
  const visible = await findVisible(accountId, allIds, restricted);
  const choices = all.filter(({ id }) => visible.projectIds.has(id));
  const projects = choices.filter(({ id }) => wantedIds.length === 0 || wantedIds.includes(id));
  if (projects.length === 0) {
    throw new Refusal(
      'forbidden',
      'There is no project of improvements that you may see. Ask an administrator of the project.',
      'Projects',
    );
  }
  const countedIds = new Set(wantedIds.length === 0 ? allIds : projects.map(({ id }) => id));
  const { rows, notVisible } = keepVisible(
    register.rows.filter(({ projectId }) => countedIds.has(projectId)),
    visible,
  );
  return { rows, notVisible, asOf: register.asOf, choices, projects, register };
}

/** Of any time, because a record of the period may have been removed at any time since. */
async function findRemovals(
  rows: readonly RegisterRow[],
  projects: readonly ProjectChoice[],
  { kinds }: Asked,
): Promise<readonly RemovedRecord[]> {
  const { removed } = await findRemoved(rows, new Set(projects.map(({ id }) => id)));
  return removed.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
}

function toPackedRemoval({ issueId, key, kind, place, reason, at, told, by }: RemovedRecord, people: readonly Person[]): PackedRemoval {
  const byName = people.find(({ accountId }) => accountId === by)?.name ?? null;
  return { issueId, key, kind, place, reason, at, told, byName };
}

/** By number, as in every pack. */
async function findReviews(bounds: Bounds): Promise<Pick<PackPlan, 'reviews' | 'reviewsNotVisible'>> {
  const { pages, notVisible } = await findSignedReviews(bounds);
  const keyed = pages.map(({ noted: { pageId, number }, title }) => ({ pageId, number, title, key: `${number}-${pageId}` }));
  const reviews = keyed.sort(byKey).map(({ pageId, number, title }): PlannedReview => ({ pageId, number, title }));
  return { reviews, reviewsNotVisible: notVisible };
}
