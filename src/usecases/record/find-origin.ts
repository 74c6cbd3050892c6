import type { Facts } from '../../domain/improvement';
import type { Kind } from '../../domain/kinds/kinds';
import { partnerNames, partnersOf, refuseWrongPartner } from '../../domain/links/link-rules';
import { Refusal } from '../../domain/refusal';
import type { Surface } from '../../forge/surface';
import { toFacts } from '../../jira/facts';
import { readIssue } from '../../jira/issues';
import type { Configuration } from '../../storage/configuration';
import { kindOfType, type Mappings } from '../../storage/mappings';

/** The record that something is raised from. */
export interface Origin {
  readonly issueId: string;
  readonly projectId: string;
  readonly facts: Facts;
}

/** How something of a kind stands to the record that it comes from. */
export const originVerb = (kind: Kind) => (kind === 'corrective-action' ? 'corrects' : 'is raised from');

interface Wanted {
  readonly kind: Kind;
  readonly sourceRecord: string | null;
}

interface Ground {
  readonly mappings: Mappings;
  readonly configuration: Configuration;
}

/** The record named, or the one whose panel this is, unless nothing of that kind comes from it. */
export async function findOrigin(
  surface: Surface,
  { kind, sourceRecord }: Wanted,
  { mappings, configuration }: Ground,
): Promise<Origin | null> {
  const idOrKey = sourceRecord ?? surface.issueId;
  if (idOrKey === null) return withoutOrigin(kind);
  const issue = await readIssue(idOrKey, configuration.fieldIds);
  const end = { key: issue.key, kind: kindOfType(mappings[issue.projectId], issue.typeId) };
  const verb = originVerb(kind);
  if (sourceRecord === null && partnersOf(verb, kind, [end.kind]).length === 0) return withoutOrigin(kind);
  refuseWrongPartner(kind, verb, end);
  return { issueId: issue.issueId, projectId: issue.projectId, facts: toFacts(issue.fields, configuration.fieldIds) };
}

function withoutOrigin(kind: Kind): null {
  if (kind !== 'corrective-action') return null;
  const field = partnerNames.corrects;
  throw new Refusal(
    'invalid',
    `${field}: a corrective action is raised from the nonconformity that it corrects. Open it there, or name it.`,
    field,
  );
}
