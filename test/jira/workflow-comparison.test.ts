import fc from 'fast-check';
import { kinds } from '../../src/domain/kinds/kinds';
import type { JiraRule, JiraTransition, JiraWorkflow } from '../../src/jira/workflows/jira-workflow';
import {
  aGround,
  ariOf,
  aWorkflow,
  compare,
  statusOf,
  transitionOf,
  withoutTransition,
  withRule,
  withTransition,
} from './workflow-builders';

const parameters = (rule: JiraRule, part: Record<string, string>): JiraRule => ({ ...rule, parameters: { ...rule.parameters, ...part } });

const permissionRule: JiraRule = {
  id: 'theirs',
  ruleKey: 'system:check-permission-validator',
  parameters: { permissionKey: 'CLOSE_ISSUES' },
};
const foreignForgeRule: JiraRule = {
  id: 'another',
  ruleKey: 'forge:expression-validator',
  parameters: { key: 'ari:cloud:ecosystem::extension/another/environment/static/actions-done', config: '{}', id: 'actions-done-verifying' },
};

test.each(kinds)('a workflow of the kind %s that was just made needs nothing', (kind) => {
  const present = aWorkflow(kind);
  const { value, changes } = compare(present, aGround({ kind }));
  expect(changes).toEqual([]);
  expect(value).toEqual(present);
});

