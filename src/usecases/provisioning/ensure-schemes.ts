import { kindFields } from '../../domain/kinds/kind-fields';
import { kindFacts, kinds, type Kind } from '../../domain/kinds/kinds';
import { factFields, fieldName, type FieldIds } from '../../jira/fields';
import {
  createIssueTypeScheme,
  createIssueTypeScreenScheme,
  createScreenScheme,
  createWorkflowScheme,
  readIssueTypeSchemes,
  readIssueTypeScreenSchemes,
  readScreenSchemes,
  readWorkflowSchemes,
} from '../../jira/schemes';
import { scoreField } from '../../jira/scores';
import { addToScreen, createScreen, findMissingFields, readScreens } from '../../jira/screens';
import { workflowNameOf } from './ensure-workflows';
import { forEveryKind } from './for-every-kind';
import { lazily } from './lazily';
import type { Maker, Work } from './maker';

const coreFields: Readonly<Record<string, string>> = {
  summary: 'Summary',
  description: 'Description',
  assignee: factFields.owner.name,
  duedate: factFields.dueDate.name,
  priority: 'Priority',
  labels: 'Labels',
  issuelinks: 'Linked work items',
  attachment: 'Attachment',
};

interface ShownFields {
  readonly fieldIds: FieldIds;
  /** Where the app keeps the priority score: to look at, for Jira offers no control for it. */
  readonly scoreFieldId: string;
}

/** A screen for every kind with what that kind records, for all operations. */
export function ensureScreens(
  { ensure, complete }: Maker,
  { fieldIds, scoreFieldId }: ShownFields,
): Promise<Readonly<Record<Kind, string>>> {
  const existing = lazily(readScreens);
  return forEveryKind(async (kind) => {
    const name = `${kindFacts[kind].name} screen`;
    const why = `Shows what is recorded about every ${kindFacts[kind].name}.`;
    const id = await ensure({ what: 'Screen', name, why, existing, create: () => createScreen(name) });
    const derived = kind === 'improvement' ? [scoreFieldId] : [];
    const shown = [...new Set([...Object.keys(coreFields), ...kindFields[kind].map((fact) => fieldIds[fact]), ...derived])];
    const compare = () => compareScreen(id, shown, { fieldIds, scoreFieldId });
    await complete({ step: { what: 'Fields of', name }, thing: { what: 'Screen', name, id }, compare });
    return id;
  });
}

async function compareScreen(screenId: string, shown: readonly string[], { fieldIds, scoreFieldId }: ShownFields): Promise<Work> {
  const gap = await findMissingFields(screenId, shown);
  const ownName = (id: string) => (id === scoreFieldId ? scoreField.name : fieldName(fieldIds, id));
  const nameOf = (id: string) => coreFields[id] ?? ownName(id) ?? id;
  return { changes: gap.missing.map((id) => `adds the field ${nameOf(id)}`), apply: () => addToScreen(screenId, gap) };
}

/** The screens of every kind, tied to its issue type. */
export async function ensureScreenSchemes(
  { ensure }: Maker,
  screenIds: Readonly<Record<Kind, string>>,
  typeIds: Readonly<Record<Kind, string>>,
): Promise<string> {
  const existing = lazily(readScreenSchemes);
  const schemeIds = await forEveryKind((kind) => {
    const name = `${kindFacts[kind].name} screen scheme`;
    const why = `Uses the ${kindFacts[kind].name} screen to create, edit and view.`;
    return ensure({ what: 'Screen scheme', name, why, existing, create: () => createScreenScheme(name, screenIds[kind]) });
  });
  const name = 'Improvement issue type screen scheme';
  const why = 'Gives every issue type its screens, in the projects that set-up makes only.';
  const byType = new Map(kinds.map((kind) => [typeIds[kind], schemeIds[kind]]));
  const create = () => createIssueTypeScreenScheme(name, byType);
  return ensure({ what: 'Issue type screen scheme', name, why, existing: readIssueTypeScreenSchemes, create });
}

export async function ensureIssueTypeScheme({ ensure }: Maker, issueTypeIds: readonly string[]): Promise<string> {
  const name = 'Improvement issue type scheme';
  const why = 'Offers these issue types, in the projects that set-up makes only.';
  const create = () => createIssueTypeScheme(name, issueTypeIds);
  return ensure({ what: 'Issue type scheme', name, why, existing: readIssueTypeSchemes, create });
}

export async function ensureWorkflowScheme({ ensure }: Maker, typeIds: Readonly<Record<Kind, string>>): Promise<string> {
  const name = 'Improvement workflow scheme';
  const why = 'Gives every issue type its workflow, in the projects that set-up makes only.';
  const byType = new Map(kinds.map((kind) => [typeIds[kind], workflowNameOf(kind)]));
  const create = () => createWorkflowScheme(name, byType);
  return ensure({ what: 'Workflow scheme', name, why, existing: readWorkflowSchemes, create });
}
