import type { Answer, FunctionName } from '../../../src/contract';
import type { ControlsView, EvidenceList } from '../../../src/contract/coverage';
import type { ReviewFigureList, ReviewView } from '../../../src/contract/review';
import type { FigureList, SummaryView } from '../../../src/contract/summary';
import type { Subject } from '../../../src/domain/evidence/subject';
import type { Figure, Summary } from '../../../src/domain/summary/summary';
import type { Site } from '../../site/site';
import { valueOf } from '../improvement-site';
import { askAsManager, countInJira, openDemo } from './demo-site';
import { numbersIn, unexplained } from './numbers';
import { linesOf, unexplainedIn, type NamedLine } from './review-lines';
import { figuresOf, summaryReasons } from './summary-figures';

let site: Site;
beforeAll(async () => {
  site = await openDemo();
}, 60_000);
afterAll(() => site.close());

describe('the summary', () => {
  const ask = <Value>(functionKey: FunctionName, payload: unknown, config: unknown): Promise<Answer<Value>> =>
    askAsManager(site, { moduleKey: 'improvement-summary', functionKey, payload, extension: { config } });

  async function differing(summary: Summary, config: unknown): Promise<readonly unknown[]> {
    const numbers = numbersIn(summary);
    const found: unknown[] = [];
    // Many numbers count the same, and are asked for once.
    const known = new Map<string, Promise<{ readonly total: number; readonly inJira: number; readonly jql: string }>>();
    const lookUp = async (figure: Figure) => {
      const { total, jql } = valueOf(await ask<FigureList>('listFigure', { figure, page: 0 }, config));
      return { total, inJira: await countInJira(site, jql), jql };
    };
    for (const [path, figure] of figuresOf(summary)) {
      const key = JSON.stringify(figure);
      const answer = known.get(key) ?? lookUp(figure);
      known.set(key, answer);
      const [count, { total, inJira, jql }] = [numbers.get(path), await answer];
      if (total !== count || inJira !== count) found.push({ path, figure, count, total, inJira, jql });
    }
    return found;
  }

  describe.each([
    ['the last six months', { period: 'half-year' }],
    ['a quarter that is over', { period: 'last-quarter' }],
  ])('behind every number of %s', (_what, config) => {
    let summary: Summary;
    beforeAll(async () => {
      summary = valueOf(await ask<SummaryView>('viewSummary', {}, config)).summary;
    });

    test('stands a list, or a reason why there is none', () => {
      expect(unexplained(numbersIn(summary), new Set(figuresOf(summary).keys()), summaryReasons)).toEqual([]);
    });

    test('the list is as long, and Jira finds as many', async () => {
      expect(await differing(summary, config)).toEqual([]);
      const numbers = numbersIn(summary);
      expect([...figuresOf(summary).keys()].filter((path) => (numbers.get(path) ?? 0) > 0).length).toBeGreaterThan(60);
    }, 60_000);
  });

  /** Reasons for a decision that the demo may have none of. */
  const further: readonly Figure[] = [
    { kind: 'not-effective-twice' },
    { kind: 'since', value: 'on-hold', before: '2026-11-20' },
    { kind: 'due-before', before: '2026-11-20' },
    { kind: 'any-of', figures: [{ kind: 'not-effective-twice' }, { kind: 'since', value: 'on-hold', before: '2026-11-20' }] },
  ];

  test.each(further)('Jira finds as many for %j', async (figure) => {
    const { total, jql } = valueOf(await ask<FigureList>('listFigure', { figure, page: 0 }, { period: 'half-year' }));
    expect(await countInJira(site, jql)).toBe(total);
  });
});

