import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ControlsView, FrameworkView } from '../../src/contract/coverage';
import { Audit } from '../../static/audit/audit';
import { callsOf, no, onPage, returnTo, sentTo, shownPaths, yes } from './bridge';
import { vera } from './builders';
import { aControlsView, aFrameworkView, anEvidenceList } from './evidence-builders';
import { press, show, write } from './show';

const open = async (view: ControlsView = aControlsView(), framework: FrameworkView = aFrameworkView(), route = '/') => {
  onPage({
    route,
    handlers: {
      viewControls: () => yes(view),
      viewFramework: ({ framework: asked }) => yes({ ...framework, framework: asked }),
      listEvidence: () => yes(anEvidenceList()),
      changeFrameworkLine: () => yes([]),
    },
  });
  show(<Audit />);
  await screen.findByRole('heading', { level: 1 });
};
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const rowOf = (name: RegExp) => screen.getByRole('row', { name });
const titles = () => screen.getAllByRole('rowheader').map((header) => header.textContent);

describe('the controls', () => {
  it('say first how many have an improvement, as of when and how many are hidden', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 of 93 controls have an improvement that is open or done');
    expect(screen.getByText(/^as of/)).toBeTruthy();
    expect(screen.getByText('3 of these projects not visible to you')).toBeTruthy();
  });

  it('say of each what is open, what is done and for how long there was nothing', async () => {
    await open();
    expect(rowOf(/^A\.8\.13 /).textContent).toMatch(/2 open.*1 done.*2 Nov 2026.*one is open/);
    expect(rowOf(/^A\.5\.7 /).textContent).toMatch(/10 months, since 10 Jan 2026/);
    expect(rowOf(/^A\.5\.1 /).textContent).toMatch(/00–never had one/);
    expect(rowOf(/^A\.8\.12 /).textContent).toMatch(/003 Mar 2026all declined/);
    expect(screen.getByRole('rowheader', { name: /Organizational controls \(37\)/ })).toBeTruthy();
  });

  it('are narrowed by attribute, words and to those without one, and ordered', async () => {
    await open();
    choose('Attribute of ISO/IEC 27002', 'Continuity');
    expect(screen.getByText('6 of 93 controls')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('only without improvement'));
    expect(screen.getByText('5 of 93 controls')).toBeTruthy();
    write('that mention', 'nothing like it');
    expect(screen.getByText(/^Nothing matches/)).toBeTruthy();
    write('that mention', 'redundancy');
    expect(screen.getByText('1 of 93 controls')).toBeTruthy();
    expect(sentTo('viewControls')).toHaveLength(1);
  });

  it.each([
    ['gap', 'A.5.1 Policies for information security', 'A.8.13 Information backup'],
    ['open', 'A.8.13 Information backup', 'A.8.34 Protection of information systems during audit testing'],
  ])('ordered by %s begin with %s', async (order, first, last) => {
    await open();
    choose('Order', order);
    expect([titles()[0], titles().at(-1)]).toEqual([first, last]);
    expect(titles()).toHaveLength(93);
  });

  it('are counted anew for a kind, a project and a period', async () => {
    await open();
    choose('Records', '');
    choose('Project', '10002');
    choose('Period', 'year');
    await waitFor(() => expect(sentTo('viewControls').at(-1)).toEqual({ kind: null, projectIds: ['10002'], period: 'year' }));
  });

  it('ask for days of one’s own once they are in order', async () => {
    await open();
    choose('Period', 'custom');
    await waitFor(() => expect(sentTo('viewControls')).toHaveLength(2));
    write('Last day', '2026-10-31');
    write('First day', '2026-11-30');
    expect(screen.getByRole('alert').textContent).toMatch(/^First day:/);
    write('First day', '2026-10-01');
    await waitFor(() => expect(sentTo('viewControls').at(-1)).toMatchObject({ period: 'custom', from: '2026-10-01', to: '2026-10-31' }));
    expect(sentTo('viewControls').every(({ from = '', to = '' }) => from <= to)).toBe(true);
  });

  it('say how it begins while there is nothing', async () => {
    await open(aControlsView({ total: 0, notVisible: 0 }));
    expect(screen.getByText(/No improvement that you may see is recorded here yet/)).toBeTruthy();
  });
});

