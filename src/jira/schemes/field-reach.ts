import { route } from '@forge/api';
import { z } from 'zod';
import { facts } from '../../domain/facts';
import type { Fact } from '../../domain/improvement';
import { factFields, type FieldIds } from './fields';
import { listQuery } from '../search/list-query';
import { readAllOf } from '../pages';

const numbered = z.union([z.string(), z.number()]).transform(String);
const reachSchema = z.object({ fieldId: z.string(), workTypeId: numbered });

/**
 * The facts whose fields each work type of a project has, as the app: contexts are configuration. Fields of Jira itself are everywhere.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-projects-fields-get
 */
export async function readFactsOfTypes(
  projectId: string,
  typeIds: readonly string[],
  fieldIds: FieldIds,
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  if (typeIds.length === 0) return new Map();
  const own = facts.filter(isOwn).map((fact) => fieldIds[fact]);
  const found = await readAllOf(reachSchema, (startAt, maxResults) => {
    const query = listQuery({ projectId: [projectId], workTypeId: typeIds, fieldId: own }, startAt, maxResults);
    return route`/rest/api/3/projects/fields?${query}`;
  });
  const reached = new Set(found.map(({ workTypeId, fieldId }) => `${workTypeId} ${fieldId}`));
  return new Map(typeIds.map((id) => [id, facts.filter((fact) => !isOwn(fact) || reached.has(`${id} ${fieldIds[fact]}`))]));
}

/** Whether the field was made for the fact, by set-up or by the manifest. */
function isOwn(fact: Fact): boolean {
  return !factFields[fact].kind.startsWith('system-');
}
