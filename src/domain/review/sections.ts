import { dayOf } from '../days';
import { heldBefore } from '../flow/decisions';
import { kindFacts, kinds as allKinds, type Kind } from '../kinds/kinds';
import type { Source } from '../links/sources';
import { toBeforeAfter } from '../measure/before-after';
import { memberOf, type Count } from '../register/members';
import type { RegisterRow } from '../register/register-row';
import { shownTiles } from '../summary/figures';
import type { Bar, Figure, Summary } from '../summary/summary';
import {
  countLines,
  improvementsOnly,
  isInScope,
  recordsOf,
  toGroup,
  type CountedSet,
  type CountedGroup,
  type CountedInput,
  type CountedLine,
  type Scope,
} from './counted';
import type { ReviewItem } from './figures';
import { byUrgency, firstOf, toItem, withMeasures } from './items';
import type { SnapshotFormat } from './snapshot-format';

/** What a section is counted from: all rows in the order of their numbers. */
export interface SectionMaterial {
  readonly rows: readonly RegisterRow[];
  readonly count: Count;
  readonly format: SnapshotFormat;
}

type WantedLine = Omit<CountedLine, 'count'>;

const flowLines: readonly WantedLine[] = [
  { id: 'opened', label: 'opened in the period', figure: { kind: 'opened' } },
  { id: 'done', label: 'finished in the period', figure: { kind: 'done' } },
  { id: 'sent-back', label: 'sent back by a check in the period', figure: { kind: 'sent-back' } },
  { id: 'open', label: 'open now', figure: { kind: 'open' } },
  { id: 'overdue', label: 'overdue now', figure: { kind: 'overdue' } },
];

/** What waits for somebody to decide, of the kinds that no summary is about. */
function waitingLines({ count: { today }, format }: SectionMaterial): readonly WantedLine[] {
  if (format === 'clause-10-review-1') return [];
  const held: Figure = { kind: 'since', value: 'on-hold', before: heldBefore(today) };
  return [
    { id: 'not-effective-twice', label: 'open, sent back by a check twice or more', figure: { kind: 'not-effective-twice' } },
    { id: 'held', label: 'on hold for more than two quarters', figure: held },
  ];
}

interface GroupWanted {
  readonly id: string;
  readonly title: string;
  readonly scope: Scope;
  readonly lines: readonly WantedLine[];
}

function countGroup({ id, title, scope, lines }: GroupWanted, { rows, count }: SectionMaterial): CountedGroup {
  return { id, title, scope, lines: countLines(rows.filter(isInScope(scope)), lines, count) };
}

function openOf(scope: Scope, { rows, count }: SectionMaterial): Pick<CountedInput, 'items' | 'more' | 'all'> {
  const all: CountedSet = { scope, figure: { kind: 'open' } };
  const open = recordsOf(all, rows, count).toSorted(byUrgency);
  return { ...firstOf(open.map((row) => toItem(row, count.today))), all };
}

/** Nonconformities and what is done about them. */
export function ofKinds(kinds: readonly Kind[], material: SectionMaterial): CountedInput {
  const groups = kinds.map((kind) => {
    const lines = [...flowLines, ...waitingLines(material)];
    return countGroup({ id: kind, title: kindFacts[kind].name, scope: { kinds: [kind], source: null }, lines }, material);
  });
  return { groups, ...openOf({ kinds, source: null }, material), beforeAfter: [] };
}

/** What was raised from a source, of whatever kind. */
export function ofSource(source: Source, material: SectionMaterial): CountedInput {
  const scope: Scope = { kinds: allKinds, source };
  const group = countGroup({ id: source, title: 'Raised from this source', scope, lines: flowLines }, material);
  return { groups: [group], ...openOf(scope, material), beforeAfter: [] };
}

/** Objectives with their measures: reached ones of the period, and those that are pursued. */
export function ofObjectives(material: SectionMaterial): CountedInput {
  const { rows, count } = material;
  const scope: Scope = { kinds: ['objective'], source: null };
  const all: CountedSet = { scope, figure: { kind: 'any-of', figures: [{ kind: 'open' }, { kind: 'done' }] } };
  const told = recordsOf(all, rows, count).toSorted(byUrgency);
  const lines = [...flowLines, ...waitingLines(material)];
  return {
    groups: [countGroup({ id: 'objective', title: kindFacts.objective.name, scope, lines }, material)],
    ...firstOf(told.map((row) => toItem(row, count.today))),
    all,
    beforeAfter: withMeasures(told.flatMap((row) => toBeforeAfter(row) ?? [])),
  };
}

function barGroups(summary: Summary, tiles: readonly Bar[]): readonly CountedGroup[] {
  return [
    toGroup('tiles', 'Key figures', tiles),
    toGroup('place', 'By stage', summary.byPlace),
    toGroup('source', 'By source', summary.bySource),
    toGroup('theme', 'By theme', summary.byTheme),
    toGroup('clause', 'By clause', summary.byClause),
  ];
}

/** The improvements of the period as the summary counts them, and what of them needs a decision. */
export function ofImprovements(summary: Summary, { rows, count }: SectionMaterial): CountedInput {
  const { all, byReason, items } = summary.decisions;
  const [tiles, ...others] = barGroups(summary, summary.tiles);
  const rowByKey = new Map(rows.map((row) => [row.key, row]));
  const named = items.flatMap(({ key, why }): readonly ReviewItem[] => {
    const row = rowByKey.get(key);
    return row === undefined ? [] : [toItem(row, count.today, why.join('; '))];
  });
  return {
    groups: [...(tiles === undefined ? [] : [tiles]), toGroup('decisions', 'Needs a decision', [all, ...byReason]), ...others],
    items: named,
    more: all.count - named.length,
    all: { scope: improvementsOnly, figure: all.figure },
    beforeAfter: [],
  };
}

const holdDays = 180;
const secondsPerDay = 86_400;

/** The rule of the first format: failed its check twice, or on hold for 180 days before the end of the period; of every kind. */
function needingDecisionFirst({ rows, count }: SectionMaterial): Pick<CountedInput, 'items' | 'more' | 'all'> {
  const { bounds, today, timeZone } = count;
  const latest = bounds.until - holdDays * secondsPerDay;
  const open = rows.filter(memberOf({ kind: 'open' }, count)).sort(byUrgency);
  const named = open.flatMap((row) => {
    if (row.reopened > 1) return [toItem(row, today, `not effective ${String(row.reopened)} times`)];
    const waits = row.place === 'on-hold' && row.placeSince < latest;
    return waits ? [toItem(row, today, 'on hold for more than two quarters')] : [];
  });
  const held = { kind: 'since', value: 'on-hold', before: dayOf(new Date(latest * 1000), timeZone) } as const;
  const figure: Figure = { kind: 'any-of', figures: [{ kind: 'not-effective-twice' }, held] };
  return { ...firstOf(named), all: { scope: { kinds: allKinds, source: null }, figure } };
}

/** The same as the first format has it. */
export function ofImprovementsFirst(summary: Summary, material: SectionMaterial): CountedInput {
  return { groups: barGroups(summary, shownTiles(summary)), ...needingDecisionFirst(material), beforeAfter: [] };
}
