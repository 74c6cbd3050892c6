import type { AppField, InstalledApp } from '../jira';
import type { Kernel } from '../../kernel/kernel';
import { makeGlobalContext } from '../config/field-context';
import type { Field, FieldKind, JiraState } from '../model';

/** How platform and product name a module of an installed app. */
export const moduleAri = (app: Pick<InstalledApp, 'appId' | 'environmentId'>, moduleKey: string) =>
  `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${moduleKey}`;

/** Fields of the app appear on the site, on no screen; installing again updates them and keeps their ids. */
export function installInto(state: JiraState, kernel: Kernel, app: InstalledApp): void {
  kernel.people.add(app.person);
  for (const validator of app.validators) state.forgeValidators.set(validator.ari, validator);
  for (const declared of app.fields) {
    const field = toField(kernel, app, declared, findByAri(state, moduleAri(app, declared.key)));
    state.fields.set(field.id, field);
  }
}

function findByAri(state: JiraState, ari: string): Field | undefined {
  for (const field of state.fields.values()) if (field.schema['custom'] === ari) return field;
  return undefined;
}

function toField(kernel: Kernel, app: InstalledApp, declared: AppField, former: Field | undefined): Field {
  const id = former?.id ?? `customfield_${String(kernel.nextId('customField'))}`;
  const number = Number(id.slice('customfield_'.length));
  const custom = { custom: moduleAri(app, declared.key), customId: number };
  return {
    id,
    key: `${app.appId}__DEVELOPMENT__${declared.key}`,
    name: declared.name,
    description: declared.description,
    custom: true,
    kind: kindOf(declared),
    schema: declared.collection === 'list' ? { type: 'array', items: declared.type, ...custom } : { type: declared.type, ...custom },
    clauseNames: [`cf[${String(number)}]`, declared.name],
    contexts: former?.contexts ?? [makeGlobalContext(String(kernel.nextId('fieldContext')), declared.name)],
    options: [],
    forge: declared.forge,
  };
}

/** Days, instants and people are stored and printed as those of native fields are. */
const kindsByType: Readonly<Record<string, FieldKind>> = {
  number: 'forge-number',
  string: 'forge-string',
  date: 'date',
  datetime: 'datetime',
  user: 'user',
};

function kindOf({ key, type, collection }: AppField): FieldKind {
  const isTextList = collection === 'list' && type === 'string';
  const kind = isTextList ? 'forge-strings' : kindsByType[collection === 'list' ? '' : type];
  if (kind === undefined) throw new Error(`Not emulated: the field ${key} of type ${type}, collection ${collection}.`);
  return kind;
}
