import { parse } from 'papaparse';
import * as fc from 'fast-check';
import { removalHead, removalRow, removalsJson, type PackedRemoval } from '../../src/domain/pack/removals';
import { contentsText } from '../../src/domain/pack/contents';
import { hiddenWork, keysNamedIn, withoutHiddenWork } from '../../src/domain/pack/hidden-work';
import { escapeHtml, indexHead, indexRow } from '../../src/domain/pack/index-page';
import { byKey, isInScope, type PackScope } from '../../src/domain/pack/scope';
import { registerHead, registerRow, trailHead, trailRows } from '../../src/domain/pack/table';
import { trailJson } from '../../src/domain/pack/texts';
import { boundsOf } from '../../src/domain/summary/period';
import { csvHead, csvLines } from '../../static/audit/pack/csv';
import { aRow } from './builders';
import { aPackedRecord, aTold, aToldItem, tomas } from './pack-builders';

const seconds = (day: string) => Date.parse(`${day}T12:00:00Z`) / 1000;

describe('what is in a pack', () => {
  const scope: PackScope = {
    period: { from: '2026-04-01', to: '2026-06-30' },
    projectIds: [],
    kinds: [],
    clause: null,
    control: null,
  };
  const isIn = (row: Parameters<typeof aRow>[0], part: Partial<PackScope> = {}) =>
    isInScope(aRow(row), { ...scope, ...part }, boundsOf(scope.period, 'UTC'));
  const created = (day: string) => ({ createdAt: seconds(day), doneAt: null, declinedAt: null });

  test.each([
    ['raised before and open', created('2025-01-01'), true],
    ['raised on the last day', created('2026-06-30'), true],
    ['raised afterwards', created('2026-07-01'), false],
    ['done in the period', { ...created('2025-01-01'), doneAt: seconds('2026-04-01') }, true],
    ['done before', { ...created('2025-01-01'), doneAt: seconds('2026-03-31') }, false],
    ['declined before', { ...created('2025-01-01'), declinedAt: seconds('2026-03-31') }, false],
    ['done afterwards', { ...created('2025-01-01'), doneAt: seconds('2026-09-01') }, true],
  ])('%s', (_words, row, expected) => {
    expect(isIn(row)).toBe(expected);
  });

  test.each<[string, Partial<PackScope>, boolean]>([
    ['its kind', { kinds: ['nonconformity'] }, true],
    ['another kind', { kinds: ['objective'] }, false],
    ['its clause', { clause: '9.2' }, true],
    ['the clause above', { clause: '9' }, true],
    ['a clause whose number begins alike', { clause: '9.2.1' }, false],
    ['its control', { control: 'A.8.13' }, true],
    ['another control', { control: 'A.8.1' }, false],
  ])('asked for by %s', (_words, part, expected) => {
    const row = { ...created('2026-04-02'), kind: 'nonconformity' as const, clauses: ['9.2', '10.2'], controls: ['A.8.13'] };
    expect(isIn(row, part)).toBe(expected);
  });

  test('stands in the order of numbers', () => {
    const keys = ['CI-10', 'AB-2', 'CI-9'].map((key) => ({ key }));
    expect(keys.sort(byKey).map(({ key }) => key)).toEqual(['AB-2', 'CI-9', 'CI-10']);
  });
});

describe('work that is hidden', () => {
  const named = { visible: new Set(['CI-2']), hidden: new Set(['SEC-9']) };
  const endsOf = (item: ReturnType<typeof aToldItem>) => {
    const [entry] = withoutHiddenWork(aTold([item]), named).entries;
    return entry?.items[0];
  };

  test('goes out of a link, with the key and the address', () => {
    const item = aToldItem({ to: 'SEC-9', toName: 'This issue is raised from SEC-9', address: '/browse/SEC-9' });
    expect(endsOf(item)).toMatchObject({ to: hiddenWork, toName: hiddenWork, from: null, fromName: null, address: null });
  });

  test('goes out of a link even where nobody knows whether it is there', () => {
    expect(JSON.stringify(endsOf(aToldItem({ from: 'OLD-4', fromName: 'This issue is raised from OLD-4' })))).not.toContain('OLD');
  });

  test('goes out of the parent', () => {
    const item = aToldItem({ fieldId: 'IssueParentAssociation', attached: null, from: '1', fromName: 'SEC-9', to: '2', toName: 'CI-2' });
    expect(endsOf(item)).toMatchObject({ from: hiddenWork, fromName: hiddenWork, to: hiddenWork });
  });

  test('a visible link stays as it is', () => {
    const item = aToldItem({ to: 'CI-2', toName: 'This issue is raised from CI-2', address: '/browse/CI-2' });
    expect(endsOf(item)).toEqual(item);
  });

  test('goes out of texts, where other words that look like keys stay', () => {
    const texts = 'Asked in SEC-9, see CVE-2026 and UTF-8 (SEC-91)';
    const told = aTold([aToldItem({ fieldId: 'x', attached: null, toName: texts })], {
      comments: [{ id: '1', at: '', by: tomas, text: texts, edited: false, address: '' }],
      facts: [{ fact: 'evidence', label: 'Evidence', now: texts }],
      files: [{ id: '1', name: 'SEC-9.pdf', at: '', by: tomas, address: '' }],
    });
    expect([...keysNamedIn(told)]).toEqual(['SEC-9', 'CVE-2026', 'UTF-8', 'SEC-91']);
    const clean = JSON.stringify(withoutHiddenWork(told, named));
    expect(clean).not.toMatch(/SEC-9(?!1)/);
    expect(clean.match(/CVE-2026 and UTF-8 \(SEC-91\)/g)).toHaveLength(3);
  });
});

