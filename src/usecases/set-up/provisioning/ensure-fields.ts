import { facts, forEveryFact } from '../../../domain/facts';
import type { Fact } from '../../../domain/improvement';
import { purposeOfFact } from '../../../domain/kinds/purposes';
import { Refusal } from '../../../domain/refusal';
import {
  addOptions,
  createField,
  findAppField,
  findMissingOptions,
  readFields,
  type KnownField,
} from '../../../jira/schemes/custom-fields';
import { customTypes, factFields, type FieldIds } from '../../../jira/schemes/fields';
import { lazily } from './lazily';
import type { Maker, Misfit, Work } from './maker';

type Known = () => Promise<readonly KnownField[]>;

/** A field for every fact: the manifest's, Jira's own, or one made now. */
export async function ensureFields(maker: Maker): Promise<FieldIds> {
  const known = lazily(readFields);
  const ids = new Map<Fact, string>();
  for (const fact of facts) ids.set(fact, await ensureField(fact, known, maker));
  const fieldIds = forEveryFact((fact) => ids.get(fact) ?? '');
  await ensureOptions(fieldIds, maker);
  return fieldIds;
}

async function ensureField(fact: Fact, known: Known, { ensure, take }: Maker): Promise<string> {
  const { name, kind, key = '' } = factFields[fact];
  switch (kind) {
    case 'system-user':
    case 'system-date':
      return key;
    case 'app-text':
    case 'app-list':
      return take({ what: 'Field', name, find: async () => readAppField(await known(), key, name) });
    default: {
      const existing = async () => (await known()).filter((field) => field.custom !== null);
      const why = purposeOfFact(fact);
      return ensure({ what: 'Field', name, why, existing, misfit: kindMisfit(kind), create: () => createField(name, kind) });
    }
  }
}

/** Jira lets two fields bear one name: the one that is there serves others and is left alone. */
const kindMisfit =
  (kind: keyof typeof customTypes) =>
  ({ name, custom }: KnownField): Misfit | null => {
    if (custom === customTypes[kind].type) return null;
    const why = `Jira has a field ${name} of another type. It is left alone and another ${name} is made; rename one of the two so that people can tell them apart.`;
    return { why, wayOn: 'beside' };
  };

/** The id of a field of the manifest, which Jira makes when the app is deployed. */
export function readAppField(known: readonly KnownField[], key: string, name: string): string {
  const id = findAppField(known, key);
  if (id !== null) return id;
  throw new Refusal('busy', `Jira does not show the field ${name} of the app yet. Try again in a minute.`, name);
}

async function ensureOptions(fieldIds: FieldIds, { complete }: Maker): Promise<void> {
  for (const fact of facts) {
    const { name, options } = factFields[fact];
    if (options === undefined) continue;
    const id = fieldIds[fact];
    const thing = { what: 'Field', name, id } as const;
    await complete({ step: { what: 'Options of', name }, thing, compare: () => compareOptions(id, options) });
  }
}

async function compareOptions(fieldId: string, wanted: readonly string[]): Promise<Work> {
  const gap = await findMissingOptions(fieldId, wanted);
  return { changes: gap.missing.map((value) => `adds the option “${value}”`), apply: () => addOptions(fieldId, gap) };
}
