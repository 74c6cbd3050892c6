import fc from 'fast-check';
import type { Mover } from '../../src/domain/improvement';
import { pointsOf, toMeasurements, type ActualChange, type ActualHistory, type Measurement } from '../../src/domain/measure/measurements';

const tomas: Mover = { kind: 'person', accountId: 'tomas', name: 'Tomas Reyes' };
const vera: Mover = { kind: 'person', accountId: 'vera', name: 'Vera Okafor' };
const robot: Mover = { kind: 'app', accountId: 'robot', name: 'Automation' };
const gone: Mover = { kind: 'deleted' };

/** A minute of 2026, counted in days and minutes from 1 January 08:00. */
const at = (day: number, minute = 0) => new Date(Date.UTC(2026, 0, day, 8, minute)).toISOString();

type Made = readonly [at: string, value: number | null | undefined, date: string | null | undefined, by?: Mover];

/** Changes as Jira keeps them: what a field held before is where its next change comes from. */
function changesOf(made: readonly Made[]): readonly ActualChange[] {
  let value: number | null = null;
  let date: string | null = null;
  return made.map(([instant, nextValue, nextDate, by = tomas]) => {
    const change: ActualChange = {
      at: instant,
      by,
      ...(nextValue === undefined ? {} : { actual: { from: value, to: nextValue } }),
      ...(nextDate === undefined ? {} : { actualDate: { from: date, to: nextDate } }),
    };
    if (nextValue !== undefined) value = nextValue;
    if (nextDate !== undefined) date = nextDate;
    return change;
  });
}

function historyOf(made: readonly Made[], part: Partial<ActualHistory> = {}): ActualHistory {
  const changes = changesOf(made);
  const facts = {
    actual: changes.findLast((change) => change.actual)?.actual?.to ?? null,
    actualDate: changes.findLast((change) => change.actualDate)?.actualDate?.to ?? null,
  };
  return { createdAt: at(1), createdBy: tomas, facts, changes, ...part };
}

const read = (made: readonly Made[], part: Partial<ActualHistory> = {}) => toMeasurements(historyOf(made, part), 'Europe/Berlin');

