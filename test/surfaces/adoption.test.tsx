import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Answer, Results } from '../../src/contract';
import { SetUp } from '../../static/set-up/set-up';
import { aCheck, aFinding, aFix, anAdoption, oddMapping, oddProject } from './adoption-builders';
import { no, onPage, sentTo, yes } from './bridge';
import { aRegisterState, aSetUp, aThing, someAppSettings } from './set-up-builders';
import { press, show, write } from './show';

type Reply<Name extends keyof Results> = () => Answer<Results[Name]>;
interface Replies {
  readonly findAdoptableProjects?: Reply<'findAdoptableProjects'>;
  readonly viewAdoption?: Reply<'viewAdoption'>;
  readonly checkMapping?: Reply<'checkMapping'>;
  readonly adoptProject?: Reply<'adoptProject'>;
}

const openPicker = async (replies: Replies = {}) => {
  const first = { viewSetUp: () => yes(aSetUp()), findAdoptableProjects: () => yes([oddProject]) };
  onPage({ handlers: { ...first, viewAdoption: () => yes(anAdoption()), checkMapping: () => yes(aCheck()), ...replies } });
  show(<SetUp />);
  fireEvent.click(await screen.findByRole('radio', { name: /that is there already/ }));
};

const openProject = async (replies: Replies = {}) => {
  await openPicker(replies);
  fireEvent.click(await screen.findByRole('option', { name: /Informationssicherheit/ }));
  await screen.findByRole('heading', { name: '2. Look' });
};

const select = (label: string) => screen.getByLabelText<HTMLSelectElement>(label);
const shown = (label: string) => select(label).selectedOptions[0]?.textContent;

