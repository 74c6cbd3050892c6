import { clauses, findClause, searchClauses, type Clause } from '../../../src/domain/catalogue/clauses';
import {
  controlThemes,
  findControl,
  findFormerControl,
  searchControls,
  successorsOf,
  type Control,
  type ControlHit,
} from '../../../src/domain/catalogue/controls';
import type { ComboboxGroup, ComboboxOption } from './combobox';

/** What a picker needs to know of a catalogue: how to search it, and what a stored value is. */
export interface Catalogue {
  readonly name: 'clauses' | 'controls';
  readonly search: (query: string) => readonly ComboboxGroup[];
  readonly find: (id: string) => { readonly id: string; readonly title: string } | null;
  /** What to say of a stored value that the catalogue does not know. */
  readonly explain: (id: string) => string;
}

export const clauseCatalogue: Catalogue = {
  name: 'clauses',
  search: (query) => groupClauses(searchClauses(query)),
  find: findClause,
  explain: () => 'not a clause of the 2022 edition; remove it or choose another',
};

export const controlCatalogue: Catalogue = {
  name: 'controls',
  search: (query) => groupControls(searchControls(query)),
  find: findControl,
  explain: (id) => {
    const former = findFormerControl(id);
    const successors = former === null ? [] : successorsOf(former).map((control) => control.id);
    return successors.length === 0
      ? 'not a control of the 2022 edition; remove it or choose another'
      : `a control of 2013, now ${successors.join(' and ')}`;
  },
};

function groupClauses(found: readonly Clause[]): readonly ComboboxGroup[] {
  const heads = clauses.filter((clause) => clause.parent === null);
  return heads.map((head) => ({
    label: `${head.id} ${head.title}`,
    options: found.filter((clause) => clause.id.split('.')[0] === head.id).map(toOption),
  }));
}

function toOption({ id, title }: Clause): ComboboxOption {
  return { value: id, id, title, note: null };
}

const themeNames: Readonly<Record<Control['theme'], string>> = {
  organizational: 'Organizational controls',
  people: 'People controls',
  physical: 'Physical controls',
  technological: 'Technological controls',
};

function groupControls(hits: readonly ControlHit[]): readonly ComboboxGroup[] {
  return controlThemes.map((theme) => ({
    label: themeNames[theme],
    options: hits.filter((hit) => hit.control.theme === theme).map(({ control, explanation }) => toControlOption(control, explanation)),
  }));
}

function toControlOption(control: Control, explanation: string | null): ComboboxOption {
  const notes = [control.isNew ? 'new in 2022' : null, explanation].filter((note) => note !== null);
  return { value: control.id, id: control.id, title: control.title, note: notes.length === 0 ? null : notes.join(' · ') };
}