/** A measurement in short: "5 on 2026-01-31", with what is special about it. */
function say({ date, value, isDated, correctsEarlier, stands }: Measurement): string {
  const marks = [isDated ? '' : 'day of entry', correctsEarlier ? 'corrects' : '', stands ? '' : 'replaced'].filter((mark) => mark !== '');
  return `${value === null ? 'taken back' : String(value)} on ${date}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
}

describe('the series that Jira’s history tells', () => {
  const table: readonly (readonly [title: string, made: readonly Made[], told: readonly string[]])[] = [
    ['nothing recorded', [], []],
    [
      'both fields in one entry make a measurement',
      [
        [at(31), 6, '2026-01-31'],
        [at(59), 5.5, '2026-02-28'],
      ],
      ['6 on 2026-01-31', '5.5 on 2026-02-28'],
    ],
    [
      'the date alone: the same value on another day',
      [
        [at(31), 6, '2026-01-31'],
        [at(59), undefined, '2026-02-28'],
      ],
      ['6 on 2026-01-31', '6 on 2026-02-28'],
    ],
    [
      'the value alone: a correction of the same day',
      [
        [at(31), 6, '2026-01-31'],
        [at(40), 7, undefined, vera],
      ],
      ['6 on 2026-01-31 (replaced)', '7 on 2026-01-31 (corrects)'],
    ],
    [
      'the same day recorded again corrects it, also when others came between',
      [
        [at(31), 6, '2026-01-31'],
        [at(59), 5, '2026-02-28'],
        [at(70), 6.5, '2026-01-31'],
      ],
      ['6 on 2026-01-31 (replaced)', '5 on 2026-02-28', '6.5 on 2026-01-31 (corrects)'],
    ],
    [
      'a day put back with the value that stands there tells nothing new',
      [
        [at(59), 5, '2026-02-28'],
        [at(70), 6, '2026-01-31'],
        [at(70), 5, '2026-02-28'],
      ],
      ['5 on 2026-02-28', '6 on 2026-01-31'],
    ],
    [
      'value and date saved one by one in one sitting are one measurement, in either order',
      [
        [at(31, 0), 6, undefined],
        [at(31, 2), undefined, '2026-01-31'],
        [at(59, 0), undefined, '2026-02-28'],
        [at(59, 5), 5, undefined],
      ],
      ['6 on 2026-01-31', '5 on 2026-02-28'],
    ],
    [
      'a slip that is mended in the same sitting is none',
      [
        [at(31, 0), 60, undefined],
        [at(31, 1), 6, undefined],
        [at(31, 2), undefined, '2026-01-31'],
      ],
      ['6 on 2026-01-31'],
    ],
    [
      'two people are two sittings',
      [
        [at(31, 0), 6, '2026-01-31'],
        [at(59, 0), 5, undefined, tomas],
        [at(59, 1), undefined, '2026-02-28', vera],
      ],
      ['6 on 2026-01-31 (replaced)', '5 on 2026-01-31 (corrects)', '5 on 2026-02-28'],
    ],
    [
      'several days in one sitting are a measurement each, also with equal values and at one instant',
      [
        [at(90), 0, '2026-01-31'],
        [at(90), undefined, '2026-02-28'],
        [at(90), undefined, '2026-03-31'],
      ],
      ['0 on 2026-01-31', '0 on 2026-02-28', '0 on 2026-03-31'],
    ],
    ['without a date it counts for the day of the entry', [[at(31), 6, undefined]], ['6 on 2026-01-31 (day of entry)']],
    [
      'a date that comes later takes the place of the day of entry',
      [
        [at(31), 6, undefined],
        [at(35), undefined, '2026-01-30'],
      ],
      ['6 on 2026-01-31 (day of entry, replaced)', '6 on 2026-01-30 (corrects)'],
    ],
    [
      'a date that is cleared and set anew moves the measurement',
      [
        [at(31), 6, '2026-02-28'],
        [at(32), undefined, null],
        [at(33), undefined, '2026-01-28'],
      ],
      ['6 on 2026-02-28 (replaced)', '6 on 2026-01-28 (corrects)'],
    ],
    [
      'a cleared value takes the measurement back, and it can be recorded anew',
      [
        [at(31), 6, '2026-01-31'],
        [at(40), null, undefined],
        [at(50), 5, undefined],
      ],
      ['6 on 2026-01-31 (replaced)', 'taken back on 2026-01-31 (corrects, replaced)', '5 on 2026-01-31'],
    ],
    [
      'both cleared in one entry is the same',
      [
        [at(31), 6, '2026-01-31'],
        [at(40), null, null],
      ],
      ['6 on 2026-01-31 (replaced)', 'taken back on 2026-01-31 (corrects, replaced)'],
    ],
    [
      'a date alone, before the first value, is none',
      [
        [at(31), undefined, '2026-01-31'],
        [at(32), 6, undefined],
      ],
      ['6 on 2026-01-31'],
    ],
    [
      'changed and changed back in one sitting is none',
      [
        [at(31), 6, '2026-01-31'],
        [at(40, 0), 9, undefined],
        [at(40, 1), 6, undefined],
      ],
      ['6 on 2026-01-31'],
    ],
  ];

  test.each(table)('%s', (_, made, told) => {
    expect(read(made).map(say)).toEqual(told);
  });

  test('what the record was created with is not in the changelog, and is told all the same', () => {
    const created = { facts: { actual: 8, actualDate: '2026-01-01' } };
    expect(read([], created)).toEqual([
      { date: '2026-01-01', isDated: true, value: 8, recordedAt: at(1), by: tomas, correctsEarlier: false, stands: true },
    ]);
    const changes: readonly ActualChange[] = [
      { at: at(31), by: vera, actual: { from: 8, to: 6 }, actualDate: { from: '2026-01-01', to: '2026-01-31' } },
    ];
    expect(read([], { changes }).map(say)).toEqual(['8 on 2026-01-01', '6 on 2026-01-31']);
  });

  test.each([
    ['a person', tomas],
    ['an app', robot],
    ['a deleted account', gone],
    ['nobody that Jira names', null],
  ])('tells that it was recorded by %s', (_, by) => {
    const [value, date]: readonly ActualChange[] = [
      { at: at(31, 0), by, actual: { from: null, to: 6 } },
      { at: at(31, 1), by, actualDate: { from: null, to: '2026-01-31' } },
    ];
    expect(read([], { changes: [value, date].flatMap((change) => change ?? []) })).toMatchObject([{ value: 6, date: '2026-01-31', by }]);
  });

  test('the day of an entry is that of the zone', () => {
    const late = '2026-01-31T23:30:00.000Z';
    const dayIn = (zone: string) => toMeasurements(historyOf([[late, 6, undefined]]), zone)[0]?.date;
    expect([dayIn('UTC'), dayIn('Europe/Berlin')]).toEqual(['2026-01-31', '2026-02-01']);
  });
});

describe('the points of the series', () => {
  test('begin with the baseline, go by day, and leave out what was replaced or taken back', () => {
    const told = read([
      [at(59), 5, '2026-02-28'],
      [at(70), 6.5, '2026-01-31'],
      [at(80), 4, '2026-02-28'],
      [at(90), 3, '2026-03-31'],
      [at(91), null, undefined],
    ]);
    expect(pointsOf({ baseline: 9, baselineDate: '2026-01-31' }, told)).toEqual([
      { date: '2026-01-31', value: 9, kind: 'baseline' },
      { date: '2026-01-31', value: 6.5, kind: 'measurement' },
      { date: '2026-02-28', value: 4, kind: 'measurement' },
    ]);
  });

  test.each([
    [null, '2026-01-01'],
    [9, null],
  ])('a baseline of %p on %p is no point', (baseline, baselineDate) => {
    expect(pointsOf({ baseline, baselineDate }, [])).toEqual([]);
  });
});

describe('whatever was recorded', () => {
  const day = fc.constantFrom('2026-01-31', '2026-02-28', '2026-03-31');
  const value = fc.integer({ min: 0, max: 3 });
  const part = <Value>(values: fc.Arbitrary<Value>) => fc.option(fc.option(values, { nil: null }), { nil: undefined });
  const one = fc.record({
    minutes: fc.integer({ min: 0, max: 30 }),
    value: part(value),
    date: part(day),
    by: fc.constantFrom(tomas, vera, gone),
  });
  const histories = fc.array(one, { maxLength: 12 }).map((steps) => {
    let minute = 0;
    return steps.map((step): Made => {
      minute += step.minutes;
      return [at(1, minute), step.value, step.date, step.by];
    });
  });

  test('a day has one measurement that stands at most', () => {
    fc.assert(
      fc.property(histories, (made) => {
        const days = read(made)
          .filter(({ stands }) => stands)
          .map(({ date }) => date);
        expect(new Set(days).size).toBe(days.length);
      }),
    );
  });

  test('the value and day that the fields hold stand in the series', () => {
    fc.assert(
      fc.property(histories, (made) => {
        const { actual, actualDate } = historyOf(made).facts;
        fc.pre(actual !== null && actualDate !== null);
        expect(read(made)).toContainEqual(expect.objectContaining({ value: actual, date: actualDate, stands: true }));
      }),
    );
  });

  test('they are told in the order of recording, and nothing that stood vanishes', () => {
    fc.assert(
      fc.property(histories, (made) => {
        const told = read(made);
        expect(told.map(({ recordedAt }) => recordedAt)).toEqual(told.map(({ recordedAt }) => recordedAt).toSorted());
        // Without the last day's entries every measurement of before is still there, standing or not.
        const isSame = (left: Measurement) => (right: Measurement) =>
          left.recordedAt === right.recordedAt && left.date === right.date && left.value === right.value;
        const whole = made.filter(([instant]) => Date.parse(instant) + 6 * 60_000 < Date.parse(made.at(-1)?.[0] ?? ''));
        for (const earlier of read(whole)) expect(told.some(isSame(earlier))).toBe(true);
      }),
    );
  });

  test('whole entries alone: as many measurements as days and values that differ from what stands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, day), { maxLength: 12 }), (entries) => {
        const stands = new Map<string, number>();
        const expected = entries.filter(([next, date]) => {
          const isNew = stands.get(date) !== next;
          stands.set(date, next);
          return isNew;
        });
        const made = entries.map(([next, date], index): Made => [at(1, index), next, date]);
        expect(read(made).map((told) => [told.value, told.date])).toEqual(expected);
        expect(new Map(read(made).flatMap((told) => (told.stands ? [[told.date, told.value] as const] : [])))).toEqual(stands);
      }),
    );
  });
});
