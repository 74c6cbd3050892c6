import { gateOf } from '../../../src/domain/lifecycle/gates';
import { findDetachedFindings } from '../../../src/domain/health/detached-health';
import { findingCodes, type Finding, type FindingCode } from '../../../src/domain/health/finding';
import { findFindings } from '../../../src/domain/health/health';
import { covers } from '../../../src/domain/health/requirements';
import type { ProjectShape } from '../../../src/domain/health/shape';
import type { ProjectMapping } from '../../../src/domain/set-up/project-mapping';
import {
  aKindMapping,
  aMapping,
  aShape,
  aWorkflow,
  statusOf,
  typeOf,
  withImprovement,
  withNewTransition,
  withoutTransition,
  withTransition,
  withWorkflow,
} from './shape-builders';

interface OffCase {
  readonly what: string;
  readonly shape?: ProjectShape;
  readonly mapping?: ProjectMapping;
  /** What is found, and nothing else. */
  readonly finds: readonly (Partial<Pick<Finding, 'code' | 'severity' | 'kind' | 'place'>> & { readonly code: FindingCode })[];
  readonly says: RegExp;
}

const { standardized, ...withoutStandardized } = aKindMapping('improvement').statusIds;
const { 'on-hold': onHold, ...withoutHold } = aKindMapping('improvement').statusIds;
const { improvement, ...withoutImprovement } = aMapping().kinds;
const improvementOnly = (): ProjectMapping => aMapping({ kinds: { improvement: aKindMapping('improvement') } });
const noted = (['nonconformity', 'corrective-action', 'objective'] as const).map((kind) => ({
  code: 'unmapped-kind' as const,
  severity: 'note' as const,
  kind,
}));
const typesWith = (id: string, part: object) => aShape().types.map((type) => (type.id === id ? { ...type, ...part } : type));
const screensWith = (part: object) => aShape().screens.map((screen) => (screen.id === 'x-improvement' ? { ...screen, ...part } : screen));
const statusesWith = (place: 'communicated' | 'planned', category: 'to-do' | 'done') =>
  aShape().statuses.map((status) => (status.id === statusOf(place) ? { ...status, category } : status));

