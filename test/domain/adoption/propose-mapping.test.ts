import fc from 'fast-check';
import { plain } from '../../../src/domain/adoption/likeness';
import { proposeMapping, proposeStatuses, type Guessable } from '../../../src/domain/adoption/propose-mapping';
import type { StatusShape } from '../../../src/domain/health/shape';
import { kinds, type Kind } from '../../../src/domain/kinds/kinds';
import { placesOf, stagesOf } from '../../../src/domain/kinds/lines';
import type { Place } from '../../../src/domain/lifecycle/stages';
import { aMapping, aShape } from '../health/shape-builders';

/** A project of one type whose statuses follow each other in the order of the list; those after a bar are done. */
function aProject(type: string, open: readonly string[], done: readonly string[] = []): Guessable {
  const names = [...open, ...done];
  const statuses = names.map((name): StatusShape => ({ id: name, name, category: done.includes(name) ? 'done' : 'in-progress' }));
  const steps = names.slice(1).map((name, index) => ({ ...transition(String(index + 2)), from: [names[index] ?? ''], to: name }));
  const begin = { ...transition('1'), from: 'creation' as const, to: names[0] ?? '' };
  return {
    types: [{ id: 't', name: type, isChild: false, workflowId: 'w' }],
    statuses,
    workflows: [{ id: 'w', statusIds: names, transitions: [begin, ...steps] }],
  };
}

const transition = (id: string) => ({ id, name: id, asks: [], onlyAfter: null });

describe('what the kinds stand on', () => {
  test('is found again in what set-up makes', () => {
    expect(proposeMapping(aShape())).toEqual(aMapping());
  });

  test.each([
    ['Improvement', 'improvement'],
    ['Opportunity for improvement', 'improvement'],
    ['Verbesserungsvorschlag', 'improvement'],
    ['Amélioration', 'improvement'],
    ['Oportunidad de mejora', 'improvement'],
    ['Non-conformity', 'nonconformity'],
    ['Abweichung', 'nonconformity'],
    ['Non-conformité', 'nonconformity'],
    ['Korrekturmaßnahme', 'corrective-action'],
    ['Acción correctiva', 'corrective-action'],
    ['Sicherheitsziel', 'objective'],
    ['Objectif de sécurité', 'objective'],
  ] as const)('%s is guessed to be %s', (type, kind) => {
    expect(Object.keys(proposeMapping(aProject(type, ['Neu'])).kinds)).toEqual([kind]);
  });

  test('the only type of a project is the improvement, whatever its name', () => {
    expect(proposeMapping(aProject('Ticket', ['Neu'])).kinds).toMatchObject({ improvement: { typeId: 't' } });
  });

  test('of several types with names that say nothing, none is', () => {
    const { types, ...rest } = aProject('Story', ['Neu']);
    const bug = { id: 'b', name: 'Bug', isChild: false, workflowId: 'w' };
    expect(proposeMapping({ ...rest, types: [...types, bug] })).toEqual({ kinds: {}, actionTypeId: null });
  });

  test('the child type that sounds like an action is the action', () => {
    const { types, ...rest } = aProject('Verbesserung', ['Neu']);
    const children = ['Notiz', 'Maßnahme'].map((name) => ({ id: name, name, isChild: true, workflowId: 'w' }));
    expect(proposeMapping({ ...rest, types: [...types, ...children] }).actionTypeId).toBe('Maßnahme');
  });
});

const guess = (project: Guessable, kind: Kind = 'improvement') => proposeStatuses(kind, 't', project);

