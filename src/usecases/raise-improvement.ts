import type { z } from 'zod';
import type { inputs } from '../contract';
import type { ProjectChoice } from '../contract/values';
import type { LinkedRecord } from '../domain/improvement';
import { factsOf } from '../domain/kinds/kind-fields';
import { kindFacts, type Kind } from '../domain/kinds/kinds';
import { Refusal } from '../domain/refusal';
import type { Surface } from '../forge/surface';
import { createRecord, readIssue, readRecord } from '../jira/issues';
import { createLink } from '../jira/links';
import { readConfiguration } from '../storage/configuration';
import { kindOfType, mappingOf, readMappings, type Mappings } from '../storage/mappings';
import { findSetUpProjects } from './list-projects';
import { refuseUnknownIds } from './record-facts';

/** Raises an improvement as the person, and links it to the record it comes from. */
export async function raiseImprovement(surface: Surface, input: z.output<typeof inputs.raiseImprovement>): Promise<LinkedRecord> {
  const mappings = await readMappings();
  const configuration = await readConfiguration();
  refuseUnknownIds(input.clauses, input.controls);
  const project = chooseProject(await findSetUpProjects('CREATE_ISSUES'), input.projectId, surface.project?.id ?? null);
  // Read before anything is made, so that a mistyped record leaves no improvement behind without its source.
  const recordId = await findRecordId(surface, input.sourceRecord, mappings);
  const { kind, title, source, clauses, controls } = input;
  const typeId = mappingOf(mappings, project).kinds[kind]?.typeId;
  if (typeId === undefined) throw kindIsMissing(kind, project.key);
  const raised = await createRecord(
    { projectId: project.id, typeId, title },
    factsOf(kind, { source, clauses, controls }),
    configuration.fieldIds,
  );
  if (recordId !== null) await linkRaised(recordId, raised, configuration.linkTypeIds.source);
  return readRecord(raised.id);
}

function kindIsMissing(kind: Kind, projectKey: string): Refusal {
  const { name } = kindFacts[kind];
  return new Refusal('not-set-up', `Kind: ${projectKey} has no issue type for ${name}. Ask a Jira administrator to set it up.`, 'Kind');
}

/** The improvement is there already, so a refused link must not sound as if nothing had happened. */
async function linkRaised(recordId: string, raised: { readonly id: string; readonly key: string }, linkTypeId: string): Promise<void> {
  try {
    await createLink(recordId, raised.id, linkTypeId);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = `${raised.key} was raised, but not linked to its source record: ${error.message} Link it on ${raised.key}.`;
    throw new Refusal(error.code, message, 'Source record');
  }
}

function chooseProject(choices: readonly ProjectChoice[], wantedId: string | null, idAtHand: string | null): ProjectChoice {
  const byId = (id: string | null) => choices.find((choice) => choice.id === id);
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
  const chosen = byId(idAtHand) ?? only;
  if (chosen !== undefined) return chosen;
  if (choices.length === 0)
    throw new Refusal('forbidden', 'There is no project in which you may raise an improvement. Ask an administrator.', 'Project');
  throw new Refusal('invalid', 'Project: choose the project to raise the improvement in.', 'Project');
}

/** The record named, or the one whose panel this is; an improvement is no record of its own. */
async function findRecordId(surface: Surface, key: string | null, mappings: Mappings): Promise<string | null> {
  if (key !== null) return (await readRecord(key)).issueId;
  if (surface.issueId === null) return null;
  const issue = await readIssue(surface.issueId, null);
  return kindOfType(mappings[issue.projectId], issue.typeId) === 'improvement' ? null : issue.issueId;
}
