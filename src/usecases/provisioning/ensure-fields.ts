import { facts, forEveryFact } from '../../domain/facts';
import type { Fact } from '../../domain/improvement';
import { Refusal } from '../../domain/refusal';
import { completeOptions, createField, findAppField, readFields, type KnownField } from '../../jira/custom-fields';
import { customTypes, factFields, type FieldIds } from '../../jira/fields';
import type { Ensure } from './open-ledger';

/** A field for every fact: the manifest's, Jira's own, or one made now. */
export async function ensureFields(ensure: Ensure): Promise<FieldIds> {
  const known = await readFields();
  const ids = new Map<Fact, string>();
  for (const fact of facts) ids.set(fact, await ensureField(fact, known, ensure));
  const fieldIds = forEveryFact((fact) => ids.get(fact) ?? '');
  await ensureOptions(fieldIds);
  return fieldIds;
}

async function ensureField(fact: Fact, known: readonly KnownField[], ensure: Ensure): Promise<string> {
  const { name, kind, key = '' } = factFields[fact];
  switch (kind) {
    case 'system-user':
    case 'system-date':
      return key;
    case 'app-text':
    case 'app-list': {
      const id = findAppField(known, key);
      if (id !== null) return id;
      throw new Refusal('busy', `Jira does not show the field ${name} of the app yet. Try again in a minute.`, name);
    }
    default: {
      const existing = known.filter((field) => field.custom === customTypes[kind].type);
      return ensure({ what: 'Field', name, existing, create: () => createField(name, kind) });
    }
  }
}

async function ensureOptions(fieldIds: FieldIds): Promise<void> {
  for (const fact of facts) {
    const { options } = factFields[fact];
    if (options !== undefined) await completeOptions(fieldIds[fact], options);
  }
}
