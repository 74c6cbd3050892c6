import { render, screen } from '@testing-library/react';
import { kinds } from '../../src/domain/kinds/kinds';
import { placesOf } from '../../src/domain/kinds/lines';
import { StateLine } from '../../static/issue-panel/stage/state-line';
import { sayState } from '../../static/issue-panel/stage/state-words';
import { anImprovement, aPanel } from './builders';

describe('the state line', () => {
  it.each([
    ['improvement', 'identified', 'Waiting to be prioritized'],
    ['improvement', 'prioritized', 'Waiting for a plan'],
    ['improvement', 'planned', 'Planned, not started'],
    ['improvement', 'implementing', 'Work is under way'],
    ['improvement', 'verifying', 'Waiting for verification'],
    ['improvement', 'standardized', 'Waiting to be communicated'],
    ['improvement', 'communicated', 'Done: verified, standardized and communicated'],
    ['nonconformity', 'identified', 'Waiting to be corrected'],
    ['nonconformity', 'corrected', 'Corrected, waiting for its cause'],
    ['nonconformity', 'analysed', 'Cause known, waiting for corrective actions'],
    ['nonconformity', 'implementing', 'Corrective actions are under way'],
    ['nonconformity', 'verifying', 'Waiting for verification'],
    ['nonconformity', 'closed', 'Closed: corrected and verified'],
    ['corrective-action', 'planned', 'Planned, not started'],
    ['corrective-action', 'implementing', 'Work is under way'],
    ['corrective-action', 'verifying', 'Waiting for verification'],
    ['corrective-action', 'closed', 'Closed: done and verified'],
    ['objective', 'drafted', 'Drafted, not pursued yet'],
    ['objective', 'on-hold', 'On hold'],
    ['nonconformity', 'declined', 'Declined'],
  ] as const)('heads a record of kind %s at %s with “%s”', (kind, place, words) => {
    render(<StateLine panel={aPanel(anImprovement({ kind, place }))} />);
    expect(screen.getByRole('heading', { level: 1, name: words })).toBeTruthy();
  });

  it.each([
    ['nonconformity', 'identified', 'corrected', 'Identified'],
    ['improvement', 'planned', 'implementing', 'Planned'],
    ['improvement', 'identified', 'planned', 'Waiting to be prioritized'],
  ] as const)('waits for no stage that the project lacks: a %s at %s without %s is headed “%s”', (kind, place, lacked, words) => {
    expect(sayState(kind, place, [lacked])).toBe(words);
  });

  it('has words for every place of every kind, and none that say what is missing', () => {
    const said = kinds.flatMap((kind) => placesOf(kind).map((place) => sayState(kind, place, [])));
    expect(said.filter((words) => words === '' || words.includes('complete'))).toEqual([]);
  });
});