describe('the tables', () => {
  test('the register has a column for every fact, in the words of its field', () => {
    const record = aPackedRecord();
    expect(registerHead(record).slice(-2)).toEqual(['Owner', 'Due date']);
    const cells = Object.fromEntries(registerHead(record).map((name, index) => [name, registerRow(record)[index]]));
    expect(cells).toMatchObject({
      Key: 'CI-7',
      Stage: 'Implementing',
      'Status in Jira': 'In Arbeit',
      'Due date': '2026-09-01',
      Done: null,
    });
  });

  test('a trail has a row for every change, and says at its end what it cannot show', () => {
    const line = { group: 'stage', label: 'Stage', from: 'Neu', to: 'In Prüfung', address: null } as const;
    const entry = { id: 'history-4', at: '2026-03-01T09:00:00.000Z', by: tomas, origin: 'history', marks: ['reopened'] } as const;
    const places = { from: 'identified', to: 'verifying' } as const;
    const trail = { entries: [{ ...entry, lines: [{ ...line, places }] }], limits: [{ kind: 'comments-as-now' } as const] };
    const rows = trailRows(aPackedRecord({ trail }));
    expect(rows[0]?.slice(0, 8)).toEqual([
      ...['CI-7', '2026-03-01T09:00:00.000Z', 'Tomas Reyes', 'Person', 'Stage'],
      ...['Neu (Identified)', 'In Prüfung (Verifying)', 'Reopened: a check failed'],
    ]);
    expect(rows[1]?.[4]).toBe('What this trail cannot show');
    expect(rows.every((row) => row.length === trailHead.length)).toBe(true);
    expect(JSON.parse(trailJson(aPackedRecord({ trail })))).toMatchObject({ key: 'CI-7', entries: [{ id: 'history-4' }] });
  });

  const begins = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
  test.each(begins)('a text that begins with %j is no formula', (sign) => {
    const [[cell]] = parse<[string]>(csvLines([[`${sign}HYPERLINK("https://evil")\nx`, 'y']]).trimEnd()).data as [[string]];
    expect(cell).toBe(`'${sign}HYPERLINK("https://evil")\nx`);
  });

  test('numbers stay numbers, whatever their sign', () => {
    expect(csvLines([[-5, 0, null]])).toBe('-5,0,\r\n');
  });

  test('any text comes back from the CSV as it went in, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { minLength: 1 }), (rows) => {
        const text = `${csvHead(['One', 'Two'])}${csvLines(rows)}`;
        const read = parse<string[]>(text, { newline: '\r\n', delimiter: ',' }).data.slice(1, -1);
        const isSafe = (cell: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell);
        expect(read).toEqual(rows.map((row) => row.map(isSafe)));
      }),
    );
  });
});

describe('the index', () => {
  const evil = `<img src=x onerror="alert('1')">&`;

  test('shows every text as text', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(escapeHtml(text))));
    const row = indexRow(aPackedRecord({ title: evil, facts: [{ fact: 'owner', label: 'Owner', now: evil }] }));
    expect(row).not.toContain('<img');
    expect(row.match(/&lt;img/g)).toHaveLength(2);
  });

  const removal: PackedRemoval = {
    ...{ issueId: '10041', key: 'CI-41', kind: 'improvement', place: 'communicated', reason: 'deleted', told: 'by Jira', byName: evil },
    at: '2026-05-03T09:00:00.000Z',
  };

  test('a removed record stands in it, in a table and as JSON, with what is known of it', () => {
    const cells = ['CI-41', 'Improvement', 'Communicated', 'Deleted', removal.at, 'Jira told', evil];
    expect(removalRow(removal)).toEqual(cells);
    expect(removalHead).toHaveLength(cells.length);
    expect(JSON.parse(removalsJson([removal]))).toEqual([removal]);
    expect(JSON.parse(removalsJson([]))).toEqual([]);
  });

  test('has no script, no address outside, and says what was left out as one number', () => {
    const contents = {
      packedFor: { accountId: 'a', name: evil },
      scope: { period: { from: '2026-01-01', to: '2026-12-31' }, projectIds: [], kinds: [], clause: '9.2', control: null },
      projects: [{ id: '1', key: 'CI', name: evil }],
      timeZone: 'Europe/Berlin',
      asOf: '2026-12-31T10:00:00.000Z',
      records: 2,
      files: 0,
      reviews: [],
      removed: [removal],
      notVisible: 3,
      reviewsNotVisible: 1,
    };
    const head = indexHead(contents);
    expect(head).toContain("default-src 'none'");
    expect(head).not.toMatch(/<script|https?:|<img/);
    expect(head).toContain('1 Jan – 31 Dec 2026');
    expect(head).toContain('3 not visible to');
    expect(head).toContain('1 signed review is on a page not visible to');
    expect(head).toContain('<td>CI-41</td><td>Improvement</td><td>Communicated</td>');
    expect(indexHead({ ...contents, removed: [] })).toContain('Nothing that was once in the register is missing');
    expect(contentsText(contents)).toContain('"notVisible": 3');
  });
});
