import fc from 'fast-check';
import { hoursBetween } from '../../src/domain/days';
import { results, secondCheckResults } from '../../src/domain/improvement';
import { sources, themes } from '../../src/domain/links/sources';
import { places } from '../../src/domain/lifecycle/stages';
import { decodeRows, encodeRows } from '../../src/storage/register-codec';
import { aMeasure, aRow } from '../domain/builders';

const instant = fc.integer({ min: 0, max: 4_000_000_000 });
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const mark = fc.constantFrom(1, 2, 2.5, 3, 4, 5);
const perhaps = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });

const way = fc.array(fc.record({ place: fc.constantFrom(...places), hours: fc.nat({ max: 20_000 }) }));

const row = fc
  .record({
    issueId: fc.nat().map(String),
    key: fc.tuple(fc.constantFrom('CI', 'AUDIT', 'A_1'), fc.nat()).map(([project, number]) => `${project}-${String(number)}`),
    projectId: fc.nat().map(String),
    title: fc.string({ unit: 'grapheme' }),
    place: fc.constantFrom(...places),
    placeSince: instant,
    stays: way,
    source: perhaps(fc.constantFrom(...sources)),
    clauses: fc.array(fc.constantFrom('9.2', '10.1', 'forty two')),
    controls: fc.array(fc.constantFrom('A.8.13', 'A.5.7')),
    theme: perhaps(fc.constantFrom(...themes)),
    impact: perhaps(mark),
    effort: perhaps(mark),
    alignment: perhaps(mark),
    ownerId: perhaps(fc.uuid()),
    verifierId: perhaps(fc.uuid()),
    createdAt: instant,
    dueDate: perhaps(fc.constantFrom('2026-02-28', '2030-12-31')),
    doneAt: perhaps(instant),
    verifiedAt: perhaps(instant),
    sentBackAt: perhaps(instant),
    declinedAt: perhaps(instant),
    effectiveness: perhaps(fc.constantFrom(...results)),
    secondCheckResult: perhaps(fc.constantFrom(...secondCheckResults)),
    secondCheckActual: perhaps(fc.integer()),
    secondCheckedOn: perhaps(day),
    baselineDate: perhaps(day),
    actualDate: perhaps(day),
    changedAfterVerification: fc.boolean(),
    reopened: fc.nat({ max: 9 }),
    measure: perhaps(
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .filter((value) => !Object.is(value, -0))
        .chain((baseline) => fc.boolean().map((changedAfterPlanning) => aMeasure({ baseline, unit: null, changedAfterPlanning }))),
    ),
    restricted: fc.boolean(),
  })
  .map(({ stays, ...known }) => {
    const last = hoursBetween(known.createdAt, known.placeSince);
    const reached = stays.map(({ hours }, index) => (index === stays.length - 1 ? last : hours));
    return aRow({ ...known, way: stays.map(({ place }) => place), reached });
  });

test('what the store keeps comes back as it was', () => {
  fc.assert(fc.property(fc.array(row), (rows) => expect(decodeRows(encodeRows(rows))).toEqual(rows)));
});
