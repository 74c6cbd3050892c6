import { kindFields } from '../../domain/kinds/kind-fields';
import { kindFacts, kinds, type Kind } from '../../domain/kinds/kinds';
import { completeScreen } from '../../jira/custom-fields';
import {
  createIssueTypeScheme,
  createIssueTypeScreenScheme,
  createScreen,
  createScreenScheme,
  createWorkflowScheme,
  readIssueTypeSchemes,
  readIssueTypeScreenSchemes,
  readScreens,
  readScreenSchemes,
  readWorkflowSchemes,
} from '../../jira/schemes';
import type { FieldIds } from '../../jira/fields';
import { forEveryKind, workflowNameOf } from './ensure-kinds';
import { lazily } from './lazily';
import type { Maker } from './maker';

const coreFieldIds = ['summary', 'description', 'assignee', 'duedate', 'priority', 'labels', 'issuelinks', 'attachment'];

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
    const screenId = await ensure({ what: 'Screen', name, existing, create: () => createScreen(name) });
    const derived = kind === 'improvement' ? [scoreFieldId] : [];
    const shown = [...new Set([...coreFieldIds, ...kindFields[kind].map((fact) => fieldIds[fact]), ...derived])];
    await complete({ what: 'Fields of', name }, () => completeScreen(screenId, shown));
    return screenId;
  });
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
    return ensure({ what: 'Screen scheme', name, existing, create: () => createScreenScheme(name, screenIds[kind]) });
  });
  const name = 'Improvement issue type screen scheme';
  const byType = new Map(kinds.map((kind) => [typeIds[kind], schemeIds[kind]]));
  const create = () => createIssueTypeScreenScheme(name, byType);
  return ensure({ what: 'Issue type screen scheme', name, existing: readIssueTypeScreenSchemes, create });
}

export async function ensureIssueTypeScheme({ ensure }: Maker, issueTypeIds: readonly string[]): Promise<string> {
  const name = 'Improvement issue type scheme';
  const create = () => createIssueTypeScheme(name, issueTypeIds);
  return ensure({ what: 'Issue type scheme', name, existing: readIssueTypeSchemes, create });
}

export async function ensureWorkflowScheme({ ensure }: Maker, typeIds: Readonly<Record<Kind, string>>): Promise<string> {
  const name = 'Improvement workflow scheme';
  const byType = new Map(kinds.map((kind) => [typeIds[kind], workflowNameOf(kind)]));
  return ensure({ what: 'Workflow scheme', name, existing: readWorkflowSchemes, create: () => createWorkflowScheme(name, byType) });
}
