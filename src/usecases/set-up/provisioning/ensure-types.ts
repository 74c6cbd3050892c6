import { kindFacts, type Kind } from '../../../domain/kinds/kinds';
import { linkNames, linkVerbs, type LinkName } from '../../../domain/links/relations';
import { createIssueType, readIssueTypes, type HierarchyLevel, type KnownIssueType } from '../../../jira/schemes/issue-types';
import { createLinkType, linkTypeNames, readLinkTypes, type KnownLinkType } from '../../../jira/links/link-types';
import type { LinkTypeIds } from '../../../jira/links/links';
import { forEveryKind } from './for-every-kind';
import { lazily } from './lazily';
import type { FoundBy, Maker, Misfit } from './maker';

export interface TypeIds {
  readonly typeIds: Readonly<Record<Kind, string>>;
  readonly actionTypeId: string;
}

export const actionTypeName = 'Improvement action';

/** An issue type for every kind, and one for the actions below them. */
export async function ensureTypes({ ensure }: Maker): Promise<TypeIds> {
  const existing = lazily(readIssueTypes);
  const type = (name: string, why: string, level: HierarchyLevel) =>
    ensure({ what: 'Issue type', name, why, existing, misfit: levelMisfit(level), create: () => createIssueType(name, why, level) });
  return {
    typeIds: await forEveryKind((kind) => type(kindFacts[kind].name, kindFacts[kind].description, 0)),
    actionTypeId: await type(actionTypeName, 'One thing that is done for an improvement.', -1),
  };
}

const levelNames: Readonly<Record<HierarchyLevel, string>> = { 0: 'a type of work of its own', [-1]: 'a type of child work items' };

const levelMisfit =
  (level: HierarchyLevel) =>
  ({ name, hierarchyLevel }: KnownIssueType): Misfit | null => {
    if (hierarchyLevel === level) return null;
    const why = `Jira has an issue type ${name} that is not ${levelNames[level]}. Rename it in Jira, then look again.`;
    return { why, wayOn: 'stop' };
  };

/** Link types of the site that somebody chose for a relation, by their ids. */
export type ChosenLinkTypes = Readonly<Partial<Record<LinkName, string>>>;

/** A link type for every relation between records; one that was chosen is taken under the name that the app knows it by. */
export async function ensureLinkTypes({ ensure }: Maker, chosen: ChosenLinkTypes = {}): Promise<LinkTypeIds> {
  const known = lazily(readLinkTypes);
  const found: [string, string][] = [];
  for (const link of linkNames) {
    const { outward, inward } = linkVerbs[link];
    const name = linkTypeNames[link];
    const why = `One record ${outward} another, which ${inward} it.`;
    const create = () => createLinkType(link);
    const chosenId = chosen[link];
    const taken = async () => (await known()).filter(({ id }) => id === chosenId).map((type) => ({ ...type, name }));
    const fit = chosenId === undefined ? { existing: known, misfit: verbsMisfit(link) } : { existing: taken };
    found.push([link, await ensure({ what: 'Link type', name, why, create, ...fit })]);
  }
  // One entry for each link was just made.
  return Object.fromEntries(found) as LinkTypeIds;
}

/** Once set-up knows a link type, its words are the administrator's to choose. */
const verbsMisfit =
  (link: LinkName) =>
  ({ name, outward, inward }: KnownLinkType, by: FoundBy): Misfit | null => {
    const verbs = linkVerbs[link];
    if (by === 'ledger' || (outward === verbs.outward && inward === verbs.inward)) return null;
    const why = `Jira has a link type ${name} that says “${outward}” and “${inward}”, not “${verbs.outward}” and “${verbs.inward}”. Rename it in Jira, then look again.`;
    return { why, wayOn: 'stop' };
  };
