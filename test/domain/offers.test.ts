import { obstacleTo, sayNoWay } from '../../src/domain/lifecycle/offers';

describe('what is in the way of a step', () => {
  const offered = [{ name: 'Sichten', to: 'prioritized' }] as const;
  test.each([
    ['nothing where Jira offers it', offered, [], true, null],
    ['no way where Jira offers none', [], [], true, /^The workflow offers you no way to Prioritized/],
    ['nothing to who may move nothing: to them Jira offers nothing', [], [], false, null],
    ['for everybody a stage that the project does not have', [], ['prioritized'], false, /^Prioritized is not in this project/],
  ] as const)('%s', (_, offers, absent, mayMove, words) => {
    const said = obstacleTo('prioritized', { place: 'identified', offers, absent, mayMove });
    if (words === null) expect(said).toBeNull();
    else expect(said).toMatch(words);
  });
});

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
