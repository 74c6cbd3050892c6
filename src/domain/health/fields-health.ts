import type { Fact } from '../improvement';
import { kindFacts } from '../kinds/kinds';
import { isGated, namesOf, raisedWith, recordedBy } from './facts-of-kind';
import { finding, type Finding, type Fix } from './finding';
import type { KindGround } from './kind-ground';
import type { ProjectShape } from './shape';
import { counted, named } from './words';

/** Fields that the site does not have: not yet, or not any more. */
export function findFieldsToMake({ factsWithoutField, fieldNames, knowsFields }: ProjectShape): readonly Finding[] {
  if (factsWithoutField.length === 0) return [];
  const [is, count] = [factsWithoutField.length === 1 ? 'is' : 'are', counted(factsWithoutField.length, 'field')];
  const names = namesOf(factsWithoutField, fieldNames);
  if (!knowsFields) {
    const problem = `${count} that records need ${is} not on this site yet: ${names}.`;
    const effect = 'They are made when the mapping is saved. Then the app can also check where they are missing.';
    return [finding({ code: 'field-missing', severity: 'note', problem, effect, wayOut: 'Save the mapping.' })];
  }
  const problem = `${count} that records need ${is} not on this site any more: ${names}.`;
  const effect = 'Nobody can fill them in, and rules that ask for them let nothing through.';
  return [finding({ code: 'field-missing', severity: 'blocks', problem, effect, wayOut: wayToFields })];
}

const wayToFields =
  'Take them out of Jira’s trash, in Settings, Work items, Fields. Else have new ones made in Apps → Clause 10 set-up: “Look for updates” of a project that set-up made, or save the mapping of an adopted one.';

/** Fields that do not apply to the type of a kind in this project. */
export function findContextFindings({ kind, type, shape }: KindGround): readonly Finding[] {
  const { facts } = type;
  if (facts === null) return [];
  const missing = recordedBy(kind).filter((fact) => !facts.includes(fact) && !shape.factsWithoutField.includes(fact));
  if (missing.length === 0) return [];
  const what = `${counted(missing.length, 'field')} of ${kindFacts[kind].name}`;
  const names = namesOf(missing, shape.fieldNames);
  const it = missing.length === 1 ? 'it' : 'them';
  const gated = missing.some((fact) => isGated(kind, fact));
  const found = {
    code: 'field-out-of-context',
    severity: gated || missing.some((fact) => raisedWith.includes(fact)) ? 'blocks' : 'weakens',
    kind,
    problem: `${what} ${missing.length === 1 ? 'does' : 'do'} not apply to ${named(type.name)} in this project: ${names}.`,
    effect: `Nobody can fill ${it} in there${gated ? `, so the gates that ask for ${it} stay shut` : ''}.`,
    wayOut: wayToContext(missing, { type, shape }),
    fix: widenFields(missing, { type, shape }),
  } as const;
  return [finding(found)];
}

type Place = Pick<KindGround, 'type' | 'shape'>;

/** Jira lets apps change the contexts of no field that an app brought along. */
function openFacts(missing: readonly Fact[], { shape }: Place): readonly Fact[] {
  return missing.filter((fact) => !shape.lockedFacts.includes(fact));
}

function wayToContext(missing: readonly Fact[], { type, shape }: Place): string {
  if (shape.style === 'team-managed') return `Add the fields to ${named(type.name)} in Project settings, Work types.`;
  const way = 'Widen the context of the fields, in Jira under Settings, Work items, Fields.';
  const locked = missing.filter((fact) => shape.lockedFacts.includes(fact));
  if (locked.length === 0) return way;
  return `${way} Jira lets only people do so for ${namesOf(locked, shape.fieldNames)}, which came with the app.`;
}

function widenFields(missing: readonly Fact[], { type, shape }: Place): Fix | null {
  const facts = openFacts(missing, { type, shape });
  if (shape.style === 'team-managed' || facts.length === 0) return null;
  const [names, where] = [namesOf(facts, shape.fieldNames), `${named(type.name)} of the project ${named(shape.project.name)}`];
  return {
    title: `fields of ${named(type.name)}`,
    changes: [`The context of ${names} takes in ${where}; where it applies now it stays.`],
    touches: [`Other projects that share such a context then have these fields on ${named(type.name)} too.`],
    work: { does: 'widen-fields', typeId: type.id, facts },
  };
}
