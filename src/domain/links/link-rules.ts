import type { Improvement } from '../improvement';
import { kindFacts, type Kind } from '../kinds/kinds';
import { Refusal } from '../refusal';
import { linkNames, linkVerbs, relatedBy, type LinkName, type RelationVerb } from './relations';

/** One end of a link: a record that the app keeps, or any other work item (`null`). */
export interface LinkEnd {
  readonly issueId: string;
  readonly key: string;
  readonly kind: Kind | null;
}

interface LinkRule {
  /** Whether one that does the outward verb may do it to the other. */
  readonly joins: (doer: Kind | null, other: Kind | null) => boolean;
  /** What may be linked, in one sentence. */
  readonly sentence: string;
}

const isOneOf = (kind: Kind | null, kinds: readonly Kind[]) => kind !== null && kinds.includes(kind);

const linkRules: Readonly<Record<LinkName, LinkRule>> = {
  source: {
    joins: (doer, other) => doer !== 'corrective-action' && isOneOf(other, ['improvement', 'nonconformity', 'objective']),
    sentence: 'A corrective action corrects a nonconformity; what else it leads to is raised from that nonconformity.',
  },
  correction: {
    joins: (doer, other) => doer === 'corrective-action' && other === 'nonconformity',
    sentence: 'A corrective action corrects a nonconformity, and nothing else does.',
  },
  repeat: {
    joins: (doer, other) => doer === other && isOneOf(doer, ['improvement', 'nonconformity']),
    sentence: 'An improvement repeats an improvement, a nonconformity repeats a nonconformity.',
  },
  objective: {
    joins: (doer, other) => isOneOf(doer, ['improvement', 'nonconformity', 'corrective-action']) && other === 'objective',
    sentence: 'Improvements, nonconformities and corrective actions serve a security objective.',
  },
  implementation: {
    joins: (doer, other) => doer === null && isOneOf(other, ['improvement', 'corrective-action', 'objective']),
    sentence: 'Other work, such as a change, implements an improvement, a corrective action or an objective.',
  },
};

/** What the other end of a relation is called, as the label of its field. */
export const partnerNames: Readonly<Record<RelationVerb, string>> = {
  raised: 'Raised record',
  'is raised from': 'Source record',
  corrects: 'Nonconformity',
  'is corrected by': 'Corrective action',
  repeats: 'Earlier record',
  'is repeated by': 'Later record',
  serves: 'Security objective',
  'is served by': 'Serving record',
  implements: 'Implemented record',
  'is implemented by': 'Implementing work',
};

/** The link behind a verb, and whether the record at hand does it. */
export function linkOf(verb: RelationVerb): { readonly link: LinkName; readonly role: 'doer' | 'other' } {
  const link = linkNames.find((name) => linkVerbs[name].outward === verb || linkVerbs[name].inward === verb) ?? 'source';
  return { link, role: linkVerbs[link].outward === verb ? 'doer' : 'other' };
}

/** The kinds that the other end of a relation may have, `null` among them for work that the app does not keep. */
export function partnersOf(verb: RelationVerb, kind: Kind, candidates: readonly (Kind | null)[]): readonly (Kind | null)[] {
  const { link, role } = linkOf(verb);
  return candidates.filter((other) => (role === 'doer' ? linkRules[link].joins(kind, other) : linkRules[link].joins(other, kind)));
}

/** Refuses a partner of a wrong kind, in words. */
export function refuseWrongPartner(kind: Kind, verb: RelationVerb, other: Pick<LinkEnd, 'key' | 'kind'>): void {
  if (partnersOf(verb, kind, [other.kind]).length > 0) return;
  const field = partnerNames[verb];
  const what = other.kind === null ? 'work of another kind' : kindFacts[other.kind].name.toLowerCase();
  throw new Refusal('invalid', `${field}: ${other.key} (${what}) does not fit here. ${linkRules[linkOf(verb).link].sentence}`, field);
}

/** Refuses links that say nothing: to itself, to a wrong kind, or both ways round. */
export function refuseSenselessLink(
  at: Pick<Improvement, 'kind' | 'issueId' | 'key' | 'relations'>,
  verb: RelationVerb,
  other: LinkEnd,
): void {
  const field = partnerNames[verb];
  if (other.issueId === at.issueId) {
    throw new Refusal('invalid', `${field}: ${at.key} cannot be linked to itself. Choose another work item.`, field);
  }
  refuseWrongPartner(at.kind, verb, other);
  const { link, role } = linkOf(verb);
  const opposite = role === 'doer' ? linkVerbs[link].inward : linkVerbs[link].outward;
  if (relatedBy(at.relations, opposite).some(({ issueId }) => issueId === other.issueId)) {
    throw new Refusal('conflict', `${field}: ${at.key} ${opposite} ${other.key} already. Remove that link in Jira first.`, field);
  }
}