describe('the management review', () => {
  function ask<Value>(pageId: string, functionKey: FunctionName, payload: unknown): Promise<Answer<Value>> {
    const extension = { type: 'macro', content: { id: pageId, type: 'page' }, space: { key: 'ISMS' }, config: {} };
    return askAsManager(site, { moduleKey: 'management-review', functionKey, payload, extension });
  }

  async function findReview<Kind extends ReviewView['kind']>(kind: Kind) {
    for (const pageId of site.confluence.state.pages.keys()) {
      const view = valueOf(await ask<ReviewView>(pageId, 'viewReview', {}));
      if (view.kind === kind) return { pageId, view: view as Extract<ReviewView, { readonly kind: Kind }> };
    }
    throw new Error(`The demo has no review that is ${kind}.`);
  }

  const listOf = async (pageId: string, look: 'signed' | 'live', { input, group, line }: NamedLine) =>
    valueOf(await ask<ReviewFigureList>(pageId, 'listReviewFigure', { look, input, group, line, page: 0 }));

  test('behind every number of a review in preparation stands a list as long, and Jira finds as many', async () => {
    const { pageId, view } = await findReview('draft');
    expect(unexplainedIn(view.figures)).toEqual([]);
    const differing: unknown[] = [];
    for (const named of linesOf(view.figures)) {
      const { total, jql } = await listOf(pageId, 'live', named);
      const inJira = jql === null ? null : await countInJira(site, jql);
      if (total !== named.count || inJira !== named.count) differing.push({ ...named, total, inJira, jql });
    }
    expect(differing).toEqual([]);
    expect(linesOf(view.figures).filter(({ count }) => count > 0).length).toBeGreaterThan(40);
  }, 60_000);

  test('behind every number of a signed review stands a list of what was signed, whatever Jira says today', async () => {
    const { pageId, view } = await findReview('signed');
    expect(unexplainedIn(view.record.figures)).toEqual([]);
    const differing: unknown[] = [];
    for (const named of linesOf(view.record.figures)) {
      const { total, jql } = await listOf(pageId, 'signed', named);
      if (total !== named.count || jql !== null) differing.push({ ...named, total, jql });
    }
    expect(differing).toEqual([]);
  }, 60_000);

  test('a number that is not there is refused in words', async () => {
    const { pageId } = await findReview('draft');
    const asked = { look: 'live', input: 'd1', group: 'nonconformity', line: 'lost', page: 0 };
    expect(await ask(pageId, 'listReviewFigure', asked)).toMatchObject({ ok: false, error: { code: 'not-found', field: 'Figure' } });
  });
});

describe('the page of controls', () => {
  const ask = async <Value>(functionKey: FunctionName, payload: unknown) =>
    valueOf(await askAsManager<Value>(site, { moduleKey: 'audit', functionKey, payload, extension: {} }));

  interface Counted {
    readonly path: string;
    readonly subject: Subject;
    readonly state: 'open' | 'done';
  }

  function countsOf({ controls, clauses, attributes }: ControlsView): readonly Counted[] {
    const both = (path: string, subject: Subject): readonly Counted[] => [
      { path: `${path}/open`, subject, state: 'open' },
      { path: `${path}/done`, subject, state: 'done' },
    ];
    return [
      ...controls.flatMap(({ id }, index) => both(`controls/${index}`, { kind: 'control', id })),
      ...clauses.flatMap(({ id }, index) => both(`clauses/${index}`, { kind: 'clause', id })),
      ...attributes.flatMap(({ value }, index) => both(`attributes/${index}`, { kind: 'attribute', value })),
    ];
  }

  test.each([{ period: 'any', kind: null }, { period: 'last-quarter' }])(
    'has behind every number a list as long, of %j, and Jira finds as many',
    async (filter) => {
      const view = await ask<ControlsView>('viewControls', filter);
      const numbers = numbersIn(view);
      const reasons = [
        [/^total$/, 'is shown nowhere'],
        [/^notVisible$/, 'what is hidden has no list for whom it is hidden from'],
        [/^attributes\/\d+\/(controls|without)$/, 'counts controls, which are listed by name'],
      ] as const;
      expect(unexplained(numbers, new Set(countsOf(view).map(({ path }) => path)), reasons)).toEqual([]);
      const differing: unknown[] = [];
      for (const { path, subject, state } of countsOf(view).filter(({ path }) => (numbers.get(path) ?? 0) > 0)) {
        const { total, jql } = await ask<EvidenceList>('listEvidence', { ...filter, subject, state, page: 0 });
        const [count, inJira] = [numbers.get(path), await countInJira(site, jql)];
        if (total !== count || inJira !== count) differing.push({ path, count, total, inJira, jql });
      }
      expect(differing).toEqual([]);
    },
    60_000,
  );
});
