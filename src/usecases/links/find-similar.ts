import type { Input } from '../../contract';
import type { SimilarRecord } from '../../contract/capture';
import type { Kind } from '../../domain/kinds/kinds';
import { mostSimilar, wordsToFind } from '../../domain/links/similar';
import type { Surface } from '../../forge/surface';
import { toFacts } from '../../jira/facts';
import type { JiraIssue } from '../../jira/issues';
import { searchByWords } from '../../jira/search/similar';
import { readGround, type Ground } from '../../storage/ground';
import { kindOfType, mappedTypeIds, placeOfStatus } from '../../storage/mappings';

const similarKinds: readonly Kind[] = ['improvement', 'nonconformity', 'corrective-action'];
const mostShown = 3;

/**
 * Records like the one that is being raised, so that nothing is raised twice: one read of the app's storage and one search in Jira, whatever
 * the size of the register, since each pause in typing asks.
 */
export async function findSimilar(_surface: Surface, { title }: Input<'findSimilar'>): Promise<readonly SimilarRecord[]> {
  const sets = wordsToFind(title);
  if (sets.length === 0) return [];
  const ground = await readGround();
  const found = await searchByWords(sets, [...mappedTypeIds(ground.mappings, similarKinds)], ground.configuration.fieldIds);
  return mostSimilar(
    title,
    found.flatMap((issue) => toSimilar(issue, ground) ?? []),
    mostShown,
  );
}

/** A type may stand for a kind in one project and for other work in the next. */
function toSimilar(
  { key, title, typeId, statusId, projectId, fields }: JiraIssue,
  { mappings, configuration }: Ground,
): SimilarRecord | null {
  const mapping = mappings[projectId];
  const kind = kindOfType(mapping, typeId);
  if (mapping === undefined || kind === null) return null;
  const { effectiveness, declineReason } = toFacts(fields, configuration.fieldIds);
  return { key, title, kind, place: placeOfStatus(mapping, kind)(statusId), result: effectiveness, declineReason };
}
