import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { clauseCatalogue, controlCatalogue } from '../../static/shared/fields/catalogue';
import { CatalogueField } from '../../static/shared/fields/catalogue-field';
import { SourceField } from '../../static/source-field/source-field';
import { callsOf, onPage } from './bridge';
import { press, show, write } from './show';

const controls = <CatalogueField label="Annex A controls" catalogue={controlCatalogue} />;
const clauses = <CatalogueField label="ISO clauses" catalogue={clauseCatalogue} />;
const open = async (field: ReactElement, fieldValue: unknown, renderContext = 'issue-view', refused: readonly string[] = []) => {
  onPage({ extension: { fieldValue, renderContext }, refused });
  show(field);
  await screen.findByRole('form');
};
const options = () => screen.getAllByRole('option').map((option) => option.textContent);

describe('the editor of Annex A controls', () => {
  it.each(['8.13', 'A8.13', 'a.8.13', 'A 8.13'])('finds A.8.13 for “%s”', async (text) => {
    await open(controls, null);
    write('Annex A controls', text);
    expect(options()[0]).toMatch(/^A\.8\.13Information backup/);
  });

  it('finds by words of the title', async () => {
    await open(controls, null);
    write('Annex A controls', 'threat intel');
    expect(options()).toEqual([expect.stringMatching(/^A\.5\.7/)]);
  });

  it('groups by theme and marks what is new in 2022 in words', async () => {
    await open(controls, null);
    fireEvent.focus(screen.getByRole('combobox'));
    expect(screen.getByRole('group', { name: 'Technological controls' })).toBeTruthy();
    expect(screen.getAllByRole('option')).toHaveLength(93);
    expect(screen.getAllByText(/new in 2022/)).toHaveLength(11);
  });

  it('answers a number of 2013 with its successor', async () => {
    await open(controls, null);
    write('Annex A controls', 'A.9.2.3');
    expect(options()).toEqual([expect.stringMatching(/^A\.8\.2.*2013/)]);
  });

  it('is comfortable with the keyboard alone', async () => {
    await open(controls, null);
    const input = screen.getByRole('combobox');
    write('Annex A controls', 'backup');
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent).toMatch(/^A\.8\.13/);
    fireEvent.keyDown(input, { key: 'Enter' });
    press('Save');
    await waitFor(() => expect(callsOf('submit')).toEqual([['A.8.13']]));
  });

  it('shows a value that no catalogue knows and lets it be removed', async () => {
    await open(controls, ['A.9.2.3', 'A.8.13', 'X.1']);
    const chosen = screen.getByRole('list', { name: 'Chosen controls' });
    expect(chosen.textContent).toContain('A.9.2.3 – a control of 2013, now A.8.2');
    expect(chosen.textContent).toContain('X.1 – not a control of the 2022 edition');
    press('Remove X.1');
    press('Remove A.9.2.3');
    press('Save');
    await waitFor(() => expect(callsOf('submit')).toEqual([['A.8.13']]));
  });

  it('offers what was used last first', async () => {
    await open(controls, null);
    write('Annex A controls', '8.13');
    fireEvent.click(screen.getByRole('option', { name: /A\.8\.13/ }));
    cleanup();
    show(controls);
    fireEvent.focus(await screen.findByRole('combobox'));
    expect(within(screen.getByRole('group', { name: 'Recently used' })).getByRole('option').textContent).toMatch(/^A\.8\.13/);
  });

  it('says that nothing was found', async () => {
    await open(controls, null);
    write('Annex A controls', 'zzz');
    expect(screen.getByRole('status').textContent).toBe('No controls match “zzz”');
  });

  it('says that what is looked for is chosen already', async () => {
    await open(controls, ['A.8.13']);
    write('Annex A controls', '8.13');
    expect(screen.getByRole('status').textContent).toBe('Already chosen: A.8.13');
  });

  it('saves with the dialog it stands in, without buttons of its own', async () => {
    await open(controls, ['A.8.13'], 'issue-create');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    press('Remove A.8.13');
    await waitFor(() => expect(callsOf('submit')).toEqual([null]));
  });

  it('says so when Jira does not take the value', async () => {
    await open(controls, ['A.8.13'], 'issue-view', ['submit']);
    press('Save');
    expect((await screen.findByRole('alert')).textContent).toContain('Jira did not take the value');
  });
});

describe('the editor of ISO clauses', () => {
  it('finds a clause by its number and adds it to those there', async () => {
    await open(clauses, ['10.1']);
    write('ISO clauses', '9.2');
    fireEvent.click(screen.getAllByRole('option')[0] ?? document.body);
    press('Save');
    await waitFor(() => expect(callsOf('submit')).toEqual([['10.1', '9.2']]));
  });

  it('keeps its list, and Save in its place, until the button of the mouse is released', async () => {
    await open(clauses, null);
    const input = screen.getByRole('combobox');
    act(() => input.focus());
    fireEvent.click(screen.getAllByRole('option')[0] ?? document.body);
    fireEvent.mouseDown(screen.getByRole('button', { name: 'Save' }));
    act(() => input.blur());
    await new Promise((done) => setTimeout(done, 500));
    expect(screen.getByRole('listbox')).toBeTruthy();
    fireEvent.mouseUp(screen.getByRole('button', { name: 'Save' }));
    press('Save');
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    expect(callsOf('submit')).toHaveLength(1);
  });

  it('closes its list when the keyboard leaves it', async () => {
    await open(clauses, null);
    const input = screen.getByRole('combobox');
    act(() => input.focus());
    act(() => screen.getByRole('button', { name: 'Save' }).focus());
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });

  it('is left without a change by Cancel', async () => {
    await open(clauses, ['10.1']);
    press('Cancel');
    await waitFor(() => expect(callsOf('close')).toHaveLength(1));
    expect(callsOf('submit')).toHaveLength(0);
  });
});

describe('the editor of the source', () => {
  it('offers six sources and none', async () => {
    await open(<SourceField />, 'audit');
    expect(screen.getAllByRole('radio')).toHaveLength(7);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Internal audit/ }).checked).toBe(true);
  });

  it('submits the id of the source', async () => {
    await open(<SourceField />, null);
    fireEvent.click(screen.getByRole('radio', { name: /Threat intelligence/ }));
    press('Save');
    await waitFor(() => expect(callsOf('submit')).toEqual(['threat-intelligence']));
  });

  it('says that a stored value is none of the six', async () => {
    await open(<SourceField />, 'gossip');
    expect(screen.getByText(/“gossip” is none of the six sources/)).toBeTruthy();
  });
});