const cases: readonly OffCase[] = [
  { what: 'a kind besides improvements is optional', mapping: improvementOnly(), finds: noted, says: /keeps no records of this kind/ },
  {
    what: 'improvements are what it is about',
    mapping: aMapping({ kinds: withoutImprovement }),
    finds: [{ code: 'unmapped-kind', severity: 'blocks', kind: 'improvement' }],
    says: /stands on no work type/,
  },
  {
    what: 'a type that the project lost',
    mapping: withImprovement({ typeId: 't-gone' }),
    finds: [{ code: 'missing-type', severity: 'blocks', kind: 'improvement' }],
    says: /does not have \(any more\)/,
  },
  {
    what: 'a kind on a child type',
    shape: aShape({ types: typesWith(typeOf('objective'), { isChild: true }) }),
    finds: [{ code: 'missing-type', severity: 'blocks', kind: 'objective' }],
    says: /child of other work, “Security objective”/,
  },
  {
    what: 'two kinds on one type',
    mapping: aMapping({ kinds: { ...improvementOnly().kinds, objective: aKindMapping('objective', { typeId: typeOf('improvement') }) } }),
    finds: [{ code: 'ambiguous-mapping', kind: 'objective', severity: 'blocks' }, ...noted.slice(0, 2)],
    says: /Improvement and Security objective stand on the same work type “Improvement”/,
  },
  {
    what: 'no child type for actions',
    mapping: aMapping({ actionTypeId: null }),
    finds: [{ code: 'missing-action-type', severity: 'weakens' }],
    says: /^Actions stand on no child work type/,
  },
  {
    what: 'no child type in the whole project',
    shape: aShape({ types: aShape().types.filter((type) => !type.isChild) }),
    finds: [{ code: 'missing-action-type', severity: 'blocks' }],
    says: /^Actions stand on no child work type/,
  },
  {
    what: 'a stage without a status',
    mapping: withImprovement({ statusIds: withoutStandardized, furtherStatusIds: { communicated: [statusOf('standardized')] } }),
    finds: [
      { code: 'unmapped-stage', severity: 'blocks', kind: 'improvement', place: 'standardized' },
      { code: 'category-mismatch', severity: 'weakens', place: 'communicated' },
      { code: 'gate-not-enforced', place: 'communicated' },
      { code: 'end-not-protected', kind: 'improvement' },
    ],
    says: /^Stage Standardized of Improvement stands on no status. No record can go past it/,
  },
  {
    what: 'a place beside the line without a status',
    mapping: withImprovement({ statusIds: withoutHold }),
    finds: [
      { code: 'unmapped-stage', severity: 'weakens', kind: 'improvement', place: 'on-hold' },
      { code: 'status-without-stage', severity: 'weakens' },
    ],
    says: /No record can be put there/,
  },
  {
    what: 'a status that was deleted',
    shape: aShape({ statuses: aShape().statuses.filter((status) => status.id !== statusOf('planned')) }),
    finds: [
      { code: 'deleted-status', severity: 'blocks', kind: 'improvement', place: 'planned' },
      { code: 'deleted-status', severity: 'blocks', kind: 'corrective-action', place: 'planned' },
    ],
    says: /points to a status that no longer exists/,
  },
  {
    what: 'a status of another workflow',
    shape: withWorkflow(({ statusIds, transitions }) => ({
      statusIds: statusIds.filter((id) => id !== statusOf('standardized')),
      transitions: transitions.filter(({ to, from }) => to !== statusOf('standardized') && !from.includes(statusOf('standardized'))),
    })),
    finds: [
      { code: 'foreign-status', severity: 'blocks', kind: 'improvement', place: 'standardized' },
      ...(['on-hold', 'declined'] as const).map((place) => ({ code: 'missing-way' as const, place })),
    ],
    says: /which the workflow “Improvement lifecycle” does not have/,
  },
  {
    what: 'one status for two stages',
    mapping: withImprovement({ furtherStatusIds: { planned: [statusOf('verifying')] } }),
    finds: [
      { code: 'ambiguous-mapping', severity: 'blocks', kind: 'improvement', place: 'verifying' },
      { code: 'gate-not-enforced', place: 'standardized' },
    ],
    says: /stand on the same status “Verifying”/,
  },
  {
    what: 'a status that belongs to no stage',
    shape: withWorkflow(({ statusIds }) => ({ statusIds: [...statusIds, 's-loose'] })),
    finds: [{ code: 'status-without-stage', severity: 'weakens', kind: 'improvement' }],
    says: /belongs to no stage/,
  },
  {
    what: 'new work that begins at no stage',
    shape: withTransition('Create', { to: 's-inbox' }),
    finds: [{ code: 'begins-elsewhere', severity: 'blocks', kind: 'improvement', place: 'identified' }],
    says: /begins at “s-inbox”, which belongs to no stage/,
  },
  {
    what: 'new work that begins at a later stage',
    shape: withTransition('Create', { to: statusOf('planned') }),
    finds: [
      { code: 'begins-elsewhere', severity: 'weakens', kind: 'improvement', place: 'identified' },
      { code: 'gate-not-enforced', place: 'planned' },
    ],
    says: /begins at “Planned”, which is stage Planned/,
  },
  {
    what: 'a stage that nothing leads to',
    shape: withoutTransition('Start verification'),
    finds: [{ code: 'unreachable-stage', severity: 'blocks', kind: 'improvement', place: 'verifying' }],
    says: /cannot be reached from Implementing \(“Implementing”\): no transition leads there/,
  },
  {
    what: 'a stage that is reached by a detour',
    shape: withWorkflow(({ statusIds, transitions }) => ({
      statusIds: [...statusIds, 's-review'],
      transitions: transitions.flatMap((transition) =>
        transition.name === 'Start verification'
          ? [
              { ...transition, to: 's-review' },
              { ...transition, id: '98', name: 'Reviewed', from: ['s-review'], asks: [] },
            ]
          : [transition],
      ),
    })),
    finds: [
      { code: 'status-without-stage', severity: 'weakens' },
      { code: 'unreachable-stage', severity: 'weakens', kind: 'improvement', place: 'verifying' },
    ],
    says: /only by way of “s-review”/,
  },
  {
    what: 'a status that counts as a stage, without a way on',
    shape: withWorkflow(({ statusIds }) => ({ statusIds: [...statusIds, 's-waiting'] })),
    mapping: withImprovement({ furtherStatusIds: { implementing: ['s-waiting'] } }),
    finds: [
      { code: 'deleted-status', severity: 'weakens', place: 'implementing' },
      { code: 'unreachable-stage', severity: 'weakens', kind: 'improvement', place: 'verifying' },
    ],
    says: /^From “s-waiting” no way leads to Stage Verifying/,
  },
  {
    what: 'no way back after a failed verification',
    shape: withoutTransition('Reopen planning'),
    finds: [{ code: 'missing-way', severity: 'weakens', kind: 'improvement', place: 'planned' }],
    says: /no transition from Verifying to Planned. “Reopen planning” does not work there/,
  },
  {
    what: 'no way back from a hold',
    shape: withWorkflow(({ transitions }) => ({ transitions: transitions.filter(({ name }) => !name.startsWith('Resume at ')) })),
    finds: [{ code: 'missing-way', severity: 'weakens', kind: 'improvement', place: 'on-hold' }],
    says: /from On hold to Identified, .* or Standardized. “Resume” does not work there/,
  },
  {
    what: 'an end that Jira counts as open',
    shape: aShape({ statuses: statusesWith('communicated', 'to-do') }),
    finds: [{ code: 'category-mismatch', severity: 'weakens', kind: 'improvement', place: 'communicated' }],
    says: /ends the line, but Jira counts its status “Communicated” as open/,
  },
  {
    what: 'a step that Jira counts as done',
    shape: aShape({ statuses: statusesWith('planned', 'done') }),
    mapping: improvementOnly(),
    finds: [{ code: 'category-mismatch', severity: 'weakens', kind: 'improvement', place: 'planned' }, ...noted],
    says: /is no end, but Jira counts its status “Planned” as Done/,
  },
  {
    what: 'a transition without rules',
    shape: withTransition('Start implementing', { asks: [] }),
    finds: [{ code: 'gate-not-enforced', severity: 'weakens', kind: 'improvement', place: 'implementing' }],
    says: /^Transition “Start implementing” leads to Implementing \(“Implementing”\) without asking for: Owner; Due date; .*; Verifier is neither owner nor implementer/,
  },
  {
    what: 'a way past two gates',
    shape: withNewTransition({ from: [statusOf('identified')], to: statusOf('implementing'), asks: gateOf('improvement', 'implementing') }),
    finds: [{ code: 'gate-not-enforced', severity: 'weakens', kind: 'improvement', place: 'implementing' }],
    says: /^Transition “Express” leads to Implementing \(“Implementing”\) without asking for: Impact; Effort; Alignment\. The gate of Implementing is open/,
  },
  {
    what: 'a way from everywhere to the end',
    shape: withNewTransition({ from: 'everywhere', to: statusOf('communicated') }),
    finds: [{ code: 'gate-not-enforced', severity: 'weakens', kind: 'improvement', place: 'communicated' }],
    says: /without asking for: Impact; .*Communication proof/,
  },
  {
    what: 'a way out of a hold into any stage',
    shape: withTransition('Resume at Verifying', { onlyAfter: null }),
    finds: [{ code: 'gate-not-enforced', severity: 'weakens', kind: 'improvement', place: 'verifying' }],
    says: /takes anything from On hold to Verifying/,
  },
  {
    what: 'a way back that asks for no verdict',
    shape: withTransition('Reopen planning', { asks: [] }),
    finds: [{ code: 'gate-not-enforced', severity: 'weakens', kind: 'improvement', place: 'planned' }],
    says: /leads to Planned \(“Planned”\) after a check without asking for: Actual date \(of this attempt\); Evidence: .*; Effectiveness: Partly effective or Not effective \(of this attempt\)/,
  },
  {
    what: 'an end at which nothing is denied',
    shape: withWorkflow(() => ({ guards: {} })),
    finds: [{ code: 'end-not-protected', severity: 'weakens', kind: 'improvement' }],
    says: /^Improvement: in the workflow “Improvement lifecycle” what has ended at “Communicated” and “Declined” can be deleted, lose its actions and be moved to another project or work type\. Whoever/,
  },
  {
    what: 'two ends at which different things are denied',
    shape: withWorkflow(({ guards }) => ({
      guards: {
        [statusOf('communicated')]: { delete: 'nobody' },
        [statusOf('declined')]: { ...guards[statusOf('declined')], move: 'some' },
      },
    })),
    finds: [{ code: 'end-not-protected', severity: 'weakens', kind: 'improvement' }],
    says: /what has ended at “Communicated” can lose its actions and be moved to .* and what has ended at “Declined” can be moved/,
  },
  {
    what: 'a work type that can be edited',
    shape: aShape({
      types: [
        ...aShape().types,
        { id: 't-task', name: 'Aufgabe', isChild: false, workflowId: 'w-improvement', screenIds: null, facts: null },
      ],
      screens: screensWith({ showsType: true }),
    }),
    finds: [{ code: 'type-can-be-edited', severity: 'weakens', kind: 'improvement' }],
    says: /^Editing can make a record of Improvement “Aufgabe”: they follow the workflow “Improvement lifecycle” too, and the screen “Improvement screen”/,
  },
  {
    what: 'rules that would reach others',
    shape: aShape({
      workflows: aShape().workflows.map((workflow) =>
        workflow.id === 'w-improvement'
          ? {
              ...aWorkflow('improvement', { otherProjects: ['Platform (PLAT)'] }),
              transitions: workflow.transitions.map((transition) =>
                transition.name === 'Communicate' ? { ...transition, asks: [] } : transition,
              ),
            }
          : workflow,
      ),
      types: [
        ...aShape().types,
        { id: 't-task', name: 'Aufgabe', isChild: false, workflowId: 'w-improvement', screenIds: null, facts: null },
      ],
    }),
    finds: [
      { code: 'gate-not-enforced', severity: 'weakens', kind: 'improvement', place: 'communicated' },
      { code: 'shared-workflow', severity: 'note', kind: 'improvement' },
    ],
    says: /together with “Aufgabe” of this project and Platform \(PLAT\)/,
  },
  {
    what: 'fields that the site does not have yet',
    shape: aShape({ knowsFields: false, factsWithoutField: ['impact', 'effort'] }),
    finds: [{ code: 'field-missing', severity: 'note' }],
    says: /^2 fields that records need are not on this site yet: The impact, The effort/,
  },
  {
    what: 'fields that the site does not have any more',
    shape: aShape({ factsWithoutField: ['theme'] }),
    finds: [{ code: 'field-missing', severity: 'blocks' }],
    says: /^1 field that records need is not on this site any more: The theme/,
  },
  {
    what: 'a gate’s field off the screen',
    shape: aShape({ screens: screensWith({ facts: aShape().screens[0]?.facts.filter((fact) => fact !== 'impact') }) }),
    finds: [{ code: 'field-off-screen', severity: 'blocks', kind: 'improvement' }],
    says: /^1 field of Improvement is not on the screen “Improvement screen” for creating, editing and viewing: The impact/,
  },
  {
    what: 'another field off the screen',
    shape: aShape({ screens: screensWith({ facts: aShape().screens[0]?.facts.filter((fact) => fact !== 'theme') }) }),
    finds: [{ code: 'field-off-screen', severity: 'weakens', kind: 'improvement' }],
    says: /The theme/,
  },
  {
    what: 'a field that raising fills in, off a screen for creating alone,',
    shape: aShape({
      types: typesWith(typeOf('improvement'), { screenIds: { create: 'x-create', edit: 'x-improvement', view: 'x-improvement' } }),
      screens: [
        ...aShape().screens,
        { id: 'x-create', name: 'Anlegen', facts: ['clauses', 'controls'], showsType: false, otherProjects: [] },
      ],
    }),
    finds: [{ code: 'field-off-screen', severity: 'blocks', kind: 'improvement' }],
    says: /^1 field of Improvement is not on the screen “Anlegen” for creating: The source\. Raising a record fails/,
  },
  {
    what: 'a gate’s field out of the context',
    shape: aShape({ types: typesWith(typeOf('improvement'), { facts: aShape().screens[0]?.facts.filter((fact) => fact !== 'target') }) }),
    finds: [{ code: 'field-out-of-context', severity: 'blocks', kind: 'improvement' }],
    says: /^1 field of Improvement does not apply to “Improvement” in this project: The target/,
  },
  {
    what: 'a team-managed project',
    shape: aShape({ style: 'team-managed' }),
    finds: [
      { code: 'team-managed', severity: 'weakens' },
      { code: 'end-not-protected', severity: 'weakens' },
    ],
    says: /Jira enforces no gate here/,
  },
];

