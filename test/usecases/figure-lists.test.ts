import type { Figure, Summary } from '../../src/domain/summary/summary';
import type { FigureList, SummaryView } from '../../src/contract/summary';
import type { Answer } from '../../src/contract';
import { buildApp } from '../site/build';
import { createSite, type Site } from '../site/site';
import { valueOf } from './improvement-site';
import { settle } from './settle';

/** A number of the summary and the figure behind it. */
interface Counted {
  readonly figure: Figure;
  readonly count: number;
}

/** Reasons for a decision that the demo may have none of. */
const further: readonly Figure[] = [
  { kind: 'not-effective-twice' },
  { kind: 'since', value: 'on-hold', before: '2026-11-20' },
  { kind: 'due-before', before: '2026-11-20' },
  { kind: 'any-of', figures: [{ kind: 'not-effective-twice' }, { kind: 'since', value: 'on-hold', before: '2026-11-20' }] },
];

const config = { period: 'half-year' };

let site: Site;
let counted: readonly Counted[];
beforeAll(async () => {
  await buildApp();
  site = await createSite({ data: 'demo' });
  await settle(site);
  counted = countsOf(valueOf(await ask<SummaryView>('viewSummary', {})).summary);
}, 60_000);
afterAll(() => site.close());

async function ask<Value>(functionKey: string, payload: unknown): Promise<Answer<Value>> {
  const answer = await site.host.invoke({
    as: site.person('manager'),
    moduleKey: 'improvement-summary',
    functionKey,
    payload,
    extension: { config },
  });
  return answer as Answer<Value>;
}

function countsOf({ flow, leadTime, placeTimes, ...summary }: Summary): readonly Counted[] {
  const last = flow.slices.at(-1);
  return [
    ...[...summary.tiles, ...summary.byPlace, ...summary.bySource, ...summary.byClause, ...summary.byTheme],
    ...flow.slices.flatMap(({ from, to, opened, done }) => [
      { figure: { kind: 'opened-in', from, to } as const, count: opened },
      { figure: { kind: 'done-in', from, to } as const, count: done },
    ]),
    ...[flow.slices[2], last].flatMap((slice) =>
      flow.places.map((value, index) => ({ figure: { kind: 'at', value, on: slice?.on ?? '' } as const, count: slice?.at[index] ?? 0 })),
    ),
    { figure: { kind: 'passed' }, count: leadTime.spread.n },
    ...[...summary.verdicts, summary.decisions.all, ...summary.decisions.byReason],
    ...[...summary.controls.byControl, ...Object.values(summary.controls.byAttribute).flat()],
    ...summary.sourceCoverage.lines.flatMap(({ source, counts }) =>
      summary.sourceCoverage.quarters.map(({ from, to }, index) => ({
        figure: { kind: 'source-in', value: source, from, to } as const,
        count: counts[index] ?? 0,
      })),
    ),
    ...placeTimes.map(({ place, spread }) => ({ figure: { kind: 'left', value: place } as const, count: spread.n })),
  ];
}

async function countInJira(jql: string): Promise<number> {
  const response = await site.fetchAs('manager', '/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['id'], maxResults: 100 }),
    headers: { 'content-type': 'application/json' },
  });
  return ((await response.json()) as { issues: unknown[] }).issues.length;
}

test('behind every number of the summary stands a list as long, and Jira finds as many', async () => {
  const differing: unknown[] = [];
  for (const { figure, count } of counted) {
    const { total, jql } = valueOf(await ask<FigureList>('listFigure', { figure, page: 0 }));
    const inJira = await countInJira(jql);
    if (total !== count || inJira !== count) differing.push({ figure, count, total, inJira, jql });
  }
  expect(differing).toEqual([]);
  expect(counted.filter(({ count }) => count > 0).length).toBeGreaterThan(60);
}, 60_000);

test.each(further)('Jira finds as many for %j', async (figure) => {
  const { total, jql } = valueOf(await ask<FigureList>('listFigure', { figure, page: 0 }));
  expect(await countInJira(jql)).toBe(total);
});
