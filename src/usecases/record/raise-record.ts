import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { ProjectChoice } from '../../contract/values';
import type { Facts, LinkedRecord } from '../../domain/improvement';
import { factsOf, kindFields } from '../../domain/kinds/kind-fields';
import { kindFacts, type Kind } from '../../domain/kinds/kinds';
import { partnerNames, refuseWrongPartner } from '../../domain/links/link-rules';
import { Refusal } from '../../domain/refusal';
import type { RelationVerb } from '../../domain/links/relations';
import type { Surface } from '../../forge/surface';
import { createRecord, readIssue, readRecord, type JiraIssue } from '../../jira/issues';
import { createLink, type LinkTypeIds } from '../../jira/links/links';
import { readGround } from '../../storage/ground';
import { kindOfType, mappingOf, type Mappings } from '../../storage/mappings';
import { findOrigin, originVerb, type Origin } from './find-origin';
import { findSetUpProjects } from '../set-up/list-projects';
import { refuseUnknownIds } from './record-facts';

type Wanted = z.output<typeof inputs.raiseRecord>;

/** Raises a record as the person, and links it to the one it comes from. */
export async function raiseRecord(surface: Surface, input: Wanted): Promise<LinkedRecord> {
  const { mappings, configuration } = await readGround();
  refuseUnknownIds(input.clauses, input.controls);
  refuseIdleGrade(input);
  // Read before anything is made, so that a mistyped record leaves nothing behind without its source.
  const origin = await findOrigin(surface, input, { mappings, configuration });
  const earlier = input.repeats === null ? null : await findEarlier(input.kind, input.repeats, mappings);
  const project = chooseProject(await findSetUpProjects('CREATE_ISSUES'), input.projectId, [origin?.projectId, surface.project?.id]);
  const { kind, title } = input;
  const typeId = mappingOf(mappings, project).kinds[kind]?.typeId;
  if (typeId === undefined) throw kindIsMissing(kind, project.key);
  const raised = await createRecord({ projectId: project.id, typeId, title }, factsToRaise(input, origin), configuration.fieldIds);
  if (origin !== null) await linkRaised(raised, originVerb(kind), origin.issueId, configuration.linkTypeIds);
  if (earlier !== null) await linkRaised(raised, 'repeats', earlier.issueId, configuration.linkTypeIds);
  return readRecord(raised.id);
}

/** A grade that no screen shows would be lost without a word. */
function refuseIdleGrade({ kind, grade }: Wanted): void {
  if (grade === null || kindFields[kind].includes('grade')) return;
  throw new Refusal('invalid', 'Grade: only a nonconformity is graded. Leave the grade out, or raise a nonconformity.', 'Grade');
}

/** A corrective action touches what its nonconformity touches, unless it is said otherwise. */
function factsToRaise({ kind, source, grade, clauses, controls }: Wanted, origin: Origin | null): Partial<Facts> {
  const inherited = kind === 'corrective-action' ? origin?.facts : undefined;
  return withoutNothing(
    factsOf(kind, {
      source,
      grade,
      clauses: clauses.length > 0 ? clauses : (inherited?.clauses ?? []),
      controls: controls.length > 0 ? controls : (inherited?.controls ?? []),
    }),
  );
}

/** Jira refuses a field that is on no screen, even where it is told nothing: a project may do without it. */
function withoutNothing(facts: Partial<Facts>): Partial<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));
}

function kindIsMissing(kind: Kind, projectKey: string): Refusal {
  const { name } = kindFacts[kind];
  return new Refusal('not-set-up', `Kind: ${projectKey} has no issue type for ${name}. Ask a Jira administrator to set it up.`, 'Kind');
}

/** The record that came back: of the same kind, or it would be another matter. */
async function findEarlier(kind: Kind, key: string, mappings: Mappings): Promise<JiraIssue> {
  const issue = await readIssue(key, null);
  refuseWrongPartner(kind, 'repeats', { key: issue.key, kind: kindOfType(mappings[issue.projectId], issue.typeId) });
  return issue;
}

interface Raised {
  readonly id: string;
  readonly key: string;
}

/** It is there already, so a refused link must not sound as if nothing had happened. */
async function linkRaised({ id, key }: Raised, verb: RelationVerb, otherId: string, linkTypeIds: LinkTypeIds): Promise<void> {
  try {
    await createLink(id, verb, otherId, linkTypeIds);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const partner = partnerNames[verb];
    const message = `${key} was raised, but not linked to its ${partner.toLowerCase()}: ${error.message} Link it on ${key}.`;
    throw new Refusal(error.code, message, partner);
  }
}

/** The one that was chosen, else that of the origin or the one at hand, else the only one. */
function chooseProject(
  choices: readonly ProjectChoice[],
  wantedId: string | null,
  idsAtHand: readonly (string | undefined)[],
): ProjectChoice {
  const byId = (id: string | undefined) => choices.find((choice) => choice.id === id);
  if (wantedId !== null) {
    const wanted = byId(wantedId);
    if (wanted !== undefined) return wanted;
    throw new Refusal(
      'invalid',
      'Project: this project is not set up for improvements, or you may not create work in it. Choose another.',
      'Project',
    );
  }
  const only = choices.length === 1 ? choices[0] : undefined;
  const chosen = idsAtHand.map(byId).find((choice) => choice !== undefined) ?? only;
  if (chosen !== undefined) return chosen;
  if (choices.length === 0)
    throw new Refusal('forbidden', 'There is no project in which you may raise an improvement. Ask an administrator.', 'Project');
  throw new Refusal('invalid', 'Project: choose the project to raise the improvement in.', 'Project');
}