const cases: readonly [rule: string, before: (workflow: JiraWorkflow) => JiraWorkflow, changes: readonly string[]][] = [
  [
    'what has ended is protected again where somebody took that away',
    (workflow) => ({
      ...workflow,
      statuses: workflow.statuses.map((status) =>
        status.statusReference === statusOf('communicated') ? { ...status, properties: { 'jira.issue.editable': 'true' } } : status,
      ),
    }),
    ['Communicated: keeps records that have ended from being deleted or moved'],
  ],
  [
    'a rule of the app that is gone is added',
    (workflow) => withRule(workflow, 'Start verification', 'actions-done-verifying', () => []),
    ['Start verification: adds “All actions done”'],
  ],
  [
    'a fact whose rules are all gone is added once',
    (workflow) =>
      withTransition(workflow, 'Start implementing', ({ validators }) => ({
        validators: (validators ?? []).filter((rule) => !JSON.stringify(rule).includes('field-metric')),
      })),
    ['Start implementing: adds “Metric”'],
  ],
  [
    'a rule of the app that says something else is updated',
    (workflow) =>
      withRule(workflow, 'Standardize', 'choice-is-allowed-effectiveness-standardized', (rule) => [
        parameters(rule, { config: '{"field":"field-effectiveness","values":["Effective","Partly effective"],"message":"Old."}' }),
      ]),
    ['Standardize: updates “Effectiveness: Effective”'],
  ],
  [
    'a rule of the app that was switched off is switched on',
    (workflow) => withRule(workflow, 'Start verification', 'actions-done-verifying', (rule) => [parameters(rule, { disabled: 'true' })]),
    ['Start verification: updates “All actions done”'],
  ],
  [
    'a rule of the app that an editor gave another id is known by its module and field',
    (workflow) => withRule(workflow, 'Start verification', 'actions-done-verifying', (rule) => [parameters(rule, { id: 'f81d4fae' })]),
    [],
  ],
  [
    'a rule of Jira in older words of the app is updated',
    (workflow) =>
      withRule(workflow, 'Communicate', 'field-audience', (rule) => [
        parameters(rule, { errorMessage: 'Audience: fill it in before this becomes Communicated.' }),
      ]),
    ['Communicate: updates “Communicated to”'],
  ],
  [
    'a rule of Jira in words of an administrator stays',
    (workflow) => withRule(workflow, 'Communicate', 'field-audience', (rule) => [parameters(rule, { errorMessage: 'Wer weiß davon?' })]),
    [],
  ],
  [
    'a rule of Jira in which an administrator asks for more is enough',
    (workflow) =>
      withRule(workflow, 'Communicate', 'field-audience', (rule) => [
        parameters(rule, { fieldsRequired: 'labels, field-audience', errorMessage: 'Both, please.' }),
      ]),
    [],
  ],
  [
    'a rule of the app that no gate asks for any more is removed',
    (workflow) =>
      withTransition(workflow, 'Prioritize', () => ({
        validators: [
          { id: 'r1', ruleKey: 'forge:expression-validator', parameters: { key: ariOf('has-actions'), config: '{}', id: 'x' } },
          {
            id: 'r2',
            ruleKey: 'system:validate-field-value',
            parameters: {
              ruleType: 'fieldRequired',
              fieldsRequired: 'field-theme',
              errorMessage: 'Improvement theme: fill it in before this becomes Prioritized.',
            },
          },
        ],
      })),
    [
      'Prioritize: removes “At least one action is planned”, which this version does not ask for',
      'Prioritize: removes “Improvement theme”, which this version does not ask for',
    ],
  ],
  [
    'rules of an administrator and of other apps stay, in their order',
    (workflow) =>
      withTransition(workflow, 'Start verification', ({ validators }) => ({
        validators: [permissionRule, ...(validators ?? []), foreignForgeRule],
      })),
    [],
  ],
  [
    'a transition that is gone is added',
    (workflow) => withoutTransition(workflow, 'Decline'),
    ['Decline: adds the transition to Declined'],
  ],
  [
    'a transition that was renamed is known by where it leads',
    (workflow) => withTransition(workflow, 'Start verification', () => ({ name: 'Prüfung beginnen', validators: [] })),
    ['Prüfung beginnen: adds “All actions done”'],
  ],
  [
    'a transition that starts at more statuses stays so',
    (workflow) =>
      withTransition(workflow, 'Plan', ({ links }) => ({ links: [...(links ?? []), { fromStatusReference: statusOf('identified') }] })),
    [],
  ],
  [
    'a transition that lost a start gets it back',
    (workflow) =>
      withTransition(workflow, 'Put on hold', ({ links }) => ({
        links: (links ?? []).filter(({ fromStatusReference }) => fromStatusReference !== statusOf('verifying')),
      })),
    ['Put on hold: starts at Verifying too'],
  ],
  [
    'a transition that may start anywhere stays so',
    (workflow) => withTransition(workflow, 'Decline', () => ({ type: 'GLOBAL' as const, links: [] })),
    [],
  ],
  [
    'a transition that was led elsewhere leads back',
    (workflow) => withTransition(workflow, 'Plan', () => ({ toStatusReference: statusOf('implementing') })),
    ['Plan: leads to Planned'],
  ],
  [
    'new records begin at the first stage',
    (workflow) => withTransition(workflow, 'Create', () => ({ toStatusReference: statusOf('planned') })),
    ['Create: begins at Identified'],
  ],
  [
    'the screen of an administrator stays',
    (workflow) =>
      withTransition(workflow, 'Communicate', () => ({
        transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId: '99' } },
      })),
    [],
  ],
  [
    'a screen that is gone is shown again',
    (workflow) => withTransition(workflow, 'Communicate', () => ({ transitionScreen: null })),
    ['Communicate: shows the screen, so that fields can be filled in on the way'],
  ],
  [
    'a condition that is gone is added',
    (workflow) => withTransition(workflow, 'Resume at Planned', () => ({ conditions: null })),
    ['Resume at Planned: is offered only to what was at Planned before'],
  ],
  [
    'a condition among those of an administrator is found',
    (workflow) =>
      withTransition(workflow, 'Resume at Planned', ({ conditions }) => ({
        conditions: { operation: 'ALL', conditions: [{ ruleKey: 'system:restrict-issue-transition' }], conditionGroups: [conditions] },
      })),
    [],
  ],
  [
    'a condition that one of others makes up for is added',
    (workflow) =>
      withTransition(workflow, 'Resume at Planned', ({ conditions }) => ({
        conditions: {
          operation: 'ANY',
          conditions: [...(conditions?.conditions ?? []), { ruleKey: 'system:restrict-issue-transition' }],
          conditionGroups: [],
        },
      })),
    ['Resume at Planned: is offered only to what was at Planned before'],
  ],
  [
    'a status that is gone is added with its transitions',
    (workflow) => ({
      ...workflow,
      statuses: workflow.statuses.filter(({ statusReference }) => statusReference !== statusOf('on-hold')),
      transitions: workflow.transitions.filter(
        ({ name, links }) => name !== 'Put on hold' && !(links ?? []).every((link) => link.fromStatusReference === statusOf('on-hold')),
      ),
    }),
    [
      'adds the status On hold',
      'Put on hold: adds the transition to On hold',
      ...['Identified', 'Prioritized', 'Planned', 'Implementing', 'Verifying', 'Standardized'].map(
        (name) => `Resume at ${name}: adds the transition to ${name}`,
      ),
    ],
  ],
];