describe('the list behind a number', () => {
  it('opens below its row, with the same list in Jira, and takes the focus', async () => {
    await open();
    press(/^2 open: A\.8\.13/);
    const list = await screen.findByRole('region', { name: 'A.8.13 Information backup' });
    const record = await within(list).findByRole('link', { name: /^CI-12/ });
    expect(record.getAttribute('href')).toBe('/browse/CI-12?trail-view=trace');
    expect(document.activeElement?.textContent).toBe('A.8.13 Information backup');
    expect(list.textContent).toContain('Cybersecurity concept: Recover');
    expect(sentTo('listEvidence')).toEqual([
      { projectIds: [], kind: 'improvement', period: 'any', subject: { kind: 'control', id: 'A.8.13' }, state: 'open', page: 0 },
    ]);
    fireEvent.click(within(list).getByRole('link', { name: /Open this list in Jira/ }));
    await waitFor(() => expect(callsOf('navigate')).toEqual([{ url: '/issues/?jql=project%20%3D%2010001', type: 'new-tab' }]));
  });

  it('turns to what is done, and closes', async () => {
    await open();
    press(/^2 open: A\.8\.13/);
    fireEvent.click(await screen.findByRole('button', { name: 'Done (1)' }));
    await waitFor(() => expect(sentTo('listEvidence').at(-1)).toMatchObject({ state: 'done', page: 0 }));
    press('Close list');
    expect(screen.queryByRole('region', { name: 'A.8.13 Information backup' })).toBeNull();
  });

  it('of a clause counts what is below it', async () => {
    await open();
    press('Clauses');
    press('9.2 Internal audit');
    await waitFor(() => expect(sentTo('listEvidence').at(-1)).toMatchObject({ subject: { kind: 'clause', id: '9.2' }, state: 'all' }));
  });

  it('of an attribute says how many of its controls have none, and names them', async () => {
    await open();
    press('Attributes');
    expect(rowOf(/^Continuity /).textContent).toContain('5 of 6 controls without one');
    press('Continuity');
    await waitFor(() => expect(sentTo('listEvidence').at(-1)).toMatchObject({ subject: { kind: 'attribute', value: 'Continuity' } }));
    const details = screen.getAllByText('5 of 6 controls without one').find((element) => element.tagName === 'SUMMARY')?.parentElement;
    expect(details?.querySelectorAll('li')).toHaveLength(5);
  });

  it('leads to the points of other frameworks that the same evidence may help', async () => {
    await open();
    press('A.8.13 Information backup');
    fireEvent.click(await screen.findByRole('button', { name: 'PR.DS-11', hidden: true }));
    expect(await screen.findByLabelText<HTMLInputElement>('that mention')).toHaveProperty('value', 'PR.DS-11');
    expect(screen.getByLabelText<HTMLSelectElement>('Framework').value).toBe('nist-csf');
  });
});

