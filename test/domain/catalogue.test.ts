import fc from 'fast-check';
import { clauses, findClause, searchClauses } from '../../src/domain/catalogue/clauses';
import { controls, findControl, formerControls, searchControls, successorsOf, toControlId } from '../../src/domain/catalogue/controls';

const ids = (query: string) => searchControls(query).map((hit) => hit.control.id);

describe('controls', () => {
  test('there are 93, of which eleven are new', () => {
    expect(controls).toHaveLength(93);
    expect(controls.filter((control) => control.isNew)).toHaveLength(11);
  });

  test.each(['8.13', 'A8.13', 'A.8.13', 'a.8.13', 'a 8.13', ' A.8.13 ', '8.13.'])('"%s" is A.8.13', (text) => {
    expect(toControlId(text)).toBe('A.8.13');
  });

  test.each(['backup', '', 'A', 'A.', '8.13.1.2', 'B.8.13', '8..13'])('"%s" is no number', (text) => {
    expect(toControlId(text)).toBeNull();
  });

  test.each([
    ['8.13', ['A.8.13']],
    ['A.8.1', ['A.8.1', 'A.8.10', 'A.8.11', 'A.8.12', 'A.8.13', 'A.8.14', 'A.8.15', 'A.8.16', 'A.8.17', 'A.8.18', 'A.8.19']],
    ['backup', ['A.8.13']],
    ['threat intelligence', ['A.5.7']],
    ['BACKUP information', ['A.8.13']],
    ['nothing like this', []],
    ['9.9', []],
  ])('"%s" finds %j', (query, found) => {
    expect(ids(query)).toEqual(found);
  });

  test('an empty query offers everything', () => {
    expect(searchControls('  ')).toHaveLength(93);
  });

  test.each([
    ['12.3.1', ['A.8.13']],
    ['A.12.3.1', ['A.8.13']],
    ['18.2.3', ['A.5.36', 'A.8.8']],
  ])('%s of 2013 offers its successors %j and says why', (query, successors) => {
    const hits = searchControls(query);
    expect(hits.map((hit) => hit.control.id)).toEqual(successors);
    expect(hits.every((hit) => hit.explanation?.includes('2013'))).toBe(true);
  });

  test('every control of 2013 has a successor that exists', () => {
    expect(formerControls).toHaveLength(114);
    for (const former of formerControls) expect(successorsOf(former)).toHaveLength(former.to2022.length);
  });

  test('every control is found by its own number, first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...controls), (control) => ids(control.id)[0] === control.id && findControl(control.id) === control),
    );
  });

  test('no query breaks the search', () => {
    fc.assert(fc.property(fc.string(), (query) => searchControls(query).length <= 93));
  });
});

describe('clauses', () => {
  test('there are 41, and 9.2 is the internal audit', () => {
    expect(clauses).toHaveLength(41);
    expect(findClause('9.2')?.title).toBe('Internal audit');
    expect(findClause('11')).toBeNull();
  });

  test('improvement is continual in 10.1 and corrective in 10.2, unlike in 2013', () => {
    expect(findClause('10.1')?.title).toBe('Continual improvement');
    expect(findClause('10.2')?.title).toContain('corrective action');
  });

  test.each([
    ['9.2', ['9.2', '9.2.1', '9.2.2']],
    ['10', ['10', '10.1', '10.2']],
    ['1', []],
    ['internal audit', ['9.2', '9.2.2']],
  ])('"%s" finds %j', (query, found) => {
    expect(searchClauses(query).map((clause) => clause.id)).toEqual(found);
  });
});
