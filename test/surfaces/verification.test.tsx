import { screen, waitFor, within } from '@testing-library/react';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { onPage, sentTo, yes } from './bridge';
import { anImprovement, aPanel, aViewer, plannedFacts, tomas, vera } from './builders';
import { press, show, write } from './show';
import { visitsUpTo } from './visits';

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

const lineOf = (title: string) => screen.getByText(title, { selector: 'dt' }).parentElement;
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

describe('who records a result', () => {
  it.each([
    ['the owner', tomas, 'You carried this out; Vera Okafor verifies'],
    ['anybody else', mina, 'Vera Okafor verifies'],
  ])('to %s its line says who does, and nothing opens its form', async (_who, person, words) => {
    await openAs(person, { ...verified, facts: { ...verified.facts, effectiveness: null } });
    const line = lineOf('Result');
    expect(line?.textContent).toContain(words);
    expect(screen.queryByRole('button', { name: /Result|Effectiveness/ })).toBeNull();
  });

  it.each(['standardized', 'communicated', 'declined'] as const)('of what is %s nobody is said to verify it', async (place) => {
    await openAs(tomas, { ...verified, place, visits: [...visitsUpTo('verifying'), ...visitsUpTo('standardized').slice(-1)] });
    expect(lineOf('Result')?.textContent).toContain('Effective');
    expect(screen.queryByText(/verifies/)).toBeNull();
  });

  it('the verifier has the button and no such words', async () => {
    await openAs(vera);
    expect(screen.getByRole('button', { name: 'Change Result' })).toBeTruthy();
    expect(screen.queryByText(/Vera Okafor verifies/)).toBeNull();
  });
});

describe('a target that was missed', () => {
  const missed = { ...verified, facts: { ...verified.facts, target: 0.75, actual: 0.916667 } };

  it('is said beside the verdict and while the verdict is written, and stops nobody', async () => {
    await openAs(vera, missed);
    expect(screen.getByText('target 45 min not reached')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Standardize' }).disabled).toBe(false);
    press('Change Result');
    expect(screen.getByText('Effective: target 45 min not reached.')).toBeTruthy();
    write('Actual', '40m');
    expect(screen.queryByText('Effective: target 45 min not reached.')).toBeNull();
  });

  it('is not said of one that was reached', async () => {
    await openAs(vera);
    expect(screen.queryByText(/not reached/)).toBeNull();
  });
});

describe('how and from when the result is checked', () => {
  it('is said on lines of their own, and a day too early names the agreed one', async () => {
    await openAs(vera, { ...verified, facts: { ...verified.facts, verifyFrom: '2026-11-20' } });
    expect(lineOf('Verification method')?.textContent).toContain('Average of a month');
    expect(lineOf('Verify from')?.textContent).toContain('20 Nov');
    expect(needs().getByText(/^Actual date: .*not before Verify from, 20 Nov/)).toBeTruthy();
  });
});