describe('what the stages stand on', () => {
  test.each([
    [
      ['New', 'Triaged', 'Approved', 'In Progress', 'In Review', 'Documented'],
      ['Done', "Won't do"],
    ],
    [
      ['Neu', 'Bewertet', 'Freigegeben', 'In Arbeit', 'Wirksamkeitsprüfung', 'Dokumentiert'],
      ['Erledigt', 'Abgelehnt'],
    ],
    [
      ['Nouveau', 'Évalué', 'Planifié', 'En cours', 'En vérification', 'Documenté'],
      ['Terminé', 'Refusé'],
    ],
    [
      ['Nuevo', 'Priorizado', 'Aprobado', 'En curso', 'En revisión', 'Documentado'],
      ['Cerrado', 'Rechazado'],
    ],
  ])('%j, then %j, are the stages in order, and Declined', (open, done) => {
    const places: readonly Place[] = [...stagesOf('improvement'), 'declined'];
    const expected = Object.fromEntries(places.map((place, index) => [place, [...open, ...done][index]]));
    expect(guess(aProject('Verbesserung', open, done)).statusIds).toEqual(expected);
  });

  test('names that say nothing are read from the order of the workflow', () => {
    const project = aProject('Verbesserung', ['Eingang', 'Stufe A', 'Geplant', 'In Arbeit', 'Prüfung', 'Stufe B'], ['Aus']);
    expect(guess(project).statusIds).toMatchObject({
      identified: 'Eingang',
      prioritized: 'Stufe A',
      standardized: 'Stufe B',
      communicated: 'Aus',
    });
  });

  test('two ways of the same length are no order', () => {
    const { workflows, ...rest } = aProject('Verbesserung', ['Neu', 'Stufe A', 'Geplant', 'Stufe B']);
    const around = [
      { ...transition('8'), from: ['Neu'], to: 'Stufe B' },
      { ...transition('9'), from: ['Stufe B'], to: 'Geplant' },
    ];
    const workflow = workflows.map((each) => ({ ...each, transitions: [...each.transitions, ...around] }));
    expect(guess({ ...rest, workflows: workflow }).statusIds['prioritized']).toBeUndefined();
  });

  test('where new work begins counts as the first stage, though another status has its name', () => {
    const { statusIds, furtherStatusIds } = guess(
      aProject('Maßnahme', ['Erfasst', 'Geplant', 'In Arbeit'], ['Erledigt']),
      'corrective-action',
    );
    expect([statusIds['planned'], furtherStatusIds]).toEqual(['Geplant', { planned: ['Erfasst'] }]);
  });

  test('a beginning that leads to a status that is gone is no stage', () => {
    const project = aProject('Improvement', []);
    const workflows = project.workflows.map((workflow) => ({
      ...workflow,
      transitions: [{ ...transition('1'), from: 'creation' as const, to: 'gone' }],
    }));
    expect(guess({ ...project, workflows }).furtherStatusIds).toEqual({});
  });

  test('a type without a workflow that Jira tells of stands on nothing', () => {
    expect(guess({ types: [{ id: 't', name: 'Task', isChild: false, workflowId: null }], statuses: [], workflows: [] })).toEqual({
      typeId: 't',
      statusIds: {},
      furtherStatusIds: {},
    });
  });
});

describe('any guess', () => {
  const someName = fc.constantFrom('Neu', 'Done', 'Review', 'Stufe', 'En cours', 'Geplant', 'Warten', 'Archiv', 'Ready', 'X');
  const someProject = fc.tuple(fc.uniqueArray(someName), fc.uniqueArray(someName)).map(([open, done]) =>
    aProject(
      'Improvement',
      open,
      done.filter((name) => !open.includes(name)),
    ),
  );

  test('gives no status to two places, and every place at most one of the workflow', () => {
    fc.assert(
      fc.property(someProject, fc.constantFrom(...kinds), (project, kind) => {
        const { statusIds, furtherStatusIds } = guess(project, kind);
        const used = [...Object.values(statusIds), ...Object.values(furtherStatusIds).flat()];
        expect(new Set(used).size).toBe(used.length);
        expect(used.every((id) => project.statuses.some((status) => status.id === id))).toBe(true);
        expect(Object.keys(statusIds).every((place) => placesOf(kind).some((own) => own === place))).toBe(true);
      }),
    );
  });

  test('does not depend on accents, signs and capitals', () => {
    expect(['Überprüfung!', 'ÜBERPRÜFUNG', ' über-prüfung '].map(plain)).toEqual(['uberprufung', 'uberprufung', 'uber prufung']);
  });
});
