import { kindFields } from '../../../domain/kinds/kind-fields';
import { kindFacts, type Kind } from '../../../domain/kinds/kinds';
import { factFields, fieldName, type FieldIds } from '../../../jira/schemes/fields';
import { scoreField } from '../../../jira/scores';
import { addToScreen, createScreen, findMissingFields, readScreens } from '../../../jira/schemes/screens';
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
