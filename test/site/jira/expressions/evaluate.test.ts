import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { hasCarriedOut } from '../../../../src/domain/lifecycle/independence';
import type { Relation } from '../../../../src/domain/links/relations';
import { anImprovement, someFacts } from '../../../domain/builders';
import { makeEntity } from './entity';
import { bareEnvironment } from './environment';
import { evaluateExpression } from './evaluate';
import { ExpressionError } from './expression-error';

const noon = Date.parse('2026-07-15T12:00:00Z');
const evaluate = (source: string, scope: Record<string, unknown> = {}) =>
  evaluateExpression(
    source,
    scope,
    bareEnvironment(() => noon),
  );

describe('Jira expressions', () => {
  test.each<[string, unknown]>([
    ['1 + 2 * 3 - 4 / 2 % 3', 5],
    ['"a" + 1', 'a1'],
    ['`${1 + 1} of ${"three"}`', '2 of three'],
    ['!false && 2 > 1 || false', true],
    ['null ?? "otherwise"', 'otherwise'],
    ['3 >= 3 ? "yes" : "no"', 'yes'],
    ['[1, 2, 3].map(n => n * 2).filter(n => n > 2).reduce((a, b) => a + b)', 10],
    ['[1, 2].reduce((sum, n) => sum + n, 10)', 13],
    ['[3, 1, 2].sort((a, b) => a - b).join("-")', '1-2-3'],
    ['[[1], [2, [3]]].flatten().length', 3],
    ['[1, 2].flatMap(n => [n, n]).indexOf(2)', 2],
    ['["a", "b"].includes("b")', true],
    ['[1, 2, 3].slice(1, 2)[0]', 2],
    ['[].every(n => n > 1) && ![].some(n => true)', true],
    ['" Text ".trim().toUpperCase()', 'TEXT'],
    ['"a-b-a".replace("a", "x")', 'x-b-x'],
    ['"a-b".replace("b", found => found.toUpperCase())', 'a-B'],
    ['"A.8.13".match("^A\\\\.([5-8])\\\\.[0-9]{1,2}$")', ['A.8.13', '8']],
    ['"A.9.13".match("^A\\\\.[5-8]\\\\.[0-9]{1,2}$")', null],
    ['"a1b2".matchAll("[a-z]([0-9])").map(found => found[1]).join("")', '12'],
    ['"one two".split(" ")[1].length', 3],
    ['"7".padStart(3, "0") + "ab".repeat(2)', '007abab'],
    ['"abc".slice(1) + "abc".slice(0, 1)', 'bca'],
    ['let a = 2; let b = a + 1; b * a', 6],
    ['typeof [] + typeof "" + typeof null + typeof 1', 'ListStringnullNumber'],
    ['typeof new Date() + typeof new CalendarDate() + typeof {} + typeof nobody', 'DateCalendarDateMapundefined'],
    [
      'new Map().set("a", 1).set("b", 2).entries()',
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    ['({a: 1}).get("b")', null],
    ['({a: [1]}) == ({a: [1]})', true],
    ['Number("4.5") + 1', 5.5],
    ['JSON.parse("[1, 2]")[1]', 2],
    ['JSON.stringify([1, "a"])', '[1,"a"]'],
    ['new RichText({type: "doc", content: [{type: "text", text: "Plain"}]}).plainText', 'Plain'],
    ['({a: {b: 1}}).a.b', 1],
    ['new Date("2026-01-02").minusDays(1).toISOString()', '2026-01-01T00:00:00.000Z'],
    ['new Date("2026-01-02") > new Date("2026-01-01")', true],
    ['new Date().toISOString()', '2026-07-15T12:00:00.000Z'],
    ['new Date().plusHours(13).toCalendarDate().toString()', '2026-07-16'],
    ['new Date("2026-01-31").plusMonths(1).toISOString()', '2026-02-28T00:00:00.000Z'],
    ['new CalendarDate().plusDays(30).toString()', '2026-08-14'],
    ['new CalendarDate("2026-03-31").minusMonths(1).toString()', '2026-02-28'],
    ['new CalendarDate("2026-07-15") == new CalendarDate()', true],
    ['new CalendarDate("2026-07-16") >= new CalendarDate().plusDays(1)', true],
    ['[...[1, 2], 3].length', 3],
  ])('%s', (source, expected) => {
    expect(evaluate(source)).toEqual(expected);
  });

  test('optional chains end at null, and a missing key is an error without them', () => {
    expect(evaluate('issue?.parent.key', { issue: null })).toBeNull();
    expect(evaluate('issue.parent?.key.length', { issue: { parent: null } })).toBeNull();
    expect(evaluate('event?.unknown', { event: {} })).toBeNull();
    expect(() => evaluate('event.unknown', { event: { known: 1 } })).toThrow('Available properties are: known.');
    expect(() => evaluate('issue.parent.key', { issue: { parent: null } })).toThrow('Cannot read `key` of null.');
  });

  test('entities of one type are equal by their id, and a map with that id is another thing', () => {
    const person = (accountId: string) => makeEntity('User', { accountId: () => accountId });
    expect(evaluate('a == b', { a: person('1'), b: person('1') })).toBe(true);
    expect(evaluate('a == b', { a: person('1'), b: person('2') })).toBe(false);
    expect(evaluate('a == b', { a: person('1'), b: { accountId: '1' } })).toBe(false);
    expect(evaluate('a == b', { a: person('1'), b: makeEntity('Issue', { id: () => '1' }) })).toBe(false);
    expect(evaluate('a == null', { a: null })).toBe(true);
  });

  test.each([
    ['new CalendarDate() < new Date()', "Can't compare CalendarDate to Date."],
    ['null < 5', "Can't compare null to Number."],
    ['new Date() > null', "Can't compare Date to null."],
    ['new CalendarDate("soon")', '`soon` is not a date of the form yyyy-MM-dd.'],
    ['"abc".startsWith("a")', 'Unrecognized method of `String`: `startsWith`.'],
    ['[1].find(n => n == 1)', 'Unrecognized method of `List`: `find`.'],
  ])('%s is an error', (source, message) => {
    expect(() => evaluate(source)).toThrow(message);
  });

  test.each([
    'constructor',
    '"".constructor',
    '[].constructor',
    '({}).__proto__',
    '({})["constructor"]',
    '(() => 1).constructor',
    '"".constructor.constructor("return process")()',
    'value.toString()',
    '[].map.call',
    'globalThis',
    'this',
  ])('never reaches what lies under it: %s', (source) => {
    expect(() => evaluate(source, { value: {} })).toThrow(ExpressionError);
  });

  test('an error names the position', () => {
    expect(() => evaluate('1 + ')).toThrow(ExpressionError);
    const failure = captured(() => evaluate('true && missing'));
    expect(failure).toMatchObject({ name: 'ExpressionError', position: 8, message: 'Unrecognized variable `missing`.' });
  });

  test.each(['a = 1', 'for (;;) {}', '() => { return 1 }', '1 < "2"', 'x => x(x)', '/a/', 'class A {}'])('does not know %s', (source) => {
    expect(() => {
      const value = evaluate(source);
      if (typeof value === 'function') (value as (argument: unknown) => unknown)(value);
    }).toThrow();
  });

  test('does not run for ever', () => {
    const nested = '[1,2,3,4,5,6,7,8,9,10]'.concat('.flatMap(n => [n,n,n,n,n,n,n,n,n,n])'.repeat(6));
    expect(() => evaluate(nested)).toThrow('too many steps');
  });
});

describe('the expressions of the manifest', () => {
  const manifest = parse(readFileSync('manifest.yml', 'utf8')) as {
    modules: {
      'jira:customField': { key: string; view: { formatter: { expression: string } }; edit: { validation: { expression: string } } }[];
      'jira:workflowValidator': { key: string; expression: string }[];
    };
  };
  const fieldOf = (key: string) => manifest.modules['jira:customField'].find((field) => field.key === key);
  const validate = (key: string, value: unknown) => evaluate(fieldOf(key)?.edit.validation.expression ?? '', { value });
  const check = (key: string, issue: unknown, config: unknown = {}, originalIssue = issue) =>
    evaluate(manifest.modules['jira:workflowValidator'].find((rule) => rule.key === key)?.expression ?? '', {
      issue,
      originalIssue,
      user: { accountId: 'bob' },
      config,
    });
  const action = (key: string) => ({ status: { category: { key } } });

  test.each<[string, unknown, boolean]>([
    ['iso-clauses', null, true],
    ['iso-clauses', ['9.2', '10.1', '4', '9.2.1'], true],
    ['iso-clauses', ['9.2', '3.1'], false],
    ['iso-clauses', ['clause 9'], false],
    ['annex-a-controls', ['A.8.13', 'A.5.1'], true],
    ['annex-a-controls', ['A.9.1'], false],
    ['annex-a-controls', ['A.8.13.1'], false],
    ['improvement-source', 'audit', true],
    ['improvement-source', 'gossip', false],
  ])('%s of %j is %s', (key, value, expected) => {
    expect(validate(key, value)).toBe(expected);
  });

  test('formatters write the value as text', () => {
    expect(evaluate(fieldOf('iso-clauses')?.view.formatter.expression ?? '', { value: ['9.2', '10.1'] })).toBe('9.2, 10.1');
    expect(evaluate(fieldOf('improvement-source')?.view.formatter.expression ?? '', { value: null })).toBe('');
  });

  test('workflow validators count and read the actions', () => {
    expect(check('has-actions', { subtasks: [] })).toBe(false);
    expect(check('has-actions', { subtasks: [action('new')] })).toBe(true);
    expect(check('actions-done', { subtasks: [action('done'), action('indeterminate')] })).toBe(false);
    expect(check('actions-done', { subtasks: [action('done')] })).toBe(true);
  });

  const change = (field: string, from: string, day: number) => ({ created: new Date(2026, 4, day), items: [{ field, from }] });
  test.each<[string | null, string | null, readonly unknown[], boolean]>([
    ['bob', 'ann', [], true],
    ['bob', null, [], true],
    ['ann', 'ann', [], false],
    [null, 'ann', [], false],
    [null, null, [], false],
    ['bob', 'ann', [change('assignee', 'bob', 3)], true],
    ['bob', 'ann', [change('status', '1', 4), change('assignee', 'bob', 3)], true],
    ['bob', 'ann', [change('assignee', 'bob', 5), change('status', '2', 4), change('status', '1', 3)], false],
    ['bob', 'ann', [change('assignee', 'cleo', 5), change('status', '1', 4)], true],
  ])('verifier %s of owner %s after %j is independent: %s', (verifier, owner, changelogs, expected) => {
    const person = (accountId: string | null) => (accountId === null ? null : { accountId });
    const issue = { customfield_1: person(verifier), assignee: person(owner), subtasks: [], links: [], changelogs };
    expect(check('verifier-is-independent', issue, { field: 'customfield_1', linkTypes: [] })).toBe(expected);
  });

  test('an empty verifier is refused once, by the field where that is asked for', () => {
    const issue = { customfield_1: null, assignee: { accountId: 'ann' }, subtasks: [], links: [], changelogs: [] };
    const config = { field: 'customfield_1', linkTypes: [], whoMayVerify: 'named-verifier' };
    expect(check('verifier-is-independent', issue, config)).toBe(false);
    expect(check('verifier-is-independent', issue, { ...config, emptyIsRefused: true })).toBe(true);
  });

  /** Work whose history says who handed it over; everything that Jira has to load for it is counted. */
  function workOf(count: number, formers: readonly string[], loads: string[]) {
    return Array.from({ length: count }, (_, index) => ({
      assignee: null,
      get changelogs() {
        loads.push('changelogs');
        const former = formers[index];
        return former === undefined ? [] : [change('assignee', former, 5), change('status', '1', 4)];
      },
    }));
  }

  interface Drawn {
    readonly actions: number;
    readonly linked: number;
    /** Whether the last piece of work was the verifier's. */
    readonly handedOver: 'action' | 'linked' | 'none';
  }

  function issueOf({ actions, linked, handedOver }: Drawn, loads: string[]) {
    const last = (count: number, part: Drawn['handedOver']) =>
      handedOver === part ? [...Array<string>(count - 1).fill('cleo'), 'bob'] : [];
    const load = <Value>(what: string, value: Value) => {
      loads.push(what);
      return value;
    };
    const doers = workOf(linked, last(linked, 'linked'), loads);
    const links = doers.map((doer) => ({
      ...{ direction: 'inward', type: { id: 7 } },
      get linkedIssue() {
        return load('linked issue', doer);
      },
    }));
    const children = workOf(actions, last(actions, 'action'), loads);
    return {
      assignee: { accountId: 'ann' },
      get customfield_1() {
        return load('field', { accountId: 'bob' });
      },
      get subtasks() {
        return load('subtasks', children);
      },
      get links() {
        return load('links', links);
      },
      get changelogs() {
        return load('changelogs', []);
      },
    };
  }

  const amounts = [0, 1, 2, 3, 4, 6, 7, 12];
  const drawn = amounts.flatMap((actions) =>
    [0, 1, 2, 3].flatMap((linked) =>
      (['none', ...(actions > 0 ? (['action'] as const) : []), ...(linked > 0 ? (['linked'] as const) : [])] as const).map(
        (handedOver): Drawn => ({ actions, linked, handedOver }),
      ),
    ),
  );
  test.each(drawn)('$actions actions, $linked linked, handed over $handedOver: as the domain says, in ten loads', (work) => {
    const one = { key: 'CI-2', title: 'Do it', done: true };
    const record = { ...one, issueId: '2', type: 'Task', status: 'Done' };
    const known = {
      facts: someFacts({ owner: 'ann', verifier: 'bob' }),
      actions: Array<typeof one>(work.actions).fill(one),
      relations: Array<Relation>(work.linked).fill({ verb: 'is implemented by', record }),
      formerImplementers: work.handedOver === 'none' ? [] : [{ accountId: 'bob', key: 'CI-2', until: '2026-05-05T10:00:00.000Z' }],
    };
    const isIndependent = !hasCarriedOut(anImprovement(known), 'bob');
    const config = { field: 'customfield_1', linkTypes: [7], whoMayVerify: 'named-verifier' };
    for (const key of ['verifier-is-independent', 'actor-is-independent']) {
      const loads: string[] = [];
      expect(check(key, issueOf(work, loads), config) === true).toBe(isIndependent);
      expect(loads.length).toBeLessThanOrEqual(10);
    }
  });

  describe('of an attempt', () => {
    const words = 'Of the attempt before.';
    const statuses = { before: ['planned', 'implementing'], after: ['verifying', 'closed'] };
    const attempts = { ...statuses, isChoice: false, isDated: false, message: words };
    /** One change a day from the first of May on, told newest first as Jira does: where it came to, or which `=field` changed. */
    const changesOf = (...steps: readonly string[]) =>
      steps
        .map((step, index) => {
          const isField = step.startsWith('=');
          const item = isField ? { field: 'Any', fieldId: step.slice(1), to: null } : { field: 'status', fieldId: 'status', to: step };
          return { id: String(index), created: new Date(Date.UTC(2026, 4, index + 1)), items: [item] };
        })
        .toReversed();
    const onDay = (day: number) => new Date(Date.UTC(2026, 4, day));
    /** Sent back on the second of May. */
    const sentBack = ['verifying', 'planned'];

    test.each<[string, unknown, readonly string[], boolean]>([
      ['never sent back', 'Minutes', ['planned', 'verifying'], true],
      ['back from a hold only', 'Minutes', ['implementing', 'verifying', 'hold', 'verifying'], true],
      ['empty', null, sentBack, true],
      ['left over', 'Minutes', ['=customfield_1', ...sentBack], false],
      ['recorded since', 'Minutes', [...sentBack, 'implementing', '=customfield_1'], true],
      ['another field recorded since', 'Minutes', [...sentBack, '=customfield_2'], false],
      ['recorded for the attempt before the last', 'Minutes', [...sentBack, '=customfield_1', 'verifying', 'planned'], false],
      ['sent back by way of a hold', 'Minutes', ['verifying', 'hold', 'planned'], false],
    ])('a fact that is %s', (_, value, steps, isFine) => {
      const issue = { customfield_1: value, changelogs: changesOf(...steps) };
      expect(check('fact-is-new', issue, { ...attempts, field: 'customfield_1' })).toBe(isFine || words);
    });

    test('a fact that the step itself records is new, a choice that it leaves as it was is not', () => {
      const changelogs = changesOf(...sentBack);
      const step = (now: unknown, before: unknown, isChoice: boolean) =>
        check(
          'fact-is-new',
          { customfield_1: now, changelogs },
          { ...attempts, field: 'customfield_1', isChoice },
          { customfield_1: before },
        );
      expect(step('New minutes', 'Minutes', false)).toBe(true);
      expect(step('Minutes', 'Minutes', false)).toBe(words);
      expect(step({ value: 'Effective' }, { value: 'Not effective' }, true)).toBe(true);
      expect(step({ value: 'Effective' }, null, true)).toBe(true);
      expect(step({ value: 'Effective' }, { value: 'Effective' }, true)).toBe(words);
    });

    test.each([
      ['2026-05-01', false],
      ['2026-05-02', true],
      ['2026-05-03', true],
    ])('a new day %s counts from the day of the way back on: %s', (day, isFine) => {
      const issue = { customfield_1: day, changelogs: changesOf(...sentBack, '=customfield_1') };
      expect(check('fact-is-new', issue, { ...attempts, field: 'customfield_1', isDated: true })).toBe(isFine || words);
    });

    test.each<[string, string | null, readonly number[], readonly string[], boolean]>([
      ['nothing, which another rule refuses', null, [], sentBack, true],
      ['a file, never sent back', null, [1], ['verifying'], true],
      ['a file of before', null, [1], sentBack, false],
      ['a file of since', null, [1, 3], sentBack, true],
      ['words of before', 'Report', [], sentBack, false],
      ['words of since', 'Report', [1], [...sentBack, '=customfield_1'], true],
      ['blanks of since', ' ', [1], [...sentBack, '=customfield_1'], false],
    ])('evidence: %s', (_, evidence, files, steps, isFine) => {
      const attachments = files.map((day) => ({ created: onDay(day) }));
      const issue = { customfield_1: evidence, attachments, changelogs: changesOf(...steps) };
      expect(check('evidence-is-new', issue, { ...attempts, field: 'customfield_1' })).toBe(isFine || words);
    });

    const work = (key: string, day: number) => ({ ...action(key), created: onDay(day) });
    const plans = [
      ['nothing, which another rule refuses', [], sentBack, true],
      ['done, never sent back', [work('done', 1)], ['verifying'], true],
      ['all done before', [work('done', 1), work('done', 1)], sentBack, false],
      ['open still', [work('done', 1), work('new', 1)], sentBack, true],
      ['added since, and done', [work('done', 1), work('done', 3)], sentBack, true],
    ] as const;
    test.each(plans)('a plan: %s', (_, items, steps, isFine) => {
      const changelogs = changesOf(...steps);
      const links = items.map((linkedIssue) => ({ direction: 'inward', type: { id: 7 }, linkedIssue }));
      const others = [{ direction: 'inward', type: { id: 8 }, linkedIssue: work('new', 3) }];
      const expected = isFine || words;
      expect(check('plan-is-new', { subtasks: items, links: others, changelogs }, { ...attempts, linkType: null })).toBe(expected);
      expect(check('plan-is-new', { subtasks: [], links: [...links, ...others], changelogs }, { ...attempts, linkType: 7 })).toBe(expected);
    });
  });

  test.each([0, 1, 8, 9, 40])('%s corrective actions are read within ten loads, or not at all', (count) => {
    let loads = 0;
    const load = <Value>(value: Value) => {
      loads += 1;
      return value;
    };
    const corrected = (key: string) => ({
      get links() {
        const linkedIssue = { ...action(key), created: new Date(Date.UTC(2026, 4, 1)) };
        const link = {
          ...{ direction: 'inward', type: { id: 7 } },
          get linkedIssue() {
            return load(linkedIssue);
          },
        };
        return load(Array<typeof link>(count).fill(link));
      },
      get changelogs() {
        const step = (to: string, day: number) => ({
          ...{ id: to, created: new Date(Date.UTC(2026, 4, day)) },
          items: [{ field: 'status', to }],
        });
        return load([step('planned', 3), step('verifying', 2)]);
      },
    });
    const isRead = count > 0 && count <= 8;
    const attempt = { linkType: 7, before: ['planned'], after: ['verifying'], message: 'All done before.' };
    expect(check('plan-is-new', corrected('done'), attempt)).toBe(isRead ? 'All done before.' : true);
    expect(loads).toBeLessThanOrEqual(10);
    loads = 0;
    expect(check('corrective-actions-done', corrected('done'), attempt)).toBe(true);
    expect(loads).toBeLessThanOrEqual(10);
    expect(check('corrective-actions-done', corrected('new'), attempt)).toBe(!isRead);
  });

  test.each<[string, unknown, boolean]>([
    ['mark-in-scale', null, true],
    ['mark-in-scale', 1, true],
    ['mark-in-scale', 5, true],
    ['mark-in-scale', 0, false],
    ['mark-in-scale', 5.5, false],
    ['choice-is-allowed', null, true],
    ['choice-is-allowed', { id: 1, value: 'Effective' }, true],
    ['choice-is-allowed', { id: 2, value: 'Not effective' }, false],
    ['text-is-not-blank', null, true],
    ['text-is-not-blank', ' a ', true],
    ['text-is-not-blank', '  ', false],
  ])('%s lets %j pass: %s', (key, value, isFine) => {
    const config = { field: 'customfield_1', values: ['Effective'], message: 'The words of the rule.' };
    expect(check(key, { customfield_1: value }, config)).toBe(isFine || 'The words of the rule.');
  });
});

function captured(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
