import { facts } from '../../../src/domain/facts';
import { findFindings } from '../../../src/domain/health/health';
import type { ProjectShape, WorkflowShape } from '../../../src/domain/health/shape';
import type { Fact } from '../../../src/domain/improvement';
import { aKindMapping, aMapping, aShape, statusOf, typeOf, withImprovement, withTransition, withWorkflow } from './shape-builders';

const { standardized: _standardized, ...withoutStandardized } = aKindMapping('improvement').statusIds;

describe('fixes', () => {
  test.each([
    ['a team-managed project', { ...withTransition('Communicate', { asks: [] }), style: 'team-managed' as const }],
    ['a workflow that Jira keeps closed', { ...withWorkflow(() => ({ isEditable: false })), types: aShape().types }],
  ])('none changes the workflow of %s', (_, shape) => {
    const findings = findFindings(shape, withImprovement({ statusIds: withoutStandardized }));
    expect(findings.filter(({ kind, fix }) => kind === 'improvement' && fix !== null)).toEqual([]);
  });

  test('none adds a rule to a workflow that two kinds follow', () => {
    const types = aShape().types.map((type) => (type.id === typeOf('objective') ? { ...type, workflowId: 'w-improvement' } : type));
    const shape = { ...withTransition('Communicate', { asks: [] }), types };
    const off = findFindings(shape, aMapping()).filter(({ code, kind }) => code === 'gate-not-enforced' && kind === 'improvement');
    expect(off).toMatchObject([
      { fix: null, wayOut: expect.stringMatching(/^Improvement and Security objective have different gates/) as string },
    ]);
  });

  test('what a fix would change names everything that it touches', () => {
    const shape = { ...withTransition('Communicate', { asks: [] }) };
    const shared = shape.workflows.map((workflow) => ({ ...workflow, otherProjects: ['Platform (PLAT)'] }));
    const [found] = findFindings({ ...shape, workflows: shared }, aMapping());
    expect(found?.fix?.changes).toEqual([
      'Transition “Communicate” of the workflow “Improvement lifecycle” also asks for: Documentation (of this attempt); Communicated to; Communicated on (of this attempt); Communication proof. The rules it has stay.',
    ]);
    expect(found?.fix?.touches).toEqual(['It then holds in other projects that follow the same workflow: Platform (PLAT).']);
  });

  test('no two of a project are called the same', () => {
    const bare = aShape().workflows.map((workflow) => ({
      ...workflow,
      transitions: workflow.transitions.map((transition) => ({ ...transition, name: 'Weiter', asks: [], onlyAfter: null })),
    }));
    const titles = findFindings(aShape({ workflows: bare, screens: [] }), aMapping()).flatMap(({ fix }) => fix?.title ?? []);
    expect(titles.length).toBeGreaterThan(20);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('a screen of several kinds is one finding, and mended once with what any of them records', () => {
    const shared = aShape().types.map((type) =>
      type.isChild ? type : { ...type, screenIds: { create: 'x-all', edit: 'x-all', view: 'x-all' } },
    );
    const screens = [
      {
        id: 'x-all',
        name: 'All',
        facts: facts.filter((fact) => fact !== 'impact' && fact !== 'grade'),
        showsType: false,
        otherProjects: [],
      },
    ];
    const [found, ...others] = findFindings(aShape({ types: shared, screens }), aMapping());
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      ...{ code: 'field-off-screen', severity: 'blocks', kind: null },
      problem: expect.stringMatching(/^2 fields of Improvement and Nonconformity are not on the screen “All”/) as string,
      fix: { touches: [expect.stringContaining('“Corrective action”') as string], work: { facts: ['impact', 'grade'] } },
    });
  });

  test('a way back that shares its transition with a way on gets no rule', () => {
    const merged = withWorkflow(({ transitions }) => ({
      transitions: transitions
        .filter(({ name }) => name !== 'Reopen planning')
        .map((transition) =>
          transition.name === 'Plan' ? { ...transition, from: [statusOf('prioritized'), statusOf('verifying')] } : transition,
        ),
    }));
    const wayOut = expect.stringMatching(/a transition of its own in Jira/) as string;
    expect(findFindings(merged, aMapping())).toMatchObject([
      { code: 'gate-not-enforced', id: expect.stringMatching(/-back$/), wayOut, fix: null },
    ]);
  });
});