describe('choosing a project that is there', () => {
  it('finds it by words', async () => {
    await openPicker();
    write('Project', ' inform ');
    await waitFor(() => expect(sentTo('findAdoptableProjects').at(-1)).toEqual({ query: 'inform' }));
  });

  it('says when there is none', async () => {
    await openPicker({ findAdoptableProjects: () => yes([]) });
    expect((await screen.findAllByText(/^No project found/)).length).toBeGreaterThan(0);
  });

  it.each([
    ['refused', no('not-found', 'There is no such project.'), 'There is no such project.'],
    ['failed', no('busy', 'Jira asks to wait.'), 'Jira asks to wait.'],
  ] as const)('says that looking at it %s', async (_, answer, words) => {
    await openPicker({ viewAdoption: () => answer });
    fireEvent.click(await screen.findByRole('option', { name: /Informationssicherheit/ }));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('can be left for another one', async () => {
    await openProject();
    press('Choose another project');
    expect(await screen.findByRole('combobox', { name: 'Project' })).toBeTruthy();
  });
});

describe('the mapping', () => {
  it('shows each stage with its status and where the guess came from, and what has none', async () => {
    await openProject();
    expect(shown('Work type of Improvement (10.1)')).toBe('Verbesserung');
    expect(shown('Status of Identified, Improvement')).toBe('Erfasst');
    const table = screen.getByRole('table', { name: 'Statuses of the stages of Improvement' });
    expect(within(table).getByRole('row', { name: /Identified.*from its name/ })).toBeTruthy();
    expect(within(table).getByRole('row', { name: /Planned.*from the workflow/ })).toBeTruthy();
    expect(within(table).getByRole('row', { name: /Verifying.*Not mapped/ })).toBeTruthy();
    expect(screen.getByText('No stage yet: Gesichtet, Archiviert')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('2. Look');
  });

  it('is checked again as it is changed', async () => {
    await openProject();
    write('Status of Verifying, Improvement', '2');
    await waitFor(() =>
      expect(sentTo('checkMapping').at(-1)).toEqual({
        projectId: oddProject.id,
        mapping: {
          kinds: { improvement: { ...oddMapping, statusIds: { ...oddMapping.statusIds, verifying: '2' } } },
          actionTypeId: '11',
        },
        links: {},
      }),
    );
    expect(screen.getByText('chosen by hand')).toBeTruthy();
  });

  it('lets more statuses count as a stage, and takes them back', async () => {
    await openProject();
    write('Add a status to Identified, Improvement', '2');
    await waitFor(() => expect(sentTo('checkMapping').at(-1)?.mapping.kinds.improvement?.furtherStatusIds).toEqual({ identified: ['2'] }));
    press('Gesichtet does not count as Identified, Improvement');
    expect(screen.queryByRole('button', { name: 'Gesichtet does not count as Identified, Improvement' })).toBeNull();
    expect(screen.getByText('No stage yet: Gesichtet, Archiviert')).toBeTruthy();
  });

  it('guesses the statuses of a kind on the type that is chosen, and forgets them without one', async () => {
    await openProject();
    write('Work type of Security objective (6.2)', '10');
    expect(screen.getByRole('table', { name: 'Statuses of the stages of Security objective' })).toBeTruthy();
    write('Work type of Improvement (10.1)', '');
    await waitFor(() => expect(Object.keys(sentTo('checkMapping').at(-1)?.mapping.kinds ?? {})).toEqual(['objective']));
  });

  it('may use link types of the site while the app has none', async () => {
    await openProject();
    write('One record raised another', '7');
    await waitFor(() => expect(sentTo('checkMapping').at(-1)?.links).toEqual({ source: '7' }));
  });
});

describe('the health report', () => {
  it('groups what is off by how grave it is, each with what to do', async () => {
    const slip = aFinding({ id: 'b', severity: 'weakens', problem: 'Transition “Weiter” asks for nothing.', wayOut: 'Let it ask.' });
    const note = aFinding({ id: 'c', severity: 'note', problem: 'No objectives here.', wayOut: 'Choose one.' });
    await openProject({ checkMapping: () => yes(aCheck({ findings: [aFinding(), slip, note] })) });
    expect(await screen.findByText('1 thing stops records, 1 thing lets something slip, 1 note')).toBeTruthy();
    expect(screen.getByText('To do: Choose the status that it is.')).toBeTruthy();
    expect(screen.getByText('To do: Let it ask.')).toBeTruthy();
    expect(screen.getByText('Choose one.')).toBeTruthy();
    expect(screen.queryByText(/The app can mend/)).toBeNull();
    const groups = screen.getAllByRole('group').filter(({ tagName, className }) => tagName === 'DETAILS' && className.includes('health'));
    expect(groups.map((group) => [group.querySelector('strong')?.textContent, group.hasAttribute('open')])).toEqual([
      ['Stops records', true],
      ['Something may slip', false],
      ['Good to know', false],
    ]);
  });

  it('is in order where nothing is off', async () => {
    await openProject();
    expect(await screen.findByRole('heading', { name: 'In order' })).toBeTruthy();
  });

  it('can be tried again when it could not be read', async () => {
    let tries = 0;
    await openProject({
      checkMapping: () => {
        tries += 1;
        return tries === 1 ? no('busy', 'Jira asks to wait.') : yes(aCheck());
      },
    });
    expect(await screen.findByText('Jira asks to wait.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save mapping' })).toBeNull();
    press('Retry');
    expect(await screen.findByRole('button', { name: 'Save mapping' })).toBeTruthy();
  });
});

describe('saving the mapping', () => {
  it('says that nothing in Jira changes, and does it on consent alone', async () => {
    const saved = anAdoption({ origin: 'adopted', links: {} as never });
    await openProject({ adoptProject: () => yes(saved) });
    expect(await screen.findByText('Nothing in Jira changes.')).toBeTruthy();
    expect(sentTo('adoptProject')).toHaveLength(0);
    press('Save mapping');
    expect(await screen.findByRole('heading', { name: 'ODD keeps records' })).toBeTruthy();
    expect(sentTo('adoptProject')).toMatchObject([{ projectId: oddProject.id, seen: 'f00d' }]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('3. Do'));
  });

  it('shows what the site gets first, each with why', async () => {
    await openProject({ checkMapping: () => yes(aCheck({ things: [aThing()] })) });
    expect(await screen.findByText('Nothing in the project ODD changes.')).toBeTruthy();
    expect(screen.getByRole('row', { name: /Baseline Create Asked for before Implementing/, hidden: true })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make them and save mapping' })).toBeTruthy();
  });

  it('does not offer it while something is in conflict', async () => {
    const stopper = aThing({ verdict: 'conflict', wayOn: 'stop', why: 'The name is taken.' });
    await openProject({ checkMapping: () => yes(aCheck({ things: [stopper] })) });
    expect(await screen.findByText('Solve what is in conflict, then look again.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /mapping$/ })).toBeNull();
  });

  it('says a refusal and looks again', async () => {
    await openProject({ adoptProject: () => no('conflict', 'Look again: Jira has changed since.', 'Look') });
    fireEvent.click(await screen.findByRole('button', { name: 'Save mapping' }));
    expect(await screen.findByText('Look again: Jira has changed since.')).toBeTruthy();
    await waitFor(() => expect(sentTo('checkMapping').length).toBeGreaterThan(1));
  });

  it('goes on from what was chosen when it stopped half way, without looking for the project again', async () => {
    const chosen = { kinds: { improvement: { ...oddMapping, statusIds: { identified: '2' } } }, actionTypeId: null };
    const viewAdoption = () => yes(anAdoption({ unsaved: { mapping: chosen, links: { source: '7' } } }));
    onPage({ handlers: { viewSetUp: () => yes(aSetUp({ adopting: oddProject })), viewAdoption, checkMapping: () => yes(aCheck()) } });
    show(<SetUp />);
    expect(await screen.findByText(/^This is what you chose before saving stopped/)).toBeTruthy();
    expect(shown('Status of Identified, Improvement')).toBe('Gesichtet');
    expect(shown('One record raised another')).toBe('Relates (relates to, relates to)');
    await waitFor(() =>
      expect(sentTo('checkMapping').at(-1)).toEqual({ projectId: oddProject.id, mapping: chosen, links: { source: '7' } }),
    );
  });

  it('begins from the guess when what stopped half way is dropped', async () => {
    const chosen = { kinds: { improvement: { ...oddMapping, statusIds: { identified: '2' } } }, actionTypeId: null };
    const viewAdoption = () => yes(anAdoption({ unsaved: { mapping: chosen, links: {} } }));
    const discardMapping = () => yes(anAdoption());
    const handlers = {
      viewSetUp: () => yes(aSetUp({ adopting: oddProject })),
      viewAdoption,
      discardMapping,
      checkMapping: () => yes(aCheck()),
    };
    onPage({ handlers });
    show(<SetUp />);
    fireEvent.click(await screen.findByRole('button', { name: 'Drop it, and begin from the guess' }));
    expect(await screen.findByText(/^This is a guess/)).toBeTruthy();
    expect(sentTo('discardMapping')).toEqual([{ projectId: oddProject.id }]);
  });

  it('shows how far it is while it runs, and that it stopped', async () => {
    const job = {
      key: 'ODD',
      name: 'Informationssicherheit',
      state: 'running',
      step: 'Field Baseline',
      done: 4,
      total: 40,
      message: null,
    } as const;
    let asked = 0;
    await openPicker({
      viewAdoption: () => {
        asked += 1;
        return yes(anAdoption({ job: asked === 1 ? job : { ...job, state: 'failed', message: 'Jira said no.' } }));
      },
    });
    fireEvent.click(await screen.findByRole('option', { name: /Informationssicherheit/ }));
    expect(await screen.findByText('5 of 40 things: Field Baseline')).toBeTruthy();
    expect(await screen.findByText('Jira said no.', {}, { timeout: 3000 })).toBeTruthy();
    expect(screen.getByText(/What was made already is kept/)).toBeTruthy();
  });
});

describe('a project that was adopted', () => {
  const adopted = (part = {}) => anAdoption({ origin: 'adopted', links: {} as never, ...part });
  const openRow = async (view = adopted(), replies: Replies & { readonly fixFindings?: Reply<'fixFindings'> } = {}) => {
    const viewSetUp = () => yes(aSetUp({ projects: [{ ...oddProject, origin: 'adopted', healthy: true }] }));
    const checkMapping = () => yes(aCheck({ findings: view.findings }));
    const viewAppSettings = () => yes(someAppSettings());
    onPage({
      handlers: {
        viewSetUp,
        viewAppSettings,
        viewPolicy: () => yes(null),
        viewRegisterState: () => yes(aRegisterState),
        viewAdoption: () => yes(view),
        checkMapping,
        ...replies,
      },
    });
    show(<SetUp />);
    await screen.findByRole('button', { name: 'Mapping of ODD' });
  };
  const off = aFinding({ id: 'field-off-screen', fix: aFix() });
  const touching = aFinding({
    id: 'gate',
    severity: 'blocks',
    problem: 'Transition “Weiter” asks for nothing.',
    fix: aFix({ title: 'rules of “Weiter”', changes: ['“Weiter” asks for Impact.'], touches: ['It holds in Qualitätsmanagement too.'] }),
  });
  const job = {
    key: 'ODD',
    name: 'Informationssicherheit',
    state: 'running',
    step: 'Fix fields',
    done: 0,
    total: 1,
    message: null,
  } as const;

  it('is opened from the list of projects', async () => {
    await openRow();
    press('Mapping of ODD');
    expect(await screen.findByText(/^This is saved/)).toBeTruthy();
  });

  it.each([
    ['1 stops records', [off]],
    ['1 may slip', [aFinding({ severity: 'weakens' })]],
    ['In order', [aFinding({ severity: 'note' })]],
  ])('says “%s” in the list', async (words, findings) => {
    await openRow(adopted({ findings }));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says that its health could not be read', async () => {
    await openRow(adopted(), { viewAdoption: () => no('busy', 'Jira asks to wait.') });
    expect(await screen.findByText('Health not read')).toBeTruthy();
    press('Health of ODD');
    expect(await screen.findByText('Jira asks to wait.')).toBeTruthy();
  });

  it('shows what mending would change before anything is mended', async () => {
    await openRow(adopted({ findings: [off] }), { fixFindings: () => yes(adopted({ job })) });
    press('Health of ODD');
    fireEvent.click(await screen.findByRole('button', { name: 'Mend the fields of the screen “Anlegen”' }));
    expect(screen.getByText('3 fields are put on the screen “Anlegen”.')).toBeTruthy();
    expect(sentTo('fixFindings')).toHaveLength(0);
    press('Change Jira');
    expect(await screen.findByText('1 of 1 thing: Fix fields')).toBeTruthy();
    expect(sentTo('fixFindings')).toEqual([
      { projectId: oddProject.id, agreed: [{ findingId: 'field-off-screen', changes: off.fix?.changes, touches: [] }] },
    ]);
  });

  it('asks for a consent of its own where others are touched, and names them', async () => {
    await openRow(adopted({ findings: [touching] }));
    press('Health of ODD');
    fireEvent.click(await screen.findByRole('button', { name: 'Mend the rules of “Weiter”' }));
    expect(screen.getByText('It holds in Qualitätsmanagement too.')).toBeTruthy();
    const change = screen.getByRole<HTMLButtonElement>('button', { name: 'Change Jira' });
    expect(change.disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Those who are touched agree' }));
    expect(change.disabled).toBe(false);
  });

  it('mends all of a group at once, and says a refusal beside it', async () => {
    await openRow(adopted({ findings: [off, touching] }), {
      fixFindings: () => no('conflict', 'Look again: Jira has changed since.', 'Look'),
    });
    press('Health of ODD');
    fireEvent.click(await screen.findByRole('button', { name: 'Mend all 2 that stop records' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Those who are touched agree' }));
    press('Change Jira');
    expect(await screen.findByText('Look again: Jira has changed since.')).toBeTruthy();
    expect(sentTo('fixFindings')[0]?.agreed.map(({ findingId }) => findingId)).toEqual(['field-off-screen', 'gate']);
  });

  it('offers to mend only what is saved', async () => {
    await openRow(adopted({ findings: [off] }));
    press('Mapping of ODD');
    expect(await screen.findByRole('button', { name: /^Mend the/ })).toBeTruthy();
    write('Status of Verifying, Improvement', '2');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Mend the/ })).toBeNull());
  });

  it('says what it could mend once the mapping is saved', async () => {
    await openProject({ checkMapping: () => yes(aCheck({ findings: [off, aFinding()] })) });
    expect(await screen.findByText('The app can mend 1 of 2 here, once this mapping is saved.')).toBeTruthy();
    expect(screen.getAllByText('The app can mend it')).toHaveLength(1);
  });

  it('says why mending stopped', async () => {
    await openRow(adopted({ job: { ...job, state: 'failed', message: 'A workflow was deleted meanwhile.' } }));
    press('Health of ODD');
    expect(await screen.findByText('A workflow was deleted meanwhile.')).toBeTruthy();
  });
});
