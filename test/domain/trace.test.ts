import fc from 'fast-check';
import type { CheckFinding } from '../../src/domain/lifecycle/check-finding';
import type { Relation, RelationVerb } from '../../src/domain/links/relations';
import { toChain } from '../../src/domain/trace/chain';
import { countHidden, linkedTo, reachedFrom, unreadFrom, type TracedRecord, type TraceGraph } from '../../src/domain/trace/graph';
import type { TraceGroup, TraceNode } from '../../src/domain/trace/trace';
import type { Traced } from '../../src/domain/trace/traced';
import { someFacts } from './builders';

const aRecord = (id: string, part: Partial<TracedRecord> = {}): TracedRecord => ({
  issueId: id,
  key: `CI-${id}`,
  title: `Title ${id}`,
  type: 'Improvement',
  status: 'Planned',
  done: false,
  createdAt: '2026-01-05T09:00:00.000Z',
  dueDate: null,
  endedAt: null,
  relations: [],
  hidden: [],
  ...part,
});

const graphOf = (...records: readonly TracedRecord[]): TraceGraph => new Map(records.map((record) => [record.issueId, record]));
const toward = (verb: RelationVerb, ...ids: readonly string[]): readonly Relation[] => ids.map((id) => ({ verb, record: aRecord(id) }));

function traced(part: Partial<Traced> = {}): Traced {
  const record = part.record ?? aRecord('1');
  return {
    record,
    kind: 'improvement',
    place: 'planned',
    placeSince: '2026-02-01T09:00:00.000Z',
    facts: someFacts(),
    children: [],
    findings: [],
    attachments: 0,
    pages: [],
    reviews: [],
    graph: graphOf(record),
    hereId: '1',
    nameOf: (accountId) => (accountId === 'vera' ? 'Vera Okafor' : null),
    ...part,
  };
}

const written = ({ what, title, state, date, details }: TraceNode) =>
  [what, title, state, date === null ? null : `${date.words} ${date.value}`, ...details].filter((part) => part !== null).join(' | ');

function groupOf(part: Partial<Traced>, name: TraceGroup['name']): readonly string[] {
  const { steps, asides } = toChain(traced(part));
  const group = [...steps, ...asides].find((candidate) => candidate.name === name);
  if (group === undefined) return ['left out'];
  const { nodes, gap, notVisible } = group;
  return [...nodes.map(written), ...(gap === null ? [] : [`∅ ${gap}`]), ...(notVisible === 0 ? [] : [`${String(notVisible)} hidden`])];
}

const aFinding = (part: Partial<CheckFinding> = {}): CheckFinding => ({
  check: { kind: 'verification', failed: false, at: '2026-05-03T09:00:00.000Z', to: 'standardized', by: null },
  verdict: 'Effective',
  checkedOn: '2026-05-02',
  actual: 4,
  target: 4,
  unit: 'h',
  by: { kind: 'person', accountId: 'vera', name: 'Vera Okafor' },
  evidence: null,
  attachments: 2,
  ...part,
});
const failed = aFinding({
  check: { kind: 'verification', failed: true, at: '2026-04-03T09:00:00.000Z', to: 'planned', by: null },
  ...{ verdict: 'Not effective', checkedOn: null, actual: 9, by: { kind: 'deleted' }, attachments: 0, evidence: 'Report 7' },
});

interface Told {
  readonly title: string;
  readonly given: Partial<Traced>;
  readonly name: TraceGroup['name'];
  readonly expected: readonly string[];
}

const whole = aRecord('1', { relations: [...toward('is raised from', '7'), ...toward('serves', '8')] });
const origin = aRecord('7', { type: 'Finding', status: 'Closed', done: true, endedAt: '2026-03-01T09:00:00.000Z' });