describe('fixes of contexts', () => {
  const reached = (facts: readonly Fact[]) => {
    const shape = aShape();
    const types = shape.types.map((type) => (type.id === typeOf('improvement') ? { ...type, facts } : type));
    return { ...shape, types };
  };

  test('a field that came with the app is left to people, the others are offered', () => {
    const shape = { ...reached(facts.filter((fact) => fact !== 'clauses' && fact !== 'impact')), lockedFacts: ['clauses' as const] };
    const [found] = findFindings(shape, aMapping());
    expect(found).toMatchObject({ code: 'field-out-of-context', fix: { work: { does: 'widen-fields', facts: ['impact'] } } });
  });

  test('nothing is offered where all of them came with the app', () => {
    const shape = { ...reached(facts.filter((fact) => fact !== 'clauses')), lockedFacts: ['clauses' as const] };
    expect(findFindings(shape, aMapping())).toMatchObject([{ code: 'field-out-of-context', fix: null }]);
  });
});

describe('the protection of the end', () => {
  const found = (guards: WorkflowShape['guards'], part: Partial<WorkflowShape> = {}) => {
    const [first] = findFindings(
      withWorkflow(() => ({ guards, ...part })),
      aMapping(),
    );
    return first;
  };
  const whole = { delete: 'nobody', 'delete-actions': 'nobody', move: 'nobody' } as const;

  test('is offered for the statuses that lack it, property by property', () => {
    const { fix, wayOut } = found({ [statusOf('communicated')]: { delete: 'nobody', move: 'nobody' } }) ?? {};
    expect(fix?.changes).toEqual([
      'The status “Communicated” of the workflow “Improvement lifecycle” gets jira.permission.subtasks.delete.denied. Its other properties stay.',
      'The status “Declined” of the workflow “Improvement lifecycle” gets jira.permission.delete.denied, jira.permission.subtasks.delete.denied and jira.permission.move.denied. Its other properties stay.',
      'Nobody can do that to work at these statuses any more, administrators included, unless it is taken up again first.',
    ]);
    expect(fix?.work).toMatchObject({ does: 'guard-end', statusIds: [statusOf('communicated'), statusOf('declined')] });
    expect(wayOut).toMatch(
      /value “denied”: “Communicated” jira\.permission\.subtasks\.delete\.denied and “Declined” jira\.permission\.delete/,
    );
  });

  test('is not offered where another property lets some people do it: that one is theirs who wrote it', () => {
    const guards = { [statusOf('communicated')]: { ...whole, delete: 'some' as const }, [statusOf('declined')]: whole };
    const { fix, wayOut } = found(guards) ?? {};
    expect(fix).toBeNull();
    expect(wayOut).toMatch(/Take away the others there that begin with “jira\.permission\.delete\.”/);
  });

  test('names whom else it touches', () => {
    expect(found({}, { otherProjects: ['Platform (PLAT)'] })?.fix?.touches).toEqual([
      'It then holds in other projects that follow the same workflow: Platform (PLAT).',
    ]);
  });

  const followedByObjectives = (guards: WorkflowShape['guards']) => {
    const types = aShape().types.map((type) => (type.id === typeOf('objective') ? { ...type, workflowId: 'w-improvement' } : type));
    return { ...withWorkflow(({ statusIds }) => ({ guards, statusIds: [...statusIds, statusOf('achieved')] })), types };
  };
  const ofImprovements = (shape: ProjectShape, mapping = aMapping()) =>
    findFindings(shape, mapping).find(({ code, kind }) => code === 'end-not-protected' && kind === 'improvement');

  test('is offered where kinds share a workflow, as both have ended there', () => {
    expect(ofImprovements(followedByObjectives({}))?.fix?.work).toMatchObject({
      statusIds: [statusOf('communicated'), statusOf('declined')],
    });
  });

  test('is not offered for a status at which records of another kind are still open', () => {
    const pursued = aKindMapping('objective', { furtherStatusIds: { pursued: [statusOf('communicated')] } });
    const mapping = aMapping({ kinds: { ...aMapping().kinds, objective: pursued } });
    const { fix, wayOut } = ofImprovements(followedByObjectives({}), mapping) ?? {};
    expect(fix?.work).toMatchObject({ statusIds: [statusOf('declined')] });
    expect(wayOut).toMatch(
      /“denied”: “Declined” jira.* At “Communicated” Security objective has not ended: give each kind a workflow of its own/,
    );
  });

  test('needs a workflow that can be changed', () => {
    expect(found({}, { isEditable: false })).toMatchObject({ fix: null, wayOut: expect.stringMatching(/^Give this work type/) as string });
  });
});