describe('the address', () => {
  it('opens a list, counted and narrowed as it says, and the list has that link', async () => {
    const path = '/controls/A.8.13?state=open&period=year&mention=backup';
    await open(aControlsView(), aFrameworkView(), path);
    const list = await screen.findByRole('region', { name: 'A.8.13 Information backup' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('A.8.13 Information backup'));
    expect(sentTo('viewControls')).toEqual([{ projectIds: [], kind: 'improvement', period: 'year' }]);
    expect(sentTo('listEvidence')[0]).toMatchObject({ subject: { kind: 'control', id: 'A.8.13' }, state: 'open', period: 'year' });
    expect(screen.getByText('1 of 93 controls')).toBeTruthy();
    const link = await within(list).findByRole('link', { name: /^Link to this list/ });
    expect(link.getAttribute('href')).toBe(`/jira/apps/audit${path}`);
  });

  it('follows every step, and the way back undoes them', async () => {
    await open();
    press('Clauses');
    press('9.2 Internal audit');
    write('that mention', 'aud');
    choose('Period', 'year');
    expect(shownPaths()).toEqual(['/clauses', '/clauses/9.2', '/clauses/9.2?mention=aud', '/clauses/9.2?period=year&mention=aud']);
    expect(callsOf('show').map((data) => (data as { how: string }).how)).toEqual(['push', 'push', 'replace', 'push']);
    act(() => returnTo('/clauses'));
    expect(screen.queryByRole('region', { name: '9.2 Internal audit' })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('that mention').value).toBe('');
  });

  it('is not needed: without it the page works in its place', async () => {
    onPage({ handlers: { viewControls: () => yes(aControlsView()) }, refused: ['createHistory'] });
    show(<Audit />);
    await screen.findByRole('heading', { level: 1 });
    press('Clauses');
    expect(screen.getByRole('button', { name: '9.2 Internal audit' })).toBeTruthy();
  });
});

describe('another framework', () => {
  const openFramework = async (part: Partial<FrameworkView> = {}) => {
    await open(aControlsView(), aFrameworkView(part));
    press('Other frameworks');
    await screen.findByRole('row', { name: /^ID\.IM-01/ });
  };

  it('shows the evidence by its points, whose suggestions those are, and the licence', async () => {
    await openFramework();
    expect(rowOf(/^ID\.IM-01/).textContent).toContain('9.2, A.5.35');
    expect(screen.getByText(/Source: NIST, informative references.*Licence: Work of the United States government/)).toBeTruthy();
    press(/^2 open: ID\.IM$/);
    await waitFor(() =>
      expect(sentTo('listEvidence').at(-1)).toMatchObject({
        subject: { kind: 'framework', framework: 'nist-csf', point: 'ID.IM' },
        state: 'open',
      }),
    );
    choose('Framework', 'nis2');
    await waitFor(() => expect(sentTo('viewFramework').at(-1)).toMatchObject({ framework: 'nis2' }));
    expect(screen.getByText(/ENISA.*CC BY 4\.0; changed/)).toBeTruthy();
  });

  it('is read-only but for administrators', async () => {
    const edit = { framework: 'nist-csf', point: 'ID.IM-01', at: '2026-03-01T09:00:00.000Z', by: vera.accountId } as const;
    const edits = [
      { ...edit, reference: 'A.5.35', change: 'added', reason: 'Reviews look at it' },
      { ...edit, reference: '9.3.1', change: 'removed', reason: null },
    ] as const;
    await openFramework({ edits, people: [vera] });
    press('ID.IM-01');
    const list = within(await screen.findByRole('list', { name: 'What leads to ID.IM-01' }));
    expect(list.getByText('A.5.35 Independent review of information security')).toBeTruthy();
    const [, added, removed] = list.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(added).toMatch(/^A\.5\.35 .*added by .*Vera Okafor .*: Reviews look at it$/);
    expect(removed).toMatch(/^9\.3\.1 .*removed by .*Vera Okafor .*, without a reason: none was asked then$/);
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('lets administrators take a line away, add one, and undo', async () => {
    const edit = { framework: 'nist-csf', reference: '10.1', point: 'ID.IM-03', change: 'added' } as const;
    const then = { at: '2026-03-01T09:00:00.000Z', reason: 'Drilled twice a year' };
    await openFramework({ mayEdit: true, edits: [{ ...edit, ...then, by: vera.accountId }], people: [vera] });
    press('ID.IM-01');
    await screen.findByRole('list', { name: 'What leads to ID.IM-01' });
    press('Remove 9.2');
    write(/^Reason for removing 9\.2/, 'Audits do not look at it');
    press('Remove 9.2');
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Remove 9.2' })).toBeNull());
    write('Point', 'ID.IM-04');
    press('Add line');
    expect(screen.getByText('Point, clause or control, and reason: fill in all three.')).toBeTruthy();
    write('Clause or control', '10.1');
    write('Reason', 'Drills improve it');
    press('Add line');
    expect(await screen.findByText('ID.IM-04 now has 10.1.')).toBeTruthy();
    expect(screen.getByText(/Vera Okafor/)).toBeTruthy();
    press('Undo ID.IM-03, 10.1');
    const framework = 'nist-csf';
    await waitFor(() =>
      expect(sentTo('changeFrameworkLine')).toEqual([
        { framework, reference: '9.2', point: 'ID.IM-01', change: 'removed', reason: 'Audits do not look at it' },
        { framework, reference: '10.1', point: 'ID.IM-04', change: 'added', reason: 'Drills improve it' },
        { framework, reference: '10.1', point: 'ID.IM-03', change: 'removed' },
      ]),
    );
  });

  it('says why a line was refused', async () => {
    await openFramework({ mayEdit: true });
    onPage({
      handlers: { changeFrameworkLine: () => no('invalid', 'Clause or control: A.99 is none of ISO/IEC 27001:2022.', 'Clause or control') },
    });
    write('Point', 'ID.IM-04');
    write('Clause or control', 'A.99');
    write('Reason', 'It fits');
    press('Add line');
    expect(await screen.findByText(/A\.99 is none of/)).toBeTruthy();
  });
});
