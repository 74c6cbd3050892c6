import { attemptFacts } from '../../../src/domain/lifecycle/attempt';
import { dayOf } from '../../../src/domain/days';
import { forEveryFact } from '../../../src/domain/facts';
import type { Facts } from '../../../src/domain/improvement';
import { kindFields } from '../../../src/domain/kinds/kind-fields';
import { kinds, type Kind } from '../../../src/domain/kinds/kinds';
import { isStage, placeNames } from '../../../src/domain/lifecycle/stages';
import type { Way } from '../../../src/domain/lifecycle/ways';
import { toIssueFields } from '../../../src/jira/facts';
import { factFields, type FieldIds } from '../../../src/jira/schemes/fields';
import { someFacts } from '../../domain/builders';
import { recordSilently } from '../../site/jira/issues/record-change';
import type { Site } from '../../site/site';
import { fieldId, openImprovementSite, statusId, type ImprovementSite, type Raised } from '../improvement-site';
import { moveByAgent } from './rovo-door';
import { asksForFields, completeFacts, type ActionsState, type Actor, type CasePeople, type GateCase } from './gate-cases';

/** What a door says: the words of its refusal, or nothing where it lets through. */
type Door = (gateCase: GateCase) => Promise<readonly string[]>;

export const doorNames = [
  'panel',
  'REST or the board',
  'bulk transition',
  'Rovo action',
  'fields filled in on the way',
  'fields cleared on the way',
] as const;
export type DoorName = (typeof doorNames)[number];

export interface GateSite extends ImprovementSite {
  readonly records: Readonly<Record<Kind, Readonly<Record<ActionsState, Raised>>>>;
  readonly fieldIds: FieldIds;
  readonly people: CasePeople;
}

/** Of every kind one record without an action, one with an open one and one whose action is done. */
export async function openGateSite(): Promise<GateSite> {
  const at = await openImprovementSite();
  const entries = await Promise.all(kinds.map(async (kind) => [kind, await raiseThree(at, kind)] as const));
  // One entry for each kind was just made.
  const records = Object.fromEntries(entries) as GateSite['records'];
  const fieldIds = forEveryFact((fact) => {
    const { name, kind, key = '' } = factFields[fact];
    return kind.startsWith('system-') ? key : fieldId(at.site, name);
  });
  const { accountId: owner, timeZone } = at.site.person('team');
  const today = dayOf(new Date(at.site.kernel.clock.now()), timeZone);
  const people = { owner, verifier: at.site.person('verifier').accountId, today };
  return { ...at, records, fieldIds, people };
}

async function raiseThree(at: ImprovementSite, kind: Kind): Promise<Readonly<Record<ActionsState, Raised>>> {
  const raise = (title: string) => at.raise(`${kind}: ${title}`, { kind });
  const three = { none: await raise('no action'), open: await raise('open action'), done: await raise('action done') };
  for (const state of ['open', 'done'] as const) {
    const { issue, ask } = three[state];
    if (kind === 'nonconformity') await correct(at, issue.key, state);
    else await ask('team', 'addAction', { title: 'Do it' });
  }
  for (const action of at.site.jira.state.issues.values()) {
    if (action.parentId === three.done.issue.id) action.statusId = statusId(at.site, 'Done');
  }
  return three;
}

/** Raises a corrective action from a nonconformity. */
async function correct({ site, raise }: ImprovementSite, nonconformityKey: string, state: ActionsState): Promise<void> {
  const { issue } = await raise(`Correct ${nonconformityKey}`, { kind: 'corrective-action', sourceRecord: nonconformityKey });
  if (state === 'done') readRecord(site, issue.id).statusId = statusId(site, 'Closed');
}

/** Puts an improvement at a place with the facts given, without a way that led there. */
export async function arrange({ site, records, fieldIds }: GateSite, gateCase: Pick<GateCase, 'kind' | 'from' | 'facts' | 'actions'>) {
  const { issue } = records[gateCase.kind][gateCase.actions];
  readRecord(site, issue.id).statusId = statusId(site, placeNames[gateCase.from]);
  const response = await send(site, 'PUT', `/rest/api/3/issue/${issue.id}`, { fields: gateFields(gateCase, fieldIds) });
  if (!response.ok) throw new Error(await response.text());
}

/** As `arrange`, with nothing of what the record went through before: no attempt may come before this one. */
export async function arrangeAlone(at: GateSite, gateCase: Pick<GateCase, 'kind' | 'from' | 'facts' | 'actions'>) {
  readRecord(at.site, at.records[gateCase.kind][gateCase.actions].issue.id).histories.splice(0);
  await arrange(at, gateCase);
}

/**
 * Lets a record have only the history that a case tells of. Where it was sent back once, what this attempt recorded is cleared and
 * recorded again after that, so that Jira's history tells it.
 */
async function arrangeCase(at: GateSite, gateCase: GateCase): Promise<void> {
  const { site, records, fieldIds } = at;
  const { kind, facts, actions, left } = gateCase;
  const { id } = records[kind][actions].issue;
  await arrangeAlone(at, gateCase);
  if (left === undefined) return;
  sendBack(site, id);
  const anew = attemptFacts.filter((fact) => !left.includes(fact) && facts[fact] !== null && kindFields[kind].includes(fact));
  for (const cleared of [true, false]) {
    const wanted = Object.fromEntries(anew.map((fact) => [fact, cleared ? null : facts[fact]]));
    const response = await send(site, 'PUT', `/rest/api/3/issue/${id}`, { fields: toIssueFields(wanted, fieldIds) });
    if (!response.ok) throw new Error(await response.text());
  }
}

