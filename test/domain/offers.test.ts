import { sayNoWay } from '../../src/domain/offers';

describe('what is said where Jira does not offer the step', () => {
  const administrator = 'An administrator of the project can add the way.';

  test.each([
    ['names the ways that lead along the line', [{ name: 'Planen', to: 'planned' }], [], `It offers “Planen” to Planned: take that`],
    ['leaves out the stages beside the line, the place itself and what is no stage', beside(), [], `from here. ${administrator}`],
    [
      'a stage that the project does not have is no fault of the workflow',
      [],
      ['prioritized'],
      `^Prioritized is not in this project. ${administrator}`,
    ],
  ] as const)('%s', (_, offers, absent, words) => {
    expect(sayNoWay('prioritized', { place: 'identified', offers, absent })).toMatch(new RegExp(words));
  });

  function beside() {
    return [
      { name: 'Warten', to: 'on-hold' },
      { name: 'Verwerfen', to: 'declined' },
      { name: 'Sichten', to: 'identified' },
      { name: 'Archiv', to: null },
    ] as const;
  }
});
