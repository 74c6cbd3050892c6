import { screen, within } from '@testing-library/react';
import type { Summary } from '../../src/domain/summary/summary';
import { SummaryGadget } from '../../static/gadget/summary-gadget';
import { onPage, sentTo, yes } from './bridge';
import { aFigureList, aHeadView } from './builders';
import { press, show } from './show';

const open = async (part: Partial<Summary> = {}) => {
  onPage({ handlers: { viewSummaryHead: () => yes(aHeadView(part)), listFigure: () => yes(aFigureList()) } });
  show(<SummaryGadget />);
  await screen.findByRole('heading', { level: 1 });
};

describe('the gadget', () => {
  it('answers first whether things improve, with four numbers, for which days and as of when', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^More closed than opened/);
    expect(screen.getByText(/1 Oct.{1,3}31 Dec 2026 · Continual improvement · as of/)).toBeTruthy();
    const tiles = within(screen.getByRole('list', { name: 'Key figures' })).getAllByRole('listitem');
    expect(tiles.map((tile) => tile.textContent)).toEqual([
      expect.stringMatching(/^\d+open$/),
      expect.stringMatching(/^\d+overdue$/),
      expect.stringMatching(/^\d+need a decision$/),
      expect.stringMatching(/^9verified effective of 11/),
    ]);
  });

  it('counts what the reader may not see', async () => {
    await open();
    expect(screen.getByText('3 not visible to you')).toBeTruthy();
  });

  it('opens the list behind a number in place', async () => {
    await open();
    press(/4\s*overdue/);
    expect(await screen.findByRole('region', { name: 'Overdue' })).toBeTruthy();
    expect(sentTo('listFigure')).toEqual([{ figure: { kind: 'overdue' }, page: 0 }]);
  });

  it('says the same numbers as tables, which open the lists too', async () => {
    await open();
    press('Show as table');
    expect(
      within(screen.getByRole('table', { name: 'Key figures' })).getByRole('row', { name: 'verified effective of 11 9' }),
    ).toBeTruthy();
    const stages = within(screen.getByRole('table', { name: 'By stage' })).getAllByRole('row');
    expect(stages[1]?.textContent).toMatch(/^Identified/);
    press('Show as drawing');
    expect(screen.getByRole('list', { name: 'Improvements by stage' })).toBeTruthy();
  });

  it('says so when there is nothing to count', async () => {
    await open({ total: 0 });
    expect(screen.getByText('No improvement that you may see is recorded in these projects yet.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