/** Writes into the history of a record that its verification sent it back to work. */
function sendBack(site: Site, issueId: string): void {
  const [work, verification] = [statusId(site, placeNames.implementing), statusId(site, placeNames.verifying)];
  const step = (from: string, to: string) => {
    const ends = { from, fromString: null, to, toString: null };
    recordSilently(site.jira, readRecord(site, issueId), site.person('verifier'), [
      { field: 'status', fieldId: 'status', fieldtype: 'jira', ...ends },
    ]);
  };
  step(work, verification);
  step(verification, work);
}

function readRecord(site: Site, issueId: string) {
  const record = site.jira.state.issues.get(issueId);
  if (record === undefined) throw new Error(`Work item ${issueId} is gone.`);
  return record;
}

export function placeOf({ site, records }: GateSite, { kind, actions }: Pick<GateCase, 'kind' | 'actions'>): string {
  return site.jira.state.statuses.get(readRecord(site, records[kind][actions].issue.id).statusId)?.name ?? '';
}

/** The fields that gates ask for; the references of an improvement stay as they are. */
function gateFields({ kind, facts }: Pick<GateCase, 'kind' | 'facts'>, fieldIds: FieldIds): Record<string, unknown> {
  const references: readonly string[] = ['source', 'clauses', 'controls', 'theme'];
  const shown = kindFields[kind].filter((fact) => !references.includes(fact));
  const wanted = Object.fromEntries(shown.map((fact) => [fact, facts[fact]]));
  return toIssueFields(wanted, fieldIds);
}

function send(site: Site, method: string, path: string, body: unknown, as: Actor = 'team'): Promise<Response> {
  return site.fetchAs(as, path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}

/** The names of the transitions that a person is offered now, with their ids. */
export async function offeredTo(site: Site, issueId: string): Promise<ReadonlyMap<string, string>> {
  const response = await site.fetchAs('team', `/rest/api/3/issue/${issueId}/transitions`);
  const { transitions } = (await response.json()) as { transitions: { id: string; name: string }[] };
  return new Map(transitions.map(({ name, id }) => [name, id]));
}

async function transitionOf(site: Site, issueId: string, { name }: Way): Promise<string> {
  const id = (await offeredTo(site, issueId)).get(name);
  if (id === undefined) throw new Error(`${name} is not offered.`);
  return id;
}

async function post(site: Site, issueId: string, { way, actor }: GateCase, more: object): Promise<readonly string[]> {
  const transition = { id: await transitionOf(site, issueId, way) };
  const response = await send(site, 'POST', `/rest/api/3/issue/${issueId}/transitions`, { transition, ...more }, actor);
  if (response.status === 204) return [];
  const { errorMessages, errors } = (await response.json()) as { errorMessages: string[]; errors: Record<string, string> };
  if (response.status !== 400 || Object.keys(errors).length > 0) throw new Error(`${response.status}: ${JSON.stringify(errors)}`);
  return errorMessages;
}

async function transitionInBulk(site: Site, issueId: string, { way, actor }: GateCase): Promise<readonly string[]> {
  const transitionId = await transitionOf(site, issueId, way);
  const bulkTransitionInputs = [{ selectedIssueIdsOrKeys: [issueId], transitionId }];
  const order = { bulkTransitionInputs, sendBulkNotification: false };
  const submitted = await send(site, 'POST', '/rest/api/3/bulk/issues/transition', order, actor);
  const { taskId } = (await submitted.json()) as { taskId: string };
  const queue = await site.fetchAs(actor, `/rest/api/3/bulk/queue/${taskId}`);
  const { failedAccessibleIssues } = (await queue.json()) as { failedAccessibleIssues: Record<string, string[]> };
  return failedAccessibleIssues[issueId] ?? [];
}

/** The doors through which an improvement can be moved, each with the facts where a person would have put them. */
export function doorsOf(at: GateSite): Readonly<Record<DoorName, Door>> {
  const { site } = at;
  const idOf = ({ kind, actions }: GateCase) => at.records[kind][actions].issue.id;
  const withFields = async (gateCase: GateCase, before: Facts) => {
    await arrangeCase(at, { ...gateCase, facts: before });
    return post(site, idOf(gateCase), gateCase, { fields: gateFields(gateCase, at.fieldIds) });
  };
  return {
    panel: async (gateCase) => {
      await arrangeCase(at, gateCase);
      const answer = await at.records[gateCase.kind][gateCase.actions].ask(gateCase.actor, 'moveToStage', { stage: gateCase.way.to });
      return answer.ok ? [] : [answer.error.message];
    },
    'REST or the board': async (gateCase) => {
      await arrangeCase(at, gateCase);
      return post(site, idOf(gateCase), gateCase, {});
    },
    'bulk transition': async (gateCase) => {
      await arrangeCase(at, gateCase);
      return transitionInBulk(site, idOf(gateCase), gateCase);
    },
    'Rovo action': async (gateCase) => {
      await arrangeCase(at, gateCase);
      return moveByAgent(site, at.records[gateCase.kind][gateCase.actions].issue.key, gateCase);
    },
    'fields filled in on the way': (gateCase) => withFields(gateCase, leftFacts(gateCase)),
    'fields cleared on the way': (gateCase) => withFields(gateCase, completeFacts(gateCase.way, at.people)),
  };
}

/** What stands in the fields before a person fills in the rest. */
function leftFacts({ facts, left = [] }: GateCase): Facts {
  return someFacts(Object.fromEntries(left.map((fact) => [fact, facts[fact]])));
}

/** The panel has buttons for stages, and what asks for no field has no screen to fill in on the way. */
export function isOpenTo(door: DoorName, way: Way): boolean {
  if (door === 'panel') return isStage(way.to);
  return !door.startsWith('fields') || asksForFields(way);
}
