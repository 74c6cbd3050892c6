import { screen, waitFor } from '@testing-library/react';
import type { AdoptionView } from '../../src/contract/adoption';
import { Settings } from '../../static/settings/settings';
import { aCheck, aFinding, aFix, anAdoption } from './adoption-builders';
import { no, onPage, sentTo, yes } from './bridge';
import { settingsOf } from './builders';
import { press, show, write } from './show';

const open = async (part: Partial<AdoptionView> = {}, handlers = {}) => {
  const view = anAdoption({ origin: 'adopted', ...part });
  const tryMapping = () => yes(aCheck({ findings: [aFinding({ problem: 'Something else would be off.' })] }));
  onPage({ handlers: { viewSettings: () => yes(settingsOf()), viewMapping: () => yes(view), tryMapping, ...handlers } });
  show(<Settings />);
  await screen.findByRole('heading', { name: 'Health' });
};

describe('the health of a project in its settings', () => {
  it('is in the title, with what is off below it', async () => {
    await open({ findings: [aFinding(), aFinding({ id: 'b', severity: 'note' })] });
    expect(screen.getByRole('heading', { level: 1, name: 'One thing is off in Continual improvement' })).toBeTruthy();
    expect(screen.getAllByText('Stage Verifying of Improvement stands on no status.')).toHaveLength(2);
    // The mapping below says the same of every stage, and can be changed.
    expect(screen.queryByRole('table', { name: 'Stages and the statuses they stand on' })).toBeNull();
  });

  it('says who can mend it, and offers no button', async () => {
    await open({ findings: [aFinding({ fix: aFix() })] });
    expect(screen.getByText('The app can mend 1 of 1 when a Jira administrator opens Apps → Clause 10 set-up, Health.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Mend/ })).toBeNull();
  });

  it('can be tried again when it could not be read', async () => {
    let tries = 0;
    const viewMapping = () => {
      tries += 1;
      return tries === 1 ? no('busy', 'Jira asks to wait.') : yes(anAdoption());
    };
    onPage({ handlers: { viewSettings: () => yes(settingsOf()), viewMapping } });
    show(<Settings />);
    expect(await screen.findByText('Jira asks to wait.')).toBeTruthy();
    press('Retry');
    expect(await screen.findByRole('heading', { name: 'Health' })).toBeTruthy();
  });
});

describe('the mapping in the settings', () => {
  it('is tried as it is changed, and saved when that is asked for', async () => {
    const saved = anAdoption({ origin: 'adopted', mapping: { kinds: {}, actionTypeId: null } });
    await open({}, { saveMapping: () => yes(saved) });
    write('Work type of actions', '');
    expect(await screen.findByText('Something else would be off.')).toBeTruthy();
    expect(sentTo('saveMapping')).toHaveLength(0);
    press('Save mapping');
    expect(await screen.findByText('Saved. The register follows.')).toBeTruthy();
    expect(sentTo('saveMapping')[0]?.mapping.actionTypeId).toBeNull();
  });

  it('says a refusal beside the button', async () => {
    await open({}, { saveMapping: () => no('invalid', 'Improvement stands on no work type.', 'Improvement') });
    write('Work type of Improvement (10.1)', '');
    press('Save mapping');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Improvement stands on no work type.'));
  });

  it('is not changed by hand where set-up made the project', async () => {
    await open({ origin: 'provisioned' });
    expect(screen.queryByRole('button', { name: 'Save mapping' })).toBeNull();
  });
});
