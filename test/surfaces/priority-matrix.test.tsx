import { act, fireEvent, screen, within } from '@testing-library/react';
import type { PriorityMatrix } from '../../src/contract/priority';
import type { Facts } from '../../src/domain/improvement';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { no, onPage, sentTo, yes } from './bridge';
import { anImprovement, aPanel, plannedFacts } from './builders';
import { press, show } from './show';

const items = (...keys: readonly string[]) => keys.map((key) => ({ key, title: `Title of ${key}` }));
const matrix: PriorityMatrix = {
  cells: [
    { impact: 5, effort: 5, count: 12, items: items('CI-20'), path: '/issues/?jql=big' },
    { impact: 4, effort: 1, count: 2, items: items('CI-11', 'CI-12'), path: '/issues/?jql=quick' },
  ],
  unplaced: 3,
  notVisible: 2,
};

async function open(facts: Partial<Facts> = {}, answer = () => yes(matrix)): Promise<void> {
  const panel = aPanel(anImprovement({ facts: { ...plannedFacts, ...facts } }));
  onPage({ handlers: { viewIssue: () => yes(panel), viewPriorityMatrix: answer, findPeople: () => yes([]) } });
  show(<IssuePanel />);
  await screen.findByRole('button', { name: 'Compare with the open improvements' });
}
const place = (name: RegExp) => screen.findByRole('button', { name });
const chosen = () => screen.getByRole('region', { name: 'Chosen place' });

describe('the matrix of the panel', () => {
  test('asks for the others only when somebody wants to see them', async () => {
    await open();
    expect(screen.getByText('Quick wins')).toBeTruthy();
    expect(sentTo('viewPriorityMatrix')).toEqual([]);
    press('Compare with the open improvements');
    expect(await place(/Impact 5 \(very high\), effort 5 \(very high\): big projects\. 12: CI-20 and 11 more/)).toBeTruthy();
    expect(screen.getByText(/14 other open improvements .* 3 more without impact or effort · 2 not visible to you/)).toBeTruthy();
  });

  test('marks the own place by a shape and a word, and lists it with its neighbours', async () => {
    await open();
    press('Compare with the open improvements');
    const own = await place(/this one and 2 more: CI-11, CI-12/);
    expect(own.textContent).toBe('◆ this+ 2');
    expect(own.tabIndex).toBe(0);
    expect(within(chosen()).getByText('◆ this one')).toBeTruthy();
    expect(
      within(chosen())
        .getByRole('link', { name: /CI-12 Title of CI-12/ })
        .getAttribute('href'),
    ).toBe('/browse/CI-12');
  });

  test('arrows lead from place to place and stop at the rim; the list follows', async () => {
    await open();
    press('Compare with the open improvements');
    const own = await place(/this one and 2 more/);
    act(() => own.focus());
    const arrow = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) arrow(key);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Impact 5 .*effort 5/);
    expect(within(chosen()).getByText(/11 more/)).toBeTruthy();
    expect(
      within(chosen())
        .getByRole('link', { name: /All of this place in Jira/ })
        .getAttribute('href'),
    ).toBe('/issues/?jql=big');
    arrow('ArrowDown');
    expect(within(chosen()).getByText(/No open improvement that you may see/)).toBeTruthy();
    expect(screen.getAllByRole('gridcell').filter((cell) => cell.querySelector('button')?.tabIndex === 0)).toHaveLength(1);
  });

  test('the table says the same', async () => {
    await open();
    press('Compare with the open improvements');
    await place(/this one and 2 more/);
    fireEvent.click(screen.getByText('Show as table'));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent.replaceAll(' (opens in a new tab)', ''))).toEqual([
      'Big projects5512CI-20and 11 more',
      'Quick wins413CI-7 (this one)CI-11CI-12',
    ]);
  });

  test('without marks it has no place, and the others are shown all the same', async () => {
    await open({ impact: null });
    expect(screen.getByText('None before impact and effort are set')).toBeTruthy();
    press('Compare with the open improvements');
    expect(await place(/effort 5 .*12: CI-20/)).toBeTruthy();
    expect(screen.queryByText('◆ this')).toBeNull();
  });

  test('what could not be loaded can be asked for again, and the panel stays', async () => {
    await open({}, () => no('busy', 'Jira is busy.'));
    press('Compare with the open improvements');
    expect(await screen.findByRole('button', { name: /Retry/ })).toBeTruthy();
    expect(screen.getByText(/= impact 4 × alignment 4 ÷ effort 1/)).toBeTruthy();
  });
});

test('every point of a scale says what it means before and after it is chosen', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Change Priority' }));
  const effort = within(screen.getByRole('group', { name: /Effort/ }));
  const radio = effort.getByRole('radio', { name: '4 high' });
  expect(radio.getAttribute('aria-describedby')).toBe(effort.getAllByText('Months of several teams, or a budget')[0]?.id);
  fireEvent.click(radio);
  expect(effort.getByText('4: Months of several teams, or a budget')).toBeTruthy();
});