const table: readonly Told[] = [
  { title: 'no source at all', given: {}, name: 'source', expected: ['∅ No source recorded'] },
  {
    title: 'a source without its record',
    given: { facts: someFacts({ source: 'stakeholder-feedback' }) },
    name: 'source',
    expected: ['Source | Stakeholder feedback', '∅ No source record linked'],
  },
  {
    title: 'a record that ended, with the link that leads to it',
    given: { record: whole, graph: graphOf(whole, origin), facts: someFacts({ source: 'audit' }) },
    name: 'source',
    expected: [
      'Source | Internal audit (9.2)',
      'Finding | CI-7 Title 7 | Closed | Ended 2026-03-01T09:00:00.000Z | CI-1 is raised from CI-7',
    ],
  },
  {
    title: 'a hidden source record is no gap',
    given: { graph: graphOf(aRecord('1', { hidden: [{ verb: 'is raised from', issueId: '9' }] })) },
    name: 'source',
    expected: ['1 hidden'],
  },
  {
    title: 'a declined record says why',
    given: { place: 'declined', facts: someFacts({ declineReason: 'Too dear', owner: 'vera' }) },
    name: 'record',
    expected: ['Improvement | CI-1 Title 1 | Declined | Since 2026-02-01T09:00:00.000Z | Owner: Vera Okafor | Reason: Too dear'],
  },
  {
    title: 'a status that is no stage keeps its word',
    given: { place: null },
    name: 'record',
    expected: ['Improvement | CI-1 Title 1 | Planned | Since 2026-02-01T09:00:00.000Z | No owner'],
  },
  { title: 'no action yet', given: {}, name: 'actions', expected: ['∅ No action yet'] },
  {
    title: 'of a closed nonconformity without corrective action',
    given: { kind: 'nonconformity', place: 'closed' },
    name: 'actions',
    expected: ['∅ No corrective action recorded'],
  },
  {
    title: 'an action with its due day',
    given: { children: [aRecord('5', { dueDate: '2026-06-01', status: 'To Do' })] },
    name: 'actions',
    expected: ['Action | CI-5 Title 5 | To Do | Due 2026-06-01'],
  },
  { title: 'no measure yet', given: {}, name: 'before-after', expected: ['∅ No measure yet'] },
  {
    title: 'before without after',
    given: { facts: someFacts({ metric: 'Restore time', unit: 'h', baseline: 12, baselineDate: '2026-01-02', target: 4 }) },
    name: 'before-after',
    expected: ['Restore time | 12 h → not measured | Before, on 2026-01-02 | Target: 4 h', '∅ No number after yet'],
  },
  {
    title: 'after without before',
    given: { facts: someFacts({ unit: 'h', actual: 5, target: 4, actualDate: '2026-04-01', direction: 'Lower is better' }) },
    name: 'before-after',
    expected: ['Measure | not known → 5 h | Target not reached | Measured 2026-04-01 | Target: 4 h'],
  },
  { title: 'a nonconformity has no measure', given: { kind: 'nonconformity' }, name: 'before-after', expected: ['left out'] },
  { title: 'no verification yet', given: { place: 'verifying' }, name: 'verification', expected: ['∅ No verification yet'] },
  {
    title: 'every check of every attempt, by whom and on what evidence',
    given: { findings: [failed, aFinding()], facts: someFacts({ effectiveness: 'Effective', actualDate: '2026-05-02' }) },
    name: 'verification',
    expected: [
      'Verification | By somebody Jira does not name | Not effective | On 2026-04-03T09:00:00.000Z | 9 h, target 4 h | Evidence: Report 7 | It was sent back',
      'Verification | By Vera Okafor | Effective | On 2026-05-02 | 4 h, target 4 h | Evidence: 2 files',
    ],
  },
  {
    title: 'a verdict that no step followed from',
    given: { facts: someFacts({ effectiveness: 'Partly effective', actualDate: '2026-05-02', verifier: 'vera' }) },
    name: 'verification',
    expected: ['Verification | Verifier: Vera Okafor | Partly effective | On 2026-05-02'],
  },
  {
    title: 'a second check that is to come',
    given: { findings: [aFinding()], facts: someFacts({ secondCheckDue: '2026-09-01' }) },
    name: 'verification',
    expected: [
      'Verification | By Vera Okafor | Effective | On 2026-05-02 | 4 h, target 4 h | Evidence: 2 files',
      'Second check | Does the effect last? | Not checked yet | Due 2026-09-01',
    ],
  },
  {
    title: 'a page that changed since, at its recorded version',
    given: { pages: [{ pageId: '3', title: 'Runbook', version: 2, address: '/p', standing: 'changed', versionToday: 5 }] },
    name: 'documents',
    expected: ['Document, version 2 | Runbook | Version 5 today'],
  },
  {
    title: 'the reason why there is no page',
    given: { facts: someFacts({ documentation: 'No document changed: the rule was right' }) },
    name: 'documents',
    expected: ['Documentation | No document changed: the rule was right'],
  },
  {
    title: 'told without a proof',
    given: { facts: someFacts({ audience: 'All staff', communicatedOn: '2026-06-01' }) },
    name: 'communication',
    expected: ['Audience | All staff | Told | On 2026-06-01', '∅ No proof recorded'],
  },
  {
    title: 'a signed review, and one whose page is hidden',
    given: {
      reviews: [
        { title: 'MR-1', address: '/1', state: 'signed', signedAt: '2026-06-30T09:00:00.000Z', signedBy: 'Mina Sato' },
        { title: 'MR-2', address: '/2', state: 'unknown', signedAt: null, signedBy: null },
      ],
    },
    name: 'review',
    expected: [
      'Management review | MR-1 | Signed | Signed 2026-06-30T09:00:00.000Z | Signed by Mina Sato',
      'Management review | MR-2 | The page could not be read',
    ],
  },
  {
    title: 'the objective that it serves',
    given: { record: whole, graph: graphOf(whole) },
    name: 'objectives',
    expected: ['Improvement | CI-8 Title 8 | Planned | CI-1 serves CI-8'],
  },
  {
    title: 'what serves an objective is what is done about it',
    given: { kind: 'objective', graph: graphOf(aRecord('1', { relations: toward('is served by', '8') })) },
    name: 'actions',
    expected: ['Improvement | CI-8 Title 8 | Planned | CI-1 is served by CI-8'],
  },
  { title: 'an objective serves none', given: { kind: 'objective' }, name: 'objectives', expected: ['left out'] },
  { title: 'an objective needs no source', given: { kind: 'objective' }, name: 'source', expected: ['left out'] },
  { title: 'a corrective action does', given: { kind: 'corrective-action' }, name: 'source', expected: ['∅ No source recorded'] },
  {
    title: 'clauses and controls, an unknown one by its number alone',
    given: { facts: someFacts({ clauses: ['9.2'], controls: ['A.8.13', 'A.99.9'] }) },
    name: 'controls',
    expected: ['Clause | 9.2 Internal audit', 'Control | A.8.13 Information backup', 'Control | A.99.9'],
  },
];

