import { toSeconds } from '../../src/domain/days';
import type { RegisterRow } from '../../src/domain/register/register-row';
import { controlWords } from '../../src/domain/flow/control-words';
import { quarterWords } from '../../src/domain/flow/quarters';
import { silenceWords } from '../../src/domain/flow/silence-words';
import { attributes, attributeValues, type Attribute } from '../../src/domain/catalogue/attributes';
import { attributesOf, controlsWith } from '../../src/domain/catalogue/control-attributes';
import { controls } from '../../src/domain/catalogue/controls';
import { sources } from '../../src/domain/links/sources';
import { summarise } from '../../src/domain/summary/summarise';
import { aRow } from './builders';

const summaryOf = (rows: readonly RegisterRow[], today = '2026-03-01') =>
  summarise({ rows, period: { from: '2026-01-01', to: '2026-03-31' }, timeZone: 'UTC', today, asOf: '' });
const openedOn = (day: string, more: Partial<RegisterRow> = {}) => aRow({ createdAt: toSeconds(`${day}T12:00:00Z`), ...more });
const finishedOn = (day: string) =>
  aRow({ createdAt: toSeconds('2024-01-01T12:00:00Z'), place: 'communicated', doneAt: toSeconds(`${day}T12:00:00Z`) });

describe('sources by quarter', () => {
  test('there are four, the last one that of today', () => {
    expect(summaryOf([]).sourceCoverage.quarters.map(quarterWords)).toEqual(['Q2 2025', 'Q3 2025', 'Q4 2025', 'Q1 2026']);
    expect(summaryOf([], '2026-09-01').sourceCoverage.quarters.map(quarterWords).at(-1)).toBe('Q1 2026');
  });

  test('every source is there with its zeros, and what has none only where it is', () => {
    expect(summaryOf([]).sourceCoverage.lines).toEqual(sources.map((source) => ({ source, counts: [0, 0, 0, 0], last: null })));
    expect(summaryOf([openedOn('2026-01-02', { source: null })]).sourceCoverage.lines.at(-1)).toMatchObject({ counts: [0, 0, 0, 1] });
  });

  test('a source that fell silent says since when, however long ago', () => {
    const { lines } = summaryOf([openedOn('2023-05-07'), openedOn('2026-02-01', { source: 'monitoring' })]).sourceCoverage;
    expect(lines.slice(0, 3).map(silenceWords)).toEqual(['nothing since May 2023', 'nothing yet', null]);
  });

  test('what was opened after the last quarter is not counted', () => {
    expect(summaryOf([openedOn('2026-04-01')]).sourceCoverage.lines[0]).toEqual({ source: 'audit', counts: [0, 0, 0, 0], last: null });
  });
});

describe('the headline', () => {
  test('says for how many quarters more was finished than opened', () => {
    const rows = ['2025-08-01', '2025-11-01', '2026-02-01'].map(finishedOn);
    expect(summaryOf(rows).headline).toContain('More finished than opened for three quarters (1 against 0)');
  });

  test('a quarter that went the other way ends the row', () => {
    const rows = ['2025-08-01', '2025-11-01', '2026-02-01'].map(finishedOn);
    expect(summaryOf([...rows, openedOn('2025-11-03'), openedOn('2025-11-04')]).headline).toContain('More finished than opened (1');
  });

  test('a running quarter in which nothing happened yet does not', () => {
    const year = { from: '2025-01-01', to: '2026-12-31' };
    const rows = ['2025-08-01', '2025-11-01'].map(finishedOn);
    const { headline } = summarise({ rows, period: year, timeZone: 'UTC', today: '2026-01-02', asOf: '' });
    expect(headline).toContain('More finished than opened for two quarters (2 against 0)');
  });

  test('names the silent source with the month of its last', () => {
    const rows = [
      openedOn('2025-05-07', { source: 'threat-intelligence' }),
      ...sources.slice(0, 5).map((source) => openedOn('2026-02-01', { source })),
    ];
    expect(summaryOf(rows).headline).toContain('threat intelligence has brought nothing since May 2025');
  });
});

describe('controls', () => {
  test('the ten named most of those opened in the period, and how many have none', () => {
    const rows = controls.slice(0, 12).map(({ id }) => openedOn('2026-02-01', { controls: [id] }));
    const { controls: counted } = summaryOf([...rows, openedOn('2026-02-02', { controls: ['A.5.9', 'A.5.9'] }), openedOn('2025-02-02')]);
    expect(counted.byControl).toHaveLength(10);
    expect(counted.byControl[0]).toMatchObject({ label: 'A.5.9 Inventory of information and other associated assets', count: 2 });
    expect(controlWords(counted)).toBe('The 10 named most. 81 of 93 controls have no improvement opened in the period.');
  });

  test('a number that is no control of 2022 is not among them', () => {
    expect(summaryOf([openedOn('2026-02-01', { controls: ['A.18.2.3'] })]).controls).toMatchObject({ byControl: [], named: 0 });
  });

  test('every control has every attribute', () => {
    const bears = (id: string, attribute: Attribute) => attributeValues[attribute].some((value) => attributesOf(id).includes(value));
    expect(controls.filter(({ id }) => !attributes.every((attribute) => bears(id, attribute)))).toEqual([]);
    expect(attributesOf('A.18.2.3')).toEqual([]);
  });

  test.each<[Attribute, readonly number[]]>([
    ['control-type', [83, 13, 14]],
    ['security-property', [87, 84, 85]],
    ['concept', [23, 71, 14, 11, 6]],
    ['capability', [8, 16, 15, 6, 16, 17, 12, 6, 11, 3, 6, 7, 6, 10, 4]],
    ['domain', [27, 69, 22, 8]],
  ])('so many controls bear each value of %s as three public data sets say: %j', (attribute, counts) => {
    expect(attributeValues[attribute].map((value) => controlsWith(value).length)).toEqual(counts);
  });

  test('a record counts once in every value that one of its controls bears', () => {
    const { byAttribute } = summaryOf([openedOn('2026-02-01', { controls: ['A.8.13', 'A.8.14', 'A.8.13'] })]).controls;
    const countsOf = (attribute: Attribute) => byAttribute[attribute].map(({ count }) => count);
    expect(attributes.map((attribute) => countsOf(attribute).join(' '))).toEqual([
      '1 0 1',
      '0 1 1',
      '0 1 0 0 1',
      '0 1 0 0 0 0 0 0 0 0 1 0 0 0 0',
      '0 1 0 1',
    ]);
  });
});
