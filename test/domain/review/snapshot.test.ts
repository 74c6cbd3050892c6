import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { canonicalJson, type Json } from '../../../src/domain/review/canonical-json';
import { reviewFigures } from '../../../src/domain/review/figures';
import { drawRecord } from '../../verify/draw-record';
import { verifyFile } from '../../verify/verify-file';
import { aRow } from '../builders';
import { signed } from './review-builders';

const { text, sha256 } = signed();
const problemsOf = (changed: string, expected: string | null = null) => verifyFile(changed, expected).problems;
/** A value with another at the end of a path; `undefined` takes the member out. */
function withAt(value: Json, [name, ...rest]: readonly string[], part: Json | undefined): Json {
  if (name === undefined) return part ?? null;
  const members = Object.entries(value as Record<string, Json>).flatMap(([known, member]): [string, Json][] => {
    if (known !== name) return [[known, member]];
    return rest.length === 0 && part === undefined ? [] : [[known, withAt(member, rest, part)]];
  });
  const isNew = !members.some(([known]) => known === name) && part !== undefined;
  const all = isNew ? [...members, [name, part] as const] : members;
  return Array.isArray(value) ? all.map(([, member]) => member) : Object.fromEntries(all);
}

/** The file as changed by somebody who writes canonical JSON too. */
const changed = (path: string, part: Json | undefined) => canonicalJson(withAt(JSON.parse(text) as Json, path.split('/'), part));