test.each(table)('$name: $title', ({ given, name, expected }) => {
  expect(groupOf(given, name)).toEqual(expected);
});

test('a circle of repeats is told once, each with the link by which it was reached first', () => {
  const ring = graphOf(
    aRecord('1', { relations: [...toward('repeats', '2'), ...toward('is repeated by', '3')] }),
    aRecord('2', { relations: [...toward('repeats', '3'), ...toward('is repeated by', '1')] }),
    aRecord('3', { relations: [...toward('repeats', '1'), ...toward('is repeated by', '2')] }),
  );
  const links = reachedFrom(ring, '1', ['repeats', 'is repeated by']).map(({ edge: { from, verb, to } }) => `${from} ${verb} ${to}`);
  expect(links).toEqual(['CI-1 repeats CI-2', 'CI-1 is repeated by CI-3']);
});

describe('any graph', () => {
  const verbs: readonly RelationVerb[] = ['repeats', 'is repeated by', 'is raised from', 'corrects', 'serves'];
  const id = fc.integer({ min: 0, max: 12 }).map(String);
  const links = fc.array(fc.tuple(id, fc.constantFrom(...verbs), id), { maxLength: 60 });
  const read = fc.subarray(Array.from({ length: 13 }, (_, index) => String(index)));
  const built = fc.tuple(links, read).map(([edges, known]) => {
    const ids = [...new Set(['0', ...known])];
    const records = ids.map((from) =>
      aRecord(from, {
        relations: edges.filter(([at]) => at === from).flatMap(([, verb, to]) => toward(verb, to)),
        hidden: edges.filter(([at]) => at === from).map(([, verb, to]) => ({ verb, issueId: to })),
      }),
    );
    return graphOf(...records);
  });

  test('ends, tells each record once and never the start, and asks only for what was not read', () => {
    fc.assert(
      fc.property(built, fc.subarray([...verbs]), (graph, wanted) => {
        const reached = reachedFrom(graph, '0', wanted).map(({ record }) => record.issueId);
        expect(new Set(reached).size).toBe(reached.length);
        expect(reached).not.toContain('0');
        const direct = linkedTo(graph, '0', wanted).map(({ record }) => record.issueId);
        expect(reached.slice(0, direct.length)).toEqual(direct);
        expect(unreadFrom(graph, '0', wanted)).toEqual(reached.filter((other) => !graph.has(other)));
        expect(countHidden(graph, [...graph.keys()], wanted)).toBeLessThanOrEqual(13);
      }),
    );
  });

  test('every link that is told is there, and leads from what was told before', () => {
    fc.assert(
      fc.property(built, (graph) => {
        const told = new Set(['CI-0']);
        for (const { record, edge } of reachedFrom(graph, '0', verbs)) {
          expect(told).toContain(edge.from);
          const from = [...graph.values()].find(({ key }) => key === edge.from);
          expect(from?.relations.some((relation) => relation.verb === edge.verb && relation.record.key === edge.to)).toBe(true);
          told.add(record.key);
        }
      }),
    );
  });

  test('becomes a chain whose boxes have ids of their own, and whose empty steps say what is missing', () => {
    fc.assert(
      fc.property(built, (graph) => {
        const { steps, asides } = toChain(traced({ record: graph.get('0') ?? aRecord('0'), graph, hereId: '0' }));
        for (const { nodes, gap, notVisible } of [...steps, ...asides]) {
          expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
          expect(nodes.length > 0 || notVisible > 0 || gap !== null).toBe(true);
        }
      }),
    );
  });
});
