import { kindFacts, kinds, type Kind } from '../../domain/kinds/kinds';
import { placesOf } from '../../domain/kinds/lines';
import { linkNames } from '../../domain/relations';
import { placeNames, places, type Place } from '../../domain/stages';
import { createIssueType, readIssueTypes } from '../../jira/issue-types';
import { createLinkType, linkTypeNames, readLinkTypes } from '../../jira/link-types';
import type { LinkTypeIds } from '../../jira/links';
import { createStatus, readStatuses } from '../../jira/statuses';
import type { RuleGround } from '../../jira/workflow-rules';
import { statusCategories, type WorkflowGround } from '../../jira/workflow-payload';
import { createWorkflow, mendWorkflow, readValidators, readWorkflows } from '../../jira/workflows';
import { readSettings } from '../../storage/settings';
import { lazily } from './lazily';
import type { Maker } from './maker';

/** Something for every kind, one after the other: the steps of set-up keep their order. */
export async function forEveryKind<Value>(valueOf: (kind: Kind) => Promise<Value>): Promise<Readonly<Record<Kind, Value>>> {
  const found: [Kind, Value][] = [];
  for (const kind of kinds) found.push([kind, await valueOf(kind)]);
  // One entry for each kind was just made.
  return Object.fromEntries(found) as Record<Kind, Value>;
}

export interface TypeIds {
  readonly typeIds: Readonly<Record<Kind, string>>;
  readonly actionTypeId: string;
}

/** An issue type for every kind, and one for the actions below them. */
export async function ensureTypes({ ensure }: Maker): Promise<TypeIds> {
  const existing = lazily(readIssueTypes);
  const type = (name: string, description: string, level: 0 | -1) =>
    ensure({ what: 'Issue type', name, existing, create: () => createIssueType(name, description, level) });
  return {
    typeIds: await forEveryKind((kind) => type(kindFacts[kind].name, kindFacts[kind].description, 0)),
    actionTypeId: await type('Improvement action', 'One thing that is done for an improvement.', -1),
  };
}

/** A link type for every relation between records. */
export async function ensureLinkTypes({ ensure }: Maker): Promise<LinkTypeIds> {
  const existing = lazily(readLinkTypes);
  const found: [string, string][] = [];
  for (const link of linkNames) {
    const create = () => createLinkType(link);
    found.push([link, await ensure({ what: 'Link type', name: linkTypeNames[link], existing, create })]);
  }
  // One entry for each link was just made.
  return Object.fromEntries(found) as LinkTypeIds;
}

/** A Jira status for every place of any line; kinds that share a place share its status. */
export async function ensureStatuses({ ensure }: Maker): Promise<Readonly<Record<Place, string>>> {
  const existing = lazily(readStatuses);
  const ids: [Place, string][] = [];
  for (const place of places) {
    const name = placeNames[place];
    const create = () => createStatus(name, statusCategories[place], 'A stage of the improvement lifecycle.');
    ids.push([place, await ensure({ what: 'Status', name, existing, create })]);
  }
  // One entry for each place was just made.
  return Object.fromEntries(ids) as Record<Place, string>;
}

/** The statuses that a kind uses. */
export function statusIdsOf(kind: Kind, statusIds: Readonly<Record<Place, string>>): Partial<Record<Place, string>> {
  return Object.fromEntries(placesOf(kind).map((place) => [place, statusIds[place]]));
}

export const workflowNameOf = (kind: Kind) => `${kindFacts[kind].name} lifecycle`;

/** The workflow of every kind, with the rules that its gates ask for. */
export async function ensureWorkflows(
  { ensure, complete }: Maker,
  ids: Omit<RuleGround, 'validators' | 'whoMayVerify'>,
  screenIds: Readonly<Record<Kind, string>>,
): Promise<void> {
  const validators = lazily(readValidators);
  const settings = lazily(readSettings);
  const existing = lazily(readWorkflows);
  await forEveryKind(async (kind) => {
    const name = workflowNameOf(kind);
    const ground = async (): Promise<WorkflowGround> => ({
      ...ids,
      kind,
      screenId: screenIds[kind],
      whoMayVerify: (await settings()).settings.whoMayVerify,
      validators: await validators(),
    });
    const create = async () => createWorkflow(name, await ground());
    const workflowId = await ensure({ what: 'Workflow', name, existing, create });
    await complete({ what: 'Statuses of', name }, async () => mendWorkflow(workflowId, await ground()));
  });
}
