import type { Fact } from '../improvement';
import { kindFacts, type Kind } from '../kinds/kinds';
import { isGated, namesOf, raisedWith, recordedBy } from './facts-of-kind';
import { finding, severities, type Finding, type Fix, type Severity } from './finding';
import type { KindGround } from './kind-ground';
import { screenUses, type ProjectShape, type ScreenShape, type ScreenUse } from './shape';
import { counted, listed, named } from './words';

const useWords: Readonly<Record<ScreenUse, string>> = { create: 'creating', edit: 'editing', view: 'viewing' };

/** What one kind misses on a screen of its type, and what the screen is shown for there. */
interface Lack {
  readonly kind: Kind;
  readonly typeId: string;
  readonly uses: readonly ScreenUse[];
  readonly missing: readonly Fact[];
}

/** Screens that lack fields: each screen once, however many kinds it serves, for it is mended once. */
export function findScreenFindings(shape: ProjectShape, grounds: readonly KindGround[]): readonly Finding[] {
  return shape.screens.flatMap((screen) => {
    const lacks = grounds.flatMap((ground) => lackOf(screen, ground));
    return lacks.length === 0 ? [] : [offScreen(screen, lacks, shape)];
  });
}

function lackOf(screen: ScreenShape, { kind, type, shape }: KindGround): readonly Lack[] {
  const uses = screenUses.filter((use) => type.screenIds?.[use] === screen.id);
  if (uses.length === 0) return [];
  const isForRaising = uses.every((use) => use === 'create');
  const wanted = recordedBy(kind).filter((fact) => !isForRaising || raisedWith.includes(fact));
  const missing = wanted.filter((fact) => !screen.facts.includes(fact) && !shape.factsWithoutField.includes(fact));
  return missing.length === 0 ? [] : [{ kind, typeId: type.id, uses, missing }];
}

function offScreen(screen: ScreenShape, lacks: readonly Lack[], shape: ProjectShape): Finding {
  const missing = [...new Set(lacks.flatMap((lack) => lack.missing))];
  const names = namesOf(missing, shape.fieldNames);
  const uses = screenUses.filter((use) => lacks.some((lack) => lack.uses.includes(use)));
  const kinds = listed(lacks.map(({ kind }) => kindFacts[kind].name));
  const [count, on] = [counted(missing.length, 'field'), `the screen ${named(screen.name)}`];
  const [is, it] = missing.length === 1 ? (['is', 'it'] as const) : (['are', 'them'] as const);
  const fix: Fix = {
    title: `fields of ${on}`,
    changes: [`${count} ${is} put on the first tab of ${on}: ${names}. The fields that are there stay.`],
    touches: shownBeside(screen, lacks, shape),
    work: { does: 'show-fields', screenId: screen.id, screenName: screen.name, facts: missing },
  };
  const found = {
    code: 'field-off-screen',
    severity: gravestOf(lacks),
    kind: lacks.length === 1 ? (lacks[0]?.kind ?? null) : null,
    problem: `${count} of ${kinds} ${is} not on ${on} for ${listed(uses.map((use) => useWords[use]))}: ${names}.`,
    effect: sayEffect(uses, lacks, it),
    wayOut: `Put ${it} on ${on} in Jira.`,
    fix,
  } as const;
  return finding(found, screen.id);
}

function gravestOf(lacks: readonly Lack[]): Severity {
  const found = lacks.map(severityOf);
  return severities.find((severity) => found.includes(severity)) ?? 'note';
}

/** Jira takes a field only where its screen shows it. */
function severityOf({ kind, missing, uses }: Lack): Severity {
  const stopsRaising = uses.includes('create') && missing.some((fact) => raisedWith.includes(fact));
  const stopsRecording = uses.includes('edit') && missing.some((fact) => isGated(kind, fact));
  if (stopsRaising || stopsRecording) return 'blocks';
  return uses.includes('edit') ? 'weakens' : 'note';
}

function sayEffect(uses: readonly ScreenUse[], lacks: readonly Lack[], it: 'it' | 'them'): string {
  if (uses.includes('edit')) {
    const gated = lacks.some(({ kind, missing }) => missing.some((fact) => isGated(kind, fact)));
    return `Nobody can fill ${it} in${gated ? `, so the gates that ask for ${it} stay shut` : ''}.`;
  }
  return uses.includes('create') ? 'Raising a record fails, since Jira takes no value there.' : `People do not see ${it} on the work item.`;
}

function shownBeside(screen: ScreenShape, lacks: readonly Lack[], shape: ProjectShape): readonly string[] {
  const shows = (ids: Readonly<Record<ScreenUse, string>> | null) => ids !== null && screenUses.some((use) => ids[use] === screen.id);
  const isOwn = (typeId: string) => lacks.some((lack) => lack.typeId === typeId);
  const types = shape.types.filter((other) => !isOwn(other.id) && shows(other.screenIds)).map(({ name }) => named(name));
  return [
    ...(types.length === 0 ? [] : [`The screen is also that of ${types.join(', ')} of this project.`]),
    ...(screen.otherProjects.length === 0 ? [] : [`The screen is shown in other projects too: ${screen.otherProjects.join(', ')}.`]),
  ];
}