describe('the health of a project', () => {
  test('what set-up makes is in order', () => {
    expect(findFindings(aShape(), aMapping())).toEqual([]);
  });

  test.each(cases)('$what is found', ({ shape = aShape(), mapping = aMapping(), finds, says }) => {
    const findings = findFindings(shape, mapping);
    expect(findings).toHaveLength(finds.length);
    expect(findings).toEqual(expect.arrayContaining(finds.map((part) => expect.objectContaining(part))));
    expect(findings.map(({ problem, effect }) => `${problem} ${effect}`).join('\n')).toMatch(new RegExp(says, 'm'));
  });

  test('workflows that lost their rules on purpose are named, with the way back', () => {
    expect(findDetachedFindings([])).toEqual([]);
    const [found, ...others] = findDetachedFindings(['A', 'B']);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'rules-detached',
      severity: 'weakens',
      problem: expect.stringContaining('“A” and “B” on purpose') as string,
    });
    expect(found?.wayOut).toMatch(/Look for updates/);
  });

  test('every code has a case', () => {
    const detached = findDetachedFindings(['Improvement lifecycle']);
    const found = new Set([...detached, ...cases.flatMap(({ finds }) => finds)].map(({ code }) => code));
    expect(findingCodes.filter((code) => !found.has(code))).toEqual([]);
  });

  test('every finding has words, a way out and an id of its own', () => {
    for (const { shape = aShape(), mapping = aMapping() } of cases) {
      const findings = findFindings(shape, mapping);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      for (const { problem, effect, wayOut } of findings) for (const words of [problem, effect, wayOut]) expect(words).toMatch(/^\S.*\.$/);
    }
  });

  test('loops back are free, for the gates ahead remain', () => {
    const shape = withNewTransition({ from: [statusOf('implementing'), statusOf('standardized')], to: statusOf('prioritized') });
    expect(findFindings(shape, aMapping())).toEqual([]);
  });

  test('rules on the way through a status without a stage count', () => {
    const shape = withWorkflow(({ statusIds, transitions }) => ({
      statusIds: [...statusIds, 's-review'],
      transitions: [
        ...transitions,
        {
          id: '97',
          name: 'Review',
          from: [statusOf('identified')],
          to: 's-review',
          asks: gateOf('improvement', 'planned'),
          onlyAfter: null,
        },
        { id: '98', name: 'Reviewed', from: ['s-review'], to: statusOf('planned'), asks: [], onlyAfter: null },
      ],
    }));
    expect(findFindings(shape, aMapping()).map(({ code }) => code)).toEqual(['status-without-stage']);
  });
});

describe('a narrower rule', () => {
  test.each([
    [['Effective'], ['Effective', 'Partly effective'], true],
    [['Effective', 'Not effective'], ['Effective'], false],
    [undefined, ['Effective'], false],
    [['Effective'], undefined, true],
  ] as const)('that lets %j pass makes sure of %j: %s', (asked, wanted, isSure) => {
    const ask = (results: typeof asked | typeof wanted) => (results === undefined ? {} : { results });
    expect(covers([{ fact: 'effectiveness', ...ask(asked) }], { fact: 'effectiveness', ...ask(wanted) })).toBe(isSure);
  });
});