test.each(cases)('%s', (_rule, before, expected) => {
  const present = before(aWorkflow());
  const { value, changes } = compare(present);
  const added = value.transitions.flatMap(({ name }) => (present.transitions.some((one) => one.name === name) ? [] : [name]));
  expect([...changes].sort()).toEqual([...expected].sort());
  expect(compare(value)).toEqual({ value, changes: [] });
  expect(added).toHaveLength(expected.filter((change) => change.includes('adds the transition')).length);
});

test('a transition that is added gets an id of its own', () => {
  const present = withTransition(withoutTransition(aWorkflow(), 'Decline'), 'Plan', () => ({ id: '9001' }));
  const ids = compare(present).value.transitions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

const additions: fc.Arbitrary<(workflow: JiraWorkflow) => JiraWorkflow> = fc.constantFrom(
  (workflow: JiraWorkflow) =>
    withTransition(workflow, 'Plan', ({ validators }) => ({ validators: [...(validators ?? []), permissionRule] })),
  (workflow: JiraWorkflow) =>
    withTransition(workflow, 'Plan', ({ validators }) => ({ validators: [foreignForgeRule, ...(validators ?? [])] })),
  (workflow: JiraWorkflow) => withTransition(workflow, 'Communicate', () => ({ actions: [{ id: 'a', ruleKey: 'system:update-field' }] })),
  (workflow: JiraWorkflow) => withTransition(workflow, 'Decline', () => ({ properties: { 'jira.i18n.title': 'decline' } })),
  (workflow: JiraWorkflow) => withTransition(workflow, 'Decline', () => ({ triggers: [{ ruleKey: 'commit', parameters: {} }] })),
  (workflow: JiraWorkflow) => ({ ...workflow, statuses: [...workflow.statuses, { statusReference: 'theirs', properties: {} }] }),
  (workflow: JiraWorkflow) => ({
    ...workflow,
    transitions: [
      ...workflow.transitions,
      { id: '777', type: 'GLOBAL' as const, name: 'Escalate', toStatusReference: 'theirs', validators: [permissionRule] },
    ],
  }),
);

const own = (rule: JiraRule) => rule.id !== 'theirs' && rule.id !== 'another';

/** What is left of a transition without what the app wrote. */
const theirs = ({ validators, ...rest }: JiraTransition) => ({ ...rest, validators: (validators ?? []).filter((rule) => !own(rule)) });

test('whatever administrators add and take away: theirs stays, ours comes back, and a second look finds nothing', () => {
  const names = aWorkflow().transitions.map(({ name }) => name);
  const losses = fc.subarray(names.filter((name) => name !== 'Create'));
  fc.assert(
    fc.property(fc.array(additions, { maxLength: 5 }), losses, fc.nat(), (added, lost, seed) => {
      const changed = added.reduce((workflow, add) => add(workflow), aWorkflow());
      const present = lost.reduce(
        (workflow, name, index) =>
          withTransition(workflow, name, ({ validators }) => ({
            validators: (validators ?? []).filter((rule, at) => !own(rule) || (seed + index + at) % 3 !== 0),
          })),
        changed,
      );
      const { value } = compare(present);
      expect(compare(value)).toEqual({ value, changes: [] });
      expect(value.statuses).toEqual(present.statuses);
      expect(value.transitions.map(theirs)).toEqual(present.transitions.map(theirs));
      for (const name of names) {
        const rules = (workflow: JiraWorkflow) =>
          (transitionOf(workflow, name).validators ?? []).filter(own).map(({ parameters: said }) => said);
        expect(new Set(rules(value))).toEqual(new Set(rules(aWorkflow())));
      }
    }),
  );
});
