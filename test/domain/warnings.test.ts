import fc from 'fast-check';
import { clauses } from '../../src/domain/catalogue/clauses';
import { controls } from '../../src/domain/catalogue/controls';
import { kinds, type Kind } from '../../src/domain/kinds/kinds';
import { sources } from '../../src/domain/links/sources';
import { referenceWarnings, type Warning } from '../../src/domain/warnings';
import { someFacts } from './builders';

const warningsOf = (kind: Kind, known: Parameters<typeof someFacts>[0]) => referenceWarnings(kind, someFacts(known));
const labelsOf = (warnings: readonly Warning[]) => warnings.map(({ mends }) => mends.map(({ label }) => label));

describe('kind against clause', () => {
  test.each([
    ['nonconformity', ['10.1'], [['Use 10.2 instead of 10.1', 'Add 10.2']]],
    ['corrective-action', ['9.2', '10.1'], [['Use 10.2 instead of 10.1', 'Add 10.2']]],
    ['improvement', ['10.2'], [['Use 10.1 instead of 10.2', 'Add 10.1']]],
    ['nonconformity', ['10.1', '10.2'], []],
    ['nonconformity', ['9.2'], []],
    ['improvement', ['10.1'], []],
    ['objective', ['10.1'], []],
  ] as const)('%s with %j offers %j', (kind, named, labels) => {
    expect(labelsOf(warningsOf(kind, { clauses: named }))).toEqual(labels);
  });

  test('an improvement that came from a nonconformity may touch 10.2', () => {
    expect(warningsOf('improvement', { clauses: ['10.2'], source: 'nonconformity' })).toEqual([]);
  });

  test('the mend keeps the other clauses, in their order', () => {
    const [warning] = warningsOf('nonconformity', { clauses: ['9.2', '10.1', '7.3'] });
    expect(warning?.mends.map(({ facts }) => facts)).toEqual([
      { clauses: ['9.2', '10.2', '7.3'] },
      { clauses: ['9.2', '10.1', '7.3', '10.2'] },
    ]);
  });
});

describe('values of no edition, or of 2013', () => {
  test.each([
    [{ controls: ['A.12.6.1'] }, [['Use A.8.8 instead of A.12.6.1', 'Remove A.12.6.1']]],
    [{ controls: ['8.13'] }, [['Use A.8.13 instead of 8.13', 'Remove 8.13']]],
    [{ controls: ['A.9.99'] }, [['Remove A.9.99']]],
    [{ clauses: ['11.3'] }, [['Remove 11.3']]],
    [{ clauses: ['9.2'], controls: ['A.8.13'] }, []],
  ] as const)('%j offers %j', (known, labels) => {
    expect(labelsOf(warningsOf('improvement', known))).toEqual(labels);
  });

  test('a control that is there already is not named twice', () => {
    const [warning] = warningsOf('improvement', { controls: ['A.8.8', 'A.12.6.1'] });
    expect(warning?.mends[0]?.facts).toEqual({ controls: ['A.8.8'] });
  });
});

test('every mend ends its warning, takes no sound value away, and brings no new warning', () => {
  const clauseIds = fc.subarray([...clauses.map(({ id }) => id), '11.3', 'eleven']);
  const controlIds = fc.subarray([...controls.slice(0, 8).map(({ id }) => id), 'A.12.6.1', 'A.9.4.1', '8.13', 'A.9.99']);
  const source = fc.constantFrom(...sources, null);
  fc.assert(
    fc.property(fc.constantFrom(...kinds), clauseIds, controlIds, source, (kind, named, listed, from) => {
      const before = someFacts({ clauses: named, controls: listed, source: from });
      const warnings = referenceWarnings(kind, before);
      for (const { words, mends } of warnings) {
        for (const { facts } of mends) {
          const after = referenceWarnings(kind, { ...before, ...facts }).map((warning) => warning.words);
          expect(after).not.toContain(words);
          expect(after.length).toBeLessThan(warnings.length);
        }
      }
    }),
  );
});
