import type { Fact } from '../improvement';
import { kindFields } from '../kinds/kind-fields';
import { kindFacts, type Kind } from '../kinds/kinds';
import { finding, type Finding, type Fix, type Severity } from './finding';
import type { KindGround } from './kind-ground';
import { requirementsOf } from './requirements';
import { screenUses, type ProjectShape, type ScreenShape, type ScreenUse } from './shape';
import { counted, named } from './words';

/** What the app fills in when a record is raised. */
const raisedWith: readonly Fact[] = ['source', 'clauses', 'controls'];

const useWords: Readonly<Record<ScreenUse, string>> = { create: 'creating', edit: 'editing', view: 'viewing' };

/** Fields that the site does not have yet. */
export function findFieldsToMake({ factsWithoutField, fieldNames }: ProjectShape): readonly Finding[] {
  if (factsWithoutField.length === 0) return [];
  const problem = `${counted(factsWithoutField.length, 'field')} that records need ${factsWithoutField.length === 1 ? 'is' : 'are'} not on this site yet: ${namesOf(factsWithoutField, fieldNames)}.`;
  return [finding({ code: 'field-missing', severity: 'note', problem, wayOut: 'They are made when the mapping is saved.' })];
}

/** What is off about the fields of a kind: not on a screen, or not in the context of its type. */
export function findFieldFindings(ground: KindGround): readonly Finding[] {
  return [...checkContext(ground), ...screensOf(ground).flatMap((shown) => checkScreen(shown, ground))];
}

function namesOf(facts: readonly Fact[], fieldNames: ProjectShape['fieldNames']): string {
  return facts.map((fact) => fieldNames[fact]).join(', ');
}

/** Every fact of a kind once. */
function recordedBy(kind: Kind): readonly Fact[] {
  return [...new Set(kindFields[kind])];
}

function isGated(kind: Kind, fact: Fact): boolean {
  return requirementsOf(kind).some((requirement) => requirement.fact === fact);
}

function checkContext({ kind, type, shape }: KindGround): readonly Finding[] {
  const { facts } = type;
  if (facts === null) return [];
  const missing = recordedBy(kind).filter((fact) => !facts.includes(fact) && !shape.factsWithoutField.includes(fact));
  if (missing.length === 0) return [];
  const what = `${counted(missing.length, 'field')} of ${kindFacts[kind].name}`;
  const names = namesOf(missing, shape.fieldNames);
  const problem = `${what} ${missing.length === 1 ? 'does' : 'do'} not apply to ${named(type.name)} in this project: ${names}.`;
  const fix = widenFields(missing, { type, shape });
  const wayOut =
    shape.style === 'team-managed'
      ? `Add the fields to ${named(type.name)} in Project settings, Work types.`
      : 'Widen the context of the fields, in Jira under Settings, Work items, Fields.';
  const severity = missing.some((fact) => isGated(kind, fact) || raisedWith.includes(fact)) ? 'blocks' : 'weakens';
  return [finding({ code: 'field-out-of-context', severity, kind, problem, wayOut, fix })];
}

/** Jira lets apps change the contexts of no field that an app brought along. */
function widenFields(missing: readonly Fact[], { type, shape }: Pick<KindGround, 'type' | 'shape'>): Fix | null {
  const facts = missing.filter((fact) => !shape.lockedFacts.includes(fact));
  if (shape.style === 'team-managed' || facts.length === 0) return null;
  const [names, where] = [namesOf(facts, shape.fieldNames), `${named(type.name)} of the project ${named(shape.project.name)}`];
  return {
    title: `fields of ${named(type.name)}`,
    changes: [`The context of ${names} takes in ${where}; where it applies now it stays.`],
    touches: [`Other projects that share such a context then have these fields on ${named(type.name)} too.`],
    work: { does: 'widen-fields', typeId: type.id, facts },
  };
}

interface ShownScreen {
  readonly screen: ScreenShape;
  readonly uses: readonly ScreenUse[];
}

/** Every screen of the kind's type once, with what it is shown for. */
function screensOf({ type: { screenIds }, shape }: KindGround): readonly ShownScreen[] {
  if (screenIds === null) return [];
  return shape.screens.flatMap((screen) => {
    const uses = screenUses.filter((use) => screenIds[use] === screen.id);
    return uses.length === 0 ? [] : [{ screen, uses }];
  });
}

function checkScreen({ screen, uses }: ShownScreen, ground: KindGround): readonly Finding[] {
  const { kind, shape } = ground;
  const wanted = uses.every((use) => use === 'create') ? recordedBy(kind).filter((fact) => raisedWith.includes(fact)) : recordedBy(kind);
  const missing = wanted.filter((fact) => !screen.facts.includes(fact) && !shape.factsWithoutField.includes(fact));
  if (missing.length === 0) return [];
  const names = namesOf(missing, shape.fieldNames);
  const purpose = uses.map((use) => useWords[use]).join(' and ');
  const problem = `${counted(missing.length, 'field')} of ${kindFacts[kind].name} ${missing.length === 1 ? 'is' : 'are'} not on the screen ${named(screen.name)} for ${purpose}: ${names}.`;
  const fix: Fix = {
    title: `fields of the screen ${named(screen.name)}`,
    changes: [
      `${counted(missing.length, 'field')} ${missing.length === 1 ? 'is' : 'are'} put on the first tab of the screen ${named(screen.name)}: ${names}. The fields that are there stay.`,
    ],
    touches: shownBeside(screen, ground),
    work: { does: 'show-fields', screenId: screen.id, screenName: screen.name, facts: missing },
  };
  const wayOut = `Put them on the screen ${named(screen.name)}.`;
  return [finding({ code: 'field-off-screen', severity: severityOf(kind, missing, uses), kind, problem, wayOut, fix }, screen.id)];
}

/** Jira takes a field only where its screen shows it. */
function severityOf(kind: Kind, missing: readonly Fact[], uses: readonly ScreenUse[]): Severity {
  const stopsRaising = uses.includes('create') && missing.some((fact) => raisedWith.includes(fact));
  const stopsRecording = uses.includes('edit') && missing.some((fact) => isGated(kind, fact));
  if (stopsRaising || stopsRecording) return 'blocks';
  return uses.includes('edit') ? 'weakens' : 'note';
}

function shownBeside(screen: ScreenShape, { shape, type }: KindGround): readonly string[] {
  const shows = (ids: Readonly<Record<ScreenUse, string>> | null) => ids !== null && screenUses.some((use) => ids[use] === screen.id);
  const types = shape.types.filter((other) => other.id !== type.id && shows(other.screenIds)).map((other) => named(other.name));
  return [
    ...(types.length === 0 ? [] : [`The screen is also that of ${types.join(', ')} of this project.`]),
    ...(screen.otherProjects.length === 0 ? [] : [`The screen is shown in other projects too: ${screen.otherProjects.join(', ')}.`]),
  ];
}
