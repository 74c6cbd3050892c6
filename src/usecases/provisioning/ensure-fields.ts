import { facts, forEveryFact } from '../../domain/facts';
import type { Fact } from '../../domain/improvement';
import { Refusal } from '../../domain/refusal';
import { completeOptions, createField, findAppField, readFields, type KnownField } from '../../jira/custom-fields';
import { customTypes, factFields, type FieldIds } from '../../jira/fields';
import { lazily } from './lazily';
import type { Maker } from './maker';

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

async function ensureField(fact: Fact, known: Known, { ensure, look }: Maker): Promise<string> {
  const { name, kind, key = '' } = factFields[fact];
  switch (kind) {
    case 'system-user':
    case 'system-date':
      return key;
    case 'app-text':
    case 'app-list':
      return look({ what: 'Field', name }, async () => readAppField(await known(), key, name));
    default: {
      const existing = async () => (await known()).filter((field) => field.custom === customTypes[kind].type);
      return ensure({ what: 'Field', name, existing, create: () => createField(name, kind) });
    }
  }
}

/** The id of a field of the manifest, which Jira makes when the app is deployed. */
export function readAppField(known: readonly KnownField[], key: string, name: string): string {
  const id = findAppField(known, key);
  if (id !== null) return id;
  throw new Refusal('busy', `Jira does not show the field ${name} of the app yet. Try again in a minute.`, name);
}

async function ensureOptions(fieldIds: FieldIds, { complete }: Maker): Promise<void> {
  for (const fact of facts) {
    const { name, options } = factFields[fact];
    if (options !== undefined) await complete({ what: 'Options of', name }, () => completeOptions(fieldIds[fact], options));
  }
}
