import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Answer } from '../../src/contract';
import type { PeriodQuestions } from '../../src/contract/period-questions';
import type { AnsweredPeriodQuestion } from '../../src/domain/period-questions/period-questions';
import { Audit } from '../../static/audit/audit';
import { no, onPage, sentTo, yes } from './bridge';
import { aProject } from './builders';
import { press, show } from './show';

const log: AnsweredPeriodQuestion = {
  ...{ number: 1, words: 'Is there a log of improvements?', clause: '10.1', ask: 'isms-manager' },
  ...{ state: 'evidenced', sentence: 'The log has 2 improvements.' },
  evidence: [{ kind: 'list', words: '2 improvements', keys: ['CI-1', 'CI-2'] }],
};
const attendance: AnsweredPeriodQuestion = {
  ...{ number: 17, words: 'Did top management attend?', clause: '9.3', ask: 'chair' },
  ...{ state: 'not-evidenced', sentence: 'MR-2026-04 has no words for 9.3.2 b.' },
  evidence: [{ kind: 'page', title: 'Review of Q1', address: '/wiki/1' }],
};

const someAnswers = (part: Partial<PeriodQuestions> = {}): PeriodQuestions => ({
  choices: [aProject, { id: '10002', key: 'ODD', name: 'Plant safety' }],
  answered: [log, attendance],
  recordOnly: [5, 6],
  readiness: { evidenced: 1, of: 2 },
  basis: { records: 2, reviews: 1 },
  unread: 0,
  notVisible: 3,
  asOf: '2026-11-11T09:12:00.000Z',
  ...part,
});

const open = (answer: () => Answer<PeriodQuestions> = () => yes(someAnswers())) => {
  onPage({
    handlers: { viewControls: () => no('forbidden', 'There is no project.'), viewPeriodQuestions: answer },
  });
  show(<Audit />);
  press('Auditor’s questions');
};
const rowOf = (words: string) => within(screen.getByRole('listitem', { name: words }));

describe('the questions of an auditor about a period', () => {
  it('have a score with what it rests on, and how much is hidden', async () => {
    open();
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('1 of 2 evidenced');
    expect(screen.getByText(/^From 2 records that were open at some time in the period and 1 signed review of it/)).toBeTruthy();
    expect(screen.getByText(/^3 records of these projects not visible to you\.$/)).toBeTruthy();
    expect(screen.getByText(/^Questions 5, 6 are asked about each record/)).toBeTruthy();
  });

  it('are answered with the list in Jira that shows it', async () => {
    open();
    await screen.findByText('✓ Evidenced');
    const link = rowOf(log.words).getByRole('link', { name: /^In Jira: 2 improvements/ });
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe('/issues/?jql=issuekey in (CI-1, CI-2) ORDER BY issuekey');
  });

  it('or are not evidenced, with where to look and whom to ask', async () => {
    open();
    await screen.findByText('✕ Not evidenced');
    const row = rowOf(attendance.words);
    expect(row.getByText(/9\.3\.2 b\. Ask whoever chairs the management review\./)).toBeTruthy();
    expect(within(row.getByRole('list', { name: 'Where to look' })).getByRole('link', { name: /^Review of Q1/ })).toBeTruthy();
    press('Not evidenced (1)');
    expect(screen.getAllByRole('listitem', { name: /\?$/ })).toHaveLength(1);
  });

  it('are asked about every project, and anew for other days and projects', async () => {
    open();
    await screen.findByRole('heading', { level: 1, name: '1 of 2 evidenced' });
    expect(sentTo('viewPeriodQuestions')[0]).toMatchObject({ projectIds: [] });
    fireEvent.change(screen.getByLabelText(/^First day/), { target: { value: '2026-02-01' } });
    fireEvent.click(await screen.findByRole('checkbox', { name: /Plant safety/ }));
    await waitFor(() =>
      expect(sentTo('viewPeriodQuestions').at(-1)).toMatchObject({ projectIds: ['10002'], period: { from: '2026-02-01' } }),
    );
  });

  it('say what was not read, and that everything is evidenced', async () => {
    open(() => yes(someAnswers({ answered: [log], unread: 2 })));
    expect(await screen.findByText(/2 earlier signed reviews were not read: choose less time/)).toBeTruthy();
    press('Not evidenced (0)');
    expect(screen.getByText('Every question is evidenced.')).toBeTruthy();
  });

  it('are loading, refused, or failed with a way to try again', async () => {
    let tries = 0;
    open(() => {
      tries += 1;
      if (tries === 1) throw new Error('The function was killed.');
      return no('forbidden', 'You have no access to these projects.');
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing is lost');
    press('Retry');
    expect(await screen.findByText('You have no access to these projects.')).toBeTruthy();
    expect(sentTo('viewPeriodQuestions')).toHaveLength(2);
  });
});
