import type { Input } from '../../contract';
import type { LinkedRecord } from '../../domain/improvement';
import { kinds, type Kind } from '../../domain/kinds/kinds';
import { partnersOf } from '../../domain/links/link-rules';
import { Refusal } from '../../domain/refusal';
import type { RelationVerb } from '../../domain/links/relations';
import { issueAtHand, type Surface } from '../../forge/surface';
import { readIssue, readRecord } from '../../jira/issues';
import { searchRecords, type TypeFilter } from '../../jira/search/search';
import { kindOfType, mappedTypeIds, readMappings, type Mappings } from '../../storage/mappings';

const keyPattern = /(?:^|\/browse\/)([A-Za-z][A-Za-z0-9_]+-[0-9]+)$/;

/** Records that may stand in a relation to the one at hand: by key, by a pasted link, or by words of the title. */
export async function findRecords(surface: Surface, { verb, query }: Input<'findRecords'>): Promise<readonly LinkedRecord[]> {
  const key = keyPattern.exec(query)?.[1];
  if (key !== undefined) return findByKey(key.toUpperCase());
  const mappings = await readMappings();
  const issue = await readIssue(issueAtHand(surface), null);
  const kind = kindOfType(mappings[issue.projectId], issue.typeId);
  return kind === null ? [] : searchRecords(query, partnerTypes(kind, verb, mappings));
}

/** Other work is of any type that the app does not keep, and no child of what it keeps. */
function partnerTypes(kind: Kind, verb: RelationVerb, mappings: Mappings): TypeFilter {
  const partners = partnersOf(verb, kind, [...kinds, null]).filter((partner) => isOffered(verb, partner));
  const isPartner = (candidate: Kind) => partners.includes(candidate);
  if (!partners.includes(null)) return { only: [...mappedTypeIds(mappings, kinds.filter(isPartner))] };
  const others = mappedTypeIds(
    mappings,
    kinds.filter((candidate) => !isPartner(candidate)),
  );
  const actionTypeIds = Object.values(mappings).flatMap((mapping) => mapping.actionTypeId ?? []);
  return { except: [...new Set([...others, ...actionTypeIds])] };
}

/** What is raised comes from findings, incidents and nonconformities; from another improvement so seldom that its key must be named. */
function isOffered(verb: RelationVerb, partner: Kind | null): boolean {
  return verb !== 'is raised from' || partner === null || partner === 'nonconformity';
}

async function findByKey(key: string): Promise<readonly LinkedRecord[]> {
  try {
    return [await readRecord(key)];
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return [];
    throw error;
  }
}
