import { render, screen, within } from '@testing-library/react';
import type { CheckFinding } from '../../src/domain/lifecycle/check-finding';
import type { HistoryNote } from '../../src/domain/history/history-notes';
import type { MeasureChange } from '../../src/domain/measure/measure-lock';
import type { Visit } from '../../src/domain/improvement';
import { History } from '../../static/issue-panel/history/history';
import { aFinding } from './builders';
import { aVisit } from './visits';

const at = (day: number) => new Date(Date.UTC(2026, 2, day, 9)).toISOString();
/** Stays that follow each other; each begins on its day of March. */
const road = (...stays: readonly (Partial<Visit> & { day: number })[]): readonly Visit[] =>
  stays.map(({ day, ...part }, index) => {
    const next = stays[index + 1];
    return aVisit({ enteredAt: at(day), leftAt: next === undefined ? null : at(next.day), ...part });
  });
interface Told {
  readonly notes?: readonly HistoryNote[];
  readonly measureChanges?: readonly MeasureChange[];
  readonly findings?: readonly CheckFinding[];
}
const open = (visits: readonly Visit[], { notes = [], measureChanges = [], findings = [] }: Told = {}) => {
  render(<History kind="improvement" {...{ visits, notes, measureChanges, findings }} unit="h" state="open" />);
  return screen.getAllByRole('listitem').map((line) => line.textContent.replace(/\s+/g, ' ').trim());
};

describe('the history', () => {
  it('says of each step the day, the person and how long it took', () => {
    const [first] = open(road({ place: 'identified', day: 3 }, { place: 'prioritized', day: 8 }));
    expect(first).toBe('Identified3 Mar 2026, by Tomas Reyes, took 5 days');
  });

  it.each([
    [{ kind: 'app', accountId: 'a', name: '' } as const, 'by an app,'],
    [{ kind: 'app', accountId: 'a', name: 'Automation' } as const, 'by an app (Automation),'],
    [{ kind: 'deleted' } as const, 'by somebody whose account was deleted,'],
    [{ kind: 'unnamed' } as const, 'by somebody Jira does not name,'],
  ])('names who is no person', (by, words) => {
    expect(open(road({ day: 3, by }))[0]).toContain(words);
  });

  it('tells waiting from working', () => {
    const lines = open(road({ day: 3 }, { place: 'on-hold', day: 6 }, { day: 8 }, { place: 'communicated', day: 9 }));
    expect(lines[1]).toContain('waited 2 days');
    expect(lines[2]).toContain('went on after the hold');
    expect(lines[3]).not.toContain('so far');
    expect(screen.getByText('In all 4 days under way, 2 days on hold.')).toBeTruthy();
  });

  it('marks a second time and makes a failed verification stand out', () => {
    open(road({ day: 3 }, { place: 'verifying', day: 6 }, { day: 8 }));
    expect(within(screen.getByRole('listitem', { name: 'Verifying' })).getByText('Verification failed, back to planning')).toBeTruthy();
    expect(within(screen.getByRole('listitem', { name: 'Planned, 2nd time' })).getByText('2nd time')).toBeTruthy();
  });

  it('calls the way back from the end a second check that failed', () => {
    open(road({ place: 'verifying', day: 3 }, { place: 'communicated', day: 6 }, { day: 8 }));
    const end = within(screen.getByRole('listitem', { name: 'Communicated' }));
    expect(end.getByText('Second check failed, back to planning')).toBeTruthy();
    expect(screen.queryByText(/Verification failed/)).toBeNull();
  });

  it('tells what each check found on its day, before the stay that follows from it', () => {
    const check = { kind: 'verification', failed: true, at: at(8), to: 'planned', by: null } as const;
    const failed = aFinding({ check, evidence: 'Report of May', attachments: 1 });
    const passed = aFinding({ check: { ...check, failed: false, at: at(12), to: 'standardized' }, verdict: 'Effective', actual: 3 });
    const visits = road({ day: 3 }, { place: 'verifying', day: 6 }, { day: 8 }, { place: 'standardized', day: 12 });
    const lines = open(visits, { findings: [failed, passed, aFinding({ verdict: null })] });
    expect(lines).toHaveLength(6);
    expect(lines[2]).toBe(
      'ResultNot effective on 3 May 2026 (6 h, target 4 h), found by Vera Okafor. Evidence: Report of May, 1 attached file.',
    );
    expect(lines[4]).toBe('ResultEffective on 3 May 2026 (3 h, target 4 h), found by Vera Okafor.');
  });

  it('tells changes of the measure after planning at their place in time: who, when, from what to what and why', () => {
    const target = { label: 'Target', from: '0.75', to: '2.75' };
    const measureChanges = [
      { at: at(6), by: { accountId: 'account-vera', name: 'Vera Okafor' }, parts: [target], reason: 'A second site was added' },
      { at: at(7), by: null, parts: [{ label: 'Metric', from: 'Time', to: '' }], reason: null },
    ];
    const lines = open(road({ day: 3 }, { place: 'implementing', day: 5 }, { place: 'verifying', day: 9 }), { measureChanges });
    expect(lines[2]).toBe(
      'Measure6 Mar 2026: changed after planning by Vera Okafor, Target 45 min → 2 h 45 min; reason: A second site was added.',
    );
    expect(lines[3]).toBe('Measure7 Mar 2026: changed after planning by somebody, Metric Time → –; no reason recorded.');
  });

  it('keeps the name that a status had', () => {
    expect(open(road({ day: 3, statusName: 'Geplant' }, { place: 'implementing', day: 5, statusName: 'Implementing' }))).toEqual([
      expect.stringContaining('then called “Geplant”'),
      expect.not.stringContaining('then called'),
    ]);
  });

  it('says what the stays leave out, at its place in time', () => {
    const notes: readonly HistoryNote[] = [
      { kind: 'passed-over', at: at(4), until: at(6), status: 'In review', project: 'Laboratory', stageBefore: 'known' },
      { kind: 'moved', at: at(6), from: 'Laboratory', to: 'Quality', by: { kind: 'deleted' } },
      { kind: 'unrecorded', at: at(12) },
    ];
    const lines = open(road({ day: 3 }, { place: 'implementing', day: 12 }), { notes });
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain(
      'the status “In review” of Laboratory belongs to no stage that is known here (2 days, counted to the stage before).',
    );
    expect(lines[2]).toContain('moved from Laboratory to Quality by somebody whose account was deleted.');
    expect(lines[3]).toContain('Jira’s history has a gap');
  });
});
