import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { LinkedRecord } from '../../domain/improvement';
import { partnerNames } from '../../domain/links/link-rules';
import { Refusal } from '../../domain/refusal';
import { relatedBy } from '../../domain/links/relations';
import type { Surface } from '../../forge/surface';
import { readIssue, readRecord } from '../../jira/issues';
import { createLink, toRelations } from '../../jira/links/links';
import { readGround } from '../../storage/ground';
import { kindOfType } from '../../storage/mappings';
import { findOrigin, originVerb } from '../record/find-origin';

/** Says of an existing record that it comes from the one at hand too, where another would be raised twice. Linking it twice changes nothing. */
export async function linkOrigin(surface: Surface, { key, sourceRecord }: z.output<typeof inputs.linkOrigin>): Promise<LinkedRecord> {
  const ground = await readGround();
  const existing = await readIssue(key, null);
  const kind = kindOfType(ground.mappings[existing.projectId], existing.typeId);
  if (kind === null)
    throw new Refusal('invalid', `${existing.key} is no record that the app keeps. Choose an improvement or a nonconformity.`);
  const origin = await findOrigin(surface, { kind, sourceRecord }, ground);
  const verb = originVerb(kind);
  if (origin === null || origin.issueId === existing.issueId) {
    const field = partnerNames[verb];
    throw new Refusal('invalid', `${field}: name the record that ${existing.key} answers too.`, field);
  }
  const { linkTypeIds } = ground.configuration;
  const known = relatedBy(toRelations(existing, linkTypeIds), verb);
  if (!known.some(({ issueId }) => issueId === origin.issueId)) await createLink(existing.issueId, verb, origin.issueId, linkTypeIds);
  return readRecord(existing.issueId);
}