describe('a signed snapshot', () => {
  test('is sound as it was written, and is known by its hash', () => {
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf(text, sha256)).toEqual([]);
    expect(problemsOf(text, sha256.slice(0, 8))).toEqual([]);
    expect(problemsOf(text, 'abcd1234')).toEqual([expect.stringContaining('this is another snapshot')]);
  });

  test('one changed byte is found, wherever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const byte = String.fromCharCode(code);
        fc.pre(text[at] !== byte);
        expect(problemsOf(`${text.slice(0, at)}${byte}${text.slice(at + 1)}`)).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('a changed row is named by its key, and the figures no longer follow from it', () => {
    const problems = problemsOf(changed('rows/1/place', 'communicated'));
    expect(problems).toContain('rows/1 (CI-2) was altered.');
    expect(problems).toContain('The rows do not match the SHA-256 that the record names.');
    expect(problems).toContainEqual(expect.stringMatching(/^record\/figures\/g\/groups\/.* says .* but the rows give/));
  });

  test.each<[string, string, Json | undefined, string]>([
    ['words', 'record/inputs/d3/words', 'Nothing.', 'record/inputs/d3 was altered.'],
    ['a decision', 'record/decisions/0/work/dueDate', '2027-01-01', 'record/decisions/0 (CI-9) was altered.'],
    ['the verdict', 'record/verdict/effective', 'Yes', 'record/verdict/effective was altered.'],
    ['the signer', 'record/signedBy/name', 'Otto Brandt', 'record/signedBy was altered.'],
    ['a figure', 'record/figures/d1/groups/0/lines/0/count', 7, 'record/figures/d1 was altered.'],
    ['a row that was taken out', 'rows/3', undefined, 'rows/3 is missing.'],
  ])('%s changed is named by its place', (_what, path, part, problem) => {
    expect(problemsOf(changed(path, part))).toContain(problem);
  });

  test.each<[string, string]>([
    ['the owner', 'ownerId'],
    ['the verifier', 'verifierId'],
    ['the day of the baseline', 'baselineDate'],
    ['the day of the actual value', 'actualDate'],
    ['the day of the second check', 'secondCheckedOn'],
  ])('%s of a record is signed, and found where it was changed', (_what, member) => {
    const dated = { baselineDate: '2026-01-12', actualDate: '2026-02-28', secondCheckedOn: '2026-03-31' };
    const { text: named } = signed([aRow({ ...dated, ownerId: 'jonas', verifierId: 'vera' })]);
    expect(problemsOf(named)).toEqual([]);
    const other = canonicalJson(withAt(JSON.parse(named) as Json, ['rows', '0', member], '2026-01-31'));
    expect(problemsOf(other)).toContain('rows/0 (CI-1) was altered.');
  });

  test('a changed digest is told from a changed part', () => {
    const digest = /"rows\/0":"[0-9a-f]{12}"/;
    expect(problemsOf(text.replace(digest, '"rows/0":"000000000000"'))).toEqual([
      'rows/0 (CI-1) has another digest; the part itself is as it was signed.',
    ]);
  });

  test.each<[string, string, RegExp]>([
    ['no JSON', text.slice(0, -1), /^The file is not JSON/],
    ['another format', text.replace('clause-10-review-3', 'clause-10-review-9'), /^record\/format/],
    ['a member that nobody knows', changed('record/note', 'x'), /^record: .*note/],
    ['another text of the same value', JSON.stringify(JSON.parse(text), null, 2), /from character 2 on its text is not canonical/],
  ])('%s is refused in words', (_what, given, words) => {
    expect(problemsOf(given)).toContainEqual(expect.stringMatching(words));
  });

  test('is redrawn as text, with every section, the decisions and the verdict', () => {
    const drawn = drawRecord(signed().record);
    expect(drawn).toContain('Signed by Mina Sato on 2026-04-02T08:30:00.000Z');
    expect(drawn.match(/^9\.3\.2 /gm)).toHaveLength(10);
    expect(drawn).toContain('CI-8 Move the backup room (Planned, Mina Sato, 2026-06-30), decided in MR-2026-03, carried over once');
    expect(drawn).toMatch(/Verifying +1 +#+/);
    expect(drawn).toContain('Verdict: suitable: Yes, adequate: Yes, effective: In part');
  });
});

test.each([
  ['first', 'mr-2026-04', '75666be6407566084ed2c129eef05e889ff8a8f9b13165dc2092a2350e869dad'],
  ['second', 'mr-2026-05', '209665d01a6f56822d3056b0c12e7940e49078499e98b898098c0e59f7aa0f69'],
  ['third', 'mr-2026-06', '198f3058095100dad34c49c957b06f2883edf77c8393f12d4e3ac35b6686e3a6'],
])(
  'a file that was signed in the %s format is sound for ever: who changes the figures gives the format a new name',
  (_what, name, known) => {
    const file = readFileSync(path.join(__dirname, `../../verify/${name}.snapshot`), 'utf8');
    expect(problemsOf(file, known)).toEqual([]);
  },
);

describe('the figures of a review', () => {
  const count = { period: { from: '2026-01-01', to: '2026-03-31' }, timeZone: 'Europe/Berlin', today: '2026-04-02' };
  const figures = (...rows: readonly ReturnType<typeof aRow>[]) => reviewFigures({ ...count, rows });

  test('do not depend on the order of the rows', () => {
    const rows = [1, 2, 3, 4, 5].map((number) => aRow({ issueId: String(number), key: `CI-${String(number)}`, dueDate: '2026-02-01' }));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(figures(...shuffled)).toEqual(figures(...rows));
      }),
    );
  });

  test('count each kind and source in its own section', () => {
    const told = figures(
      aRow({ kind: 'nonconformity', issueId: '2', source: 'audit' }),
      aRow({ issueId: '3', source: 'stakeholder-feedback' }),
      aRow({ issueId: '4', kind: 'objective', source: null, place: 'pursued' }),
    );
    expect(told.d1.groups.map(({ id, lines }) => [id, lines[0]?.count])).toEqual([
      ['nonconformity', 1],
      ['corrective-action', 0],
    ]);
    expect(told.d3.groups[0]?.lines[0]).toEqual({ id: 'opened', label: 'opened in the period', count: 1 });
    expect(told.e.items.map(({ key }) => key)).toEqual(['CI-1']);
    expect(told.d4.items).toHaveLength(1);
    expect(told.f.items).toEqual([]);
  });

  const waiting = [
    aRow({ issueId: '1', key: 'CI-1', reopened: 2 }),
    aRow({ issueId: '2', key: 'CI-2', place: 'on-hold', placeSince: Date.parse('2025-06-01') / 1000 }),
    aRow({ issueId: '3', key: 'CI-3', place: 'on-hold', placeSince: Date.parse('2026-03-01') / 1000 }),
    aRow({ issueId: '4', key: 'CI-4', dueDate: '2026-01-01' }),
  ];
  const named = (told: ReturnType<typeof reviewFigures>) => told.g.items.map(({ key, reason }) => [key, reason]);

  test('name what needs a decision with the reasons of the summary, and count each', () => {
    const told = figures(...waiting);
    expect(named(told)).toEqual([
      ['CI-1', 'sent back by a check 2 times'],
      ['CI-2', 'on hold for 305 days'],
      ['CI-4', '91 days overdue'],
    ]);
    expect(told.g.groups.find(({ id }) => id === 'decisions')?.lines.map(({ id, count: n }) => [id, n])).toEqual([
      ['any-of', 3],
      ['not-effective-twice', 1],
      ['since-on-hold', 1],
      ['due-before', 1],
    ]);
  });

  test('count nonconformities that wait for a decision in their own section', () => {
    const told = figures(...waiting.map((row) => ({ ...row, kind: 'nonconformity' as const })));
    const lines = told.d1.groups[0]?.lines ?? [];
    expect(lines.filter(({ id }) => id === 'held' || id === 'not-effective-twice').map(({ count: n }) => n)).toEqual([1, 1]);
    expect(told.g.items).toEqual([]);
  });

  test('of the first format name it by the rules of that time', () => {
    expect(named(reviewFigures({ ...count, rows: waiting }, 'clause-10-review-1'))).toEqual([
      ['CI-1', 'not effective 2 times'],
      ['CI-2', 'on hold for more than two quarters'],
    ]);
  });
});
