import { screen, waitFor, within } from '@testing-library/react';
import type { AppSettingsView } from '../../src/contract/set-up';
import { defaultSettings } from '../../src/domain/set-up/settings';
import { AppSettings } from '../../static/set-up/app-settings';
import { no, onPage, sentTo, yes } from './bridge';
import { vera } from './builders';
import { someAppSettings } from './set-up-builders';
import { press, show, write } from './show';

const changed = someAppSettings({
  settings: { ...defaultSettings, dueSoonDays: 7 },
  changes: [{ at: '2026-03-01T09:00:00.000Z', by: vera.accountId, setting: 'dueSoonDays', from: 14, to: 7 }],
  people: [vera],
});

const open = async (view: AppSettingsView = someAppSettings(), saveAppSettings = () => yes(changed)) => {
  onPage({ handlers: { viewAppSettings: () => yes(view), saveAppSettings } });
  show(<AppSettings />);
  await screen.findByRole('form', { name: 'Settings' });
};

describe('settings for all projects', () => {
  it('says of each what it does and its default', async () => {
    await open();
    for (const label of [
      'Impact weight',
      'Effort weight',
      'Alignment weight',
      'Second check after days',
      'Due soon days',
      'Who may verify',
    ]) {
      const field = screen.getByLabelText(label);
      const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
      expect(hint?.textContent).toMatch(/[.?] Default: .+\.$/);
    }
  });

  it('sends what was changed and nothing else, and says that it is saved', async () => {
    await open();
    write('Due soon days', '7');
    press('Save settings');
    expect(await screen.findByText('The settings are saved.')).toBeTruthy();
    expect(sentTo('saveAppSettings')).toEqual([{ dueSoonDays: 7 }]);
    expect(screen.getByLabelText<HTMLInputElement>('Due soon days').value).toBe('7');
  });

  it('asks nothing of the app when nothing was changed', async () => {
    await open();
    press('Save settings');
    expect(await screen.findByText('Nothing was changed.')).toBeTruthy();
    expect(sentTo('saveAppSettings')).toEqual([]);
  });

  it.each([
    ['Second check after days', '', 'Second check after days: use a whole number from 1 to 730.'],
    ['Second check after days', '12.5', 'Second check after days: use a whole number from 1 to 730.'],
    ['Due soon days', '91', 'Due soon days: use a whole number from 1 to 90.'],
  ])('names %s when it is “%s”', async (label, value, problem) => {
    await open();
    write(label, value);
    press('Save settings');
    expect(screen.getByRole('alert').textContent).toBe(problem);
    expect(sentTo('saveAppSettings')).toEqual([]);
  });

  it('does not leave every mark out', async () => {
    await open();
    for (const label of ['Impact weight', 'Effort weight', 'Alignment weight']) write(label, '0');
    press('Save settings');
    expect(screen.getByRole('alert').textContent).toMatch(/^Impact weight: at least one weight must be more than 0/);
  });

  it('keeps what was typed when the app refuses', async () => {
    await open(someAppSettings(), () => no('busy', 'The storage is busy.'));
    write('Due soon days', '7');
    press('Save settings');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The storage is busy.'));
    expect(screen.getByLabelText<HTMLInputElement>('Due soon days').value).toBe('7');
  });

  it('tells who changed what', async () => {
    await open(changed);
    const log = within(screen.getByRole('table', { name: 'Changes of the settings', hidden: true }));
    expect(log.getByRole('row', { name: /Vera Okafor Due soon days 14 7/, hidden: true })).toBeTruthy();
  });

  it('says that all stand at their default', async () => {
    await open();
    expect(screen.getByText(/Nobody has changed a setting yet/)).toBeTruthy();
  });

  it('says why it shows nothing to those who may not see it', async () => {
    onPage({ handlers: { viewAppSettings: () => no('forbidden', 'Only Jira administrators may change how this app is set up.') } });
    show(<AppSettings />);
    expect(await screen.findByText(/Only Jira administrators/)).toBeTruthy();
  });

  it('shows how far the scores are, and that it is over', async () => {
    let asked = 0;
    const views = [
      { state: 'waiting', done: 0, total: 0, message: null },
      { state: 'running', done: 400, total: 1000, message: null },
      { state: 'done', done: 1000, total: 1000, message: null },
    ] as const;
    onPage({ handlers: { viewAppSettings: () => yes(someAppSettings({ scores: views[asked++] ?? views[2] })) } });
    show(<AppSettings />);
    expect(await screen.findByText('The priority scores wait for their turn')).toBeTruthy();
    const bar = await screen.findByRole('progressbar', { name: 'Priority scores computed' }, { timeout: 3000 });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['400', '1000']);
    expect(await screen.findByText('All 1,000 priority scores follow these weights.', {}, { timeout: 3000 })).toBeTruthy();
  });

  it('says why the scores wait', async () => {
    await open(someAppSettings({ scores: { state: 'waiting', done: 0, total: 0, message: 'Jira is busy.' } }));
    expect(screen.getByText('Jira is busy. It goes on by itself.')).toBeTruthy();
  });

  it('says why they stopped, and tries again', async () => {
    const failed = someAppSettings({ scores: { state: 'failed', done: 200, total: 1000, message: 'It stopped on its way.' } });
    const again = someAppSettings({ scores: { state: 'waiting', done: 0, total: 0, message: null } });
    onPage({ handlers: { viewAppSettings: () => yes(failed), askForScores: () => yes(again) } });
    show(<AppSettings />);
    expect((await screen.findByRole('alert')).textContent).toContain('stopped at 200 of 1,000');
    press('Try again');
    expect(await screen.findByText('The priority scores wait for their turn')).toBeTruthy();
    expect(sentTo('askForScores')).toHaveLength(1);
  });
});
