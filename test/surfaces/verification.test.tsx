import { screen, waitFor, within } from '@testing-library/react';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { onPage, sentTo, yes } from './bridge';
import { anImprovement, aPanel, aViewer, plannedFacts, tomas, vera } from './builders';
import { press, show } from './show';

const verified = anImprovement({
  place: 'verifying',
  facts: { ...plannedFacts, actual: 4, actualDate: '2026-11-10', evidence: 'Report of October', effectiveness: 'Effective' },
});
const mina = { accountId: 'account-mina', name: 'Mina Sato' };

async function openAs({ accountId }: { readonly accountId: string }, improvement = verified): Promise<void> {
  const panel = aPanel(improvement, {}, { ...aViewer, accountId });
  onPage({ handlers: { viewIssue: () => yes(panel), moveToStage: () => yes(panel) } });
  show(<IssuePanel />);
  await screen.findByRole('heading', { level: 1 });
}

const needs = () => within(screen.getByRole('list', { name: 'What this step needs' }));

describe('who ends a verification', () => {
  it.each([
    ['the owner', tomas, verified, 'You carried this out; Vera Okafor verifies'],
    ['anybody else', mina, verified, 'Vera Okafor verifies'],
    ['a verifier who did an action', vera, { ...verified, implementers: [vera.accountId] }, 'You carried this out; somebody else verifies'],
    [
      'anybody while nobody is named',
      mina,
      { ...verified, facts: { ...verified.facts, verifier: null } },
      'Nobody is named yet who may verify this',
    ],
  ])('to %s the panel says who does, in the place of a button that would fail', async (_who, person, improvement, words) => {
    await openAs(person, improvement);
    expect(needs().getByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Standardize' })).toBeNull();
  });

  it('a verifier who owned it before reads until when', async () => {
    const formerOwners = [{ accountId: vera.accountId, until: '2026-05-03T10:00:00.000Z' }];
    await openAs(vera, { ...verified, formerOwners });
    expect(needs().getByText(/^You were its assignee until .*2026.*; somebody else verifies$/)).toBeTruthy();
  });

  it('the verifier has the button', async () => {
    await openAs(vera);
    press('Standardize');
    await waitFor(() => expect(sentTo('moveToStage')).toEqual([{ stage: 'standardized' }]));
  });
});
