import { coveragePeriods, evidenceStates } from '../../../src/domain/evidence/choices';
import { allAttributeValues } from '../../../src/domain/catalogue/attributes';
import { findClause } from '../../../src/domain/catalogue/clauses';
import { findControl } from '../../../src/domain/catalogue/controls';
import { frameworks, type Framework } from '../../../src/domain/catalogue/frameworks';
import type { Subject } from '../../../src/domain/evidence/subject';
import { kinds } from '../../../src/domain/kinds/kinds';
import type { OpenEvidence } from '../controls/coverage-table';
import { lineOrders, type Narrowing } from '../controls/narrowing';
import type { Filter } from '../controls/record-words';
import { daysIn, oneOf, printPath, projectsIn, type AskedPath, type Query } from './query';

/** Ways to look at what was improved; each is the first part of its address. */
export const looks = ['controls', 'clauses', 'attributes', 'frameworks'] as const;
export type Look = (typeof looks)[number];

/** What the page of controls shows. */
export interface ControlsAddress {
  readonly part: 'controls';
  readonly look: Look;
  /** The other framework, where one is looked at. */
  readonly framework: Framework;
  /** The list that is open below its row. */
  readonly open: OpenEvidence | null;
  readonly filter: Filter;
  readonly narrowing: Narrowing;
}

/** The address of what is shown, without what nobody chose. */
export function printControls(address: ControlsAddress): string {
  const { look, framework, open, narrowing } = address;
  const subject = open === null ? [] : [idOf(open.subject)];
  const parts = look === 'frameworks' ? [look, framework, ...subject] : [look, ...subject];
  const state = open === null || open.state === 'all' ? null : open.state;
  return printPath(parts, { state, ...filterQuery(address), ...narrowingQuery(narrowing) });
}

function idOf(subject: Subject): string {
  switch (subject.kind) {
    case 'control':
    case 'clause':
      return subject.id;
    case 'attribute':
      return subject.value;
    case 'framework':
      return subject.point;
  }
}

function filterQuery({ filter: { kind, projectIds = [], period, from, to } }: ControlsAddress): Query {
  return {
    kind: kind === 'improvement' ? null : (kind ?? 'any'),
    project: projectIds,
    period: period === 'any' ? null : (period ?? null),
    ...(period === 'custom' ? { from: from ?? null, to: to ?? null } : {}),
  };
}

function narrowingQuery({ search, value, only, order }: Narrowing): Query {
  return { mention: search === '' ? null : search, attribute: value, only, order: order === 'number' ? null : order };
}

/** What an address asks to show; what it does not say, or says wrongly, is as nobody chose. */
export function parseControls(asked: AskedPath): ControlsAddress {
  const look = oneOf(looks, asked.parts[0]) ?? 'controls';
  const framework = (look === 'frameworks' ? oneOf(frameworks, asked.parts[1]) : null) ?? 'nist-csf';
  const subject = toSubject(look, framework, asked.parts[look === 'frameworks' ? 2 : 1]);
  const state = oneOf(evidenceStates, asked.query.get('state')) ?? 'all';
  const open = subject === null ? null : { subject, state };
  return { part: 'controls', look, framework, open, filter: toFilter(asked), narrowing: toNarrowing(asked) };
}

function toSubject(look: Look, framework: Framework, id: string | undefined): Subject | null {
  if (id === undefined) return null;
  switch (look) {
    case 'controls':
      return findControl(id) === null ? null : { kind: 'control', id };
    case 'clauses':
      return findClause(id) === null ? null : { kind: 'clause', id };
    case 'attributes': {
      const value = oneOf(allAttributeValues, id);
      return value === null ? null : { kind: 'attribute', value };
    }
    case 'frameworks':
      return { kind: 'framework', framework, point: id };
  }
}

function toFilter(asked: AskedPath): Filter {
  const kind = asked.query.get('kind');
  const counted = kind === 'any' ? null : (oneOf(kinds, kind) ?? 'improvement');
  return { projectIds: [...projectsIn(asked)], kind: counted, ...toTime(asked) };
}

function toTime(asked: AskedPath): Pick<Filter, 'period' | 'from' | 'to'> {
  const period = oneOf(coveragePeriods, asked.query.get('period')) ?? 'any';
  if (period !== 'custom') return { period };
  const days = daysIn(asked);
  return days === null ? { period: 'any' } : { period, ...days };
}

const mostWords = 60;

function toNarrowing({ query }: AskedPath): Narrowing {
  return {
    search: (query.get('mention') ?? '').slice(0, mostWords),
    value: oneOf(allAttributeValues, query.get('attribute')),
    only: query.get('only') === 'without' ? 'without' : null,
    order: oneOf(lineOrders, query.get('order')) ?? 'number',
  };
}
