import { resultWarnings } from '../../src/domain/attempt';
import type { Place } from '../../src/domain/stages';

const sentBackAt = '2026-05-05T10:00:00.000Z';

describe('a result of the attempt before', () => {
  test.each<[string, Place, string | null, string | null, boolean]>([
    ['at the next verification needs a look', 'verifying', '2026-05-03', sentBackAt, true],
    ['that went on with it still does', 'communicated', '2026-05-03', sentBackAt, true],
    ['is what reopened it, while it is planned again', 'planned', '2026-05-03', sentBackAt, false],
    ['is so while the work is done again', 'implementing', '2026-05-03', sentBackAt, false],
    ['of the day of the reopening may be new', 'verifying', '2026-05-05', sentBackAt, false],
    ['measured later is new', 'verifying', '2026-06-01', sentBackAt, false],
    ['does not exist before one was recorded', 'verifying', null, sentBackAt, false],
    ['does not exist where nothing was sent back', 'verifying', '2026-05-03', null, false],
  ])('%s', (_, place, actualDate, at, warned) => {
    expect(resultWarnings({ place, facts: { actualDate }, sentBackAt: at })).toHaveLength(warned ? 1 : 0);
  });

  test('is named with its day and what to do', () => {
    const [warning] = resultWarnings({ place: 'verifying', facts: { actualDate: '2026-05-03' }, sentBackAt });
    expect(warning?.words).toBe(
      'Actual date: the result of 3 May 2026 is of the attempt before, which was sent back on 5 May 2026. Measure again and record the new value.',
    );
  });
});
