import { fireEvent, screen, waitFor } from '@testing-library/react';
import { summaryConfig } from '../../src/contract/summary';
import { SummaryConfiguration } from '../../static/summary-config/summary-configuration';
import { callsOf, onPage, yes } from './bridge';
import { aProject } from './builders';
import { press, show, write } from './show';

const quality = { id: '10002', key: 'QMS', name: 'Quality' };
const open = async (config?: unknown, refused: readonly string[] = []) => {
  onPage({ handlers: { listProjects: () => yes([aProject, quality]) }, extension: { config }, refused });
  show(<SummaryConfiguration />);
  await screen.findByRole('form');
};
const submitted = () => callsOf('submit').map((payload) => summaryConfig.parse((payload as { config: unknown }).config));

describe('the settings of the macro', () => {
  it('begin with every project and this quarter', async () => {
    await open();
    press('Save');
    await waitFor(() => expect(submitted()).toEqual([{ projectIds: [], period: 'quarter' }]));
  });

  it('are submitted as the contract’s schema takes them', async () => {
    await open();
    fireEvent.click(screen.getByRole('checkbox', { name: /Quality/ }));
    fireEvent.click(screen.getByRole('radio', { name: 'From one day to another' }));
    write(/^From( \*)?$/, '2026-01-01');
    write(/^To/, '2026-03-31');
    press('Save');
    await waitFor(() => expect(submitted()).toEqual([{ projectIds: ['10002'], period: 'custom', from: '2026-01-01', to: '2026-03-31' }]));
  });

  it('name the field that is wrong and submit nothing', async () => {
    await open({ projectIds: [], period: 'custom', from: '2026-04-01', to: '2026-03-31' });
    press('Save');
    expect(screen.getByRole('alert').textContent).toContain('To: choose a day that is not before the first day.');
    expect(callsOf('submit')).toHaveLength(0);
  });

  it('start from what is stored, and forget projects that are gone', async () => {
    await open({ projectIds: ['10001', '99999'], period: 'year' });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'This year' }).checked).toBe(true);
    press('Save');
    await waitFor(() => expect(submitted()).toEqual([{ projectIds: ['10001'], period: 'year' }]));
  });

  it('survive settings that somebody broke', async () => {
    await open({ projectIds: 'all', period: 'decade', from: 7 });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'This quarter' }).checked).toBe(true);
  });

  it('of a gadget are handed to the dashboard, which loads it anew every quarter of an hour', async () => {
    const gadgetConfiguration = { projectIds: ['10001'], period: 'year', refresh: 15 };
    const extension = { type: 'jira:dashboardGadget', entryPoint: 'edit', gadgetConfiguration };
    onPage({ handlers: { listProjects: () => yes([aProject, quality]) }, extension });
    show(<SummaryConfiguration />);
    await screen.findByRole('form');
    press('Cancel');
    await waitFor(() => expect(callsOf('submit')).toEqual([gadgetConfiguration]));
    fireEvent.click(screen.getByRole('radio', { name: 'Last quarter' }));
    press('Save');
    await waitFor(() => expect(callsOf('submit').at(-1)).toEqual({ ...gadgetConfiguration, period: 'last-quarter' }));
  });

  it('say so when the page does not take them', async () => {
    await open(undefined, ['submit']);
    press('Save');
    expect((await screen.findByRole('alert')).textContent).toContain('The page did not take the settings');
  });
});
