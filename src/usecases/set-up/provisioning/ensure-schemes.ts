import { kindFacts, kinds, type Kind } from '../../../domain/kinds/kinds';
import {
  addScreenMappings,
  addTypes,
  findMissingTypes,
  findTypesWithoutScreens,
  findWorkflowSchemeGap,
} from '../../../jira/schemes/scheme-gaps';
import {
  createIssueTypeScheme,
  createIssueTypeScreenScheme,
  createScreenScheme,
  createWorkflowScheme,
  readIssueTypeSchemes,
  readIssueTypeScreenSchemes,
  readScreenSchemes,
  readWorkflowSchemes,
  type KnownScreenScheme,
} from '../../../jira/schemes/schemes';
import { actionTypeName, type TypeIds } from './ensure-types';
import { workflowNameOf } from './ensure-workflows';
import { forEveryKind } from './for-every-kind';
import { lazily } from './lazily';
import type { FoundBy, Maker, Misfit, Work } from './maker';

type ByKind = Readonly<Record<Kind, string>>;

/** The name of a type by its id, for the words of what is added. */
function typeName({ typeIds }: Pick<TypeIds, 'typeIds'>, typeId: string): string {
  const kind = kinds.find((candidate) => typeIds[candidate] === typeId);
  return kind === undefined ? actionTypeName : kindFacts[kind].name;
}

/** The screens of every kind, tied to its issue type. */
export async function ensureScreenSchemes(maker: Maker, screenIds: ByKind, { typeIds }: TypeIds): Promise<string> {
  const existing = lazily(readScreenSchemes);
  const schemeIds = await forEveryKind((kind) => {
    const name = `${kindFacts[kind].name} screen scheme`;
    const why = `Uses the ${kindFacts[kind].name} screen to create, edit and view.`;
    const create = () => createScreenScheme(name, screenIds[kind]);
    return maker.ensure({ what: 'Screen scheme', name, why, existing, misfit: screenMisfit(screenIds[kind]), create });
  });
  return ensureIssueTypeScreenScheme(maker, typeIds, schemeIds);
}

/** Once set-up knows a scheme, its screens are the administrator's to choose. */
const screenMisfit =
  (wanted: string) =>
  ({ name, screenId }: KnownScreenScheme, by: FoundBy): Misfit | null => {
    if (by === 'ledger' || screenId === wanted) return null;
    return { why: `Jira has a screen scheme ${name} with other screens. Rename it in Jira, then look again.`, wayOn: 'stop' };
  };

async function ensureIssueTypeScreenScheme({ ensure, complete }: Maker, typeIds: ByKind, schemeIds: ByKind): Promise<string> {
  const name = 'Improvement issue type screen scheme';
  const why = 'Gives every issue type its screens, in the projects that set-up makes only.';
  const byType = new Map(kinds.map((kind) => [typeIds[kind], schemeIds[kind]]));
  const create = () => createIssueTypeScreenScheme(name, byType);
  const id = await ensure({ what: 'Issue type screen scheme', name, why, existing: readIssueTypeScreenSchemes, create });
  const compare = async (): Promise<Work> => {
    const missing = await findTypesWithoutScreens(id, [...byType.keys()]);
    const added = new Map([...byType].filter(([typeId]) => missing.includes(typeId)));
    return {
      changes: missing.map((typeId) => `adds the screens of ${typeName({ typeIds }, typeId)}`),
      apply: () => addScreenMappings(id, added),
    };
  };
  await complete({ step: { what: 'Screens of', name }, thing: { what: 'Issue type screen scheme', name, id }, compare });
  return id;
}

export async function ensureIssueTypeScheme({ ensure, complete }: Maker, { typeIds, actionTypeId }: TypeIds): Promise<string> {
  const name = 'Improvement issue type scheme';
  const why = 'Offers these issue types, in the projects that set-up makes only.';
  const wanted = [...kinds.map((kind) => typeIds[kind]), actionTypeId];
  const id = await ensure({
    ...{ what: 'Issue type scheme', name, why, existing: readIssueTypeSchemes },
    create: () => createIssueTypeScheme(name, wanted),
  });
  const compare = async (): Promise<Work> => {
    const missing = await findMissingTypes(id, wanted);
    return {
      changes: missing.map((typeId) => `adds the issue type ${typeName({ typeIds }, typeId)}`),
      apply: () => addTypes(id, missing),
    };
  };
  await complete({ step: { what: 'Types of', name }, thing: { what: 'Issue type scheme', name, id }, compare });
  return id;
}

export async function ensureWorkflowScheme({ ensure, complete }: Maker, { typeIds }: TypeIds, workflowIds: ByKind): Promise<string> {
  const name = 'Improvement workflow scheme';
  const why = 'Gives every issue type its workflow, in the projects that set-up makes only.';
  const byType = new Map(kinds.map((kind) => [typeIds[kind], workflowNameOf(kind)]));
  const create = () => createWorkflowScheme(name, byType);
  const id = await ensure({ what: 'Workflow scheme', name, why, existing: readWorkflowSchemes, create });
  const compare = async (): Promise<Work> => {
    const { missing, apply } = await findWorkflowSchemeGap(id, new Map(kinds.map((kind) => [typeIds[kind], workflowIds[kind]])));
    return { changes: missing.map((typeId) => `adds the workflow of ${typeName({ typeIds }, typeId)}`), apply };
  };
  await complete({ step: { what: 'Workflows of', name }, thing: { what: 'Workflow scheme', name, id }, compare });
  return id;
}
