import controls2013List from './controls-2013.json';
import controlList from './controls.json';

export const controlThemes = ['organizational', 'people', 'physical', 'technological'] as const;
export type ControlTheme = (typeof controlThemes)[number];

/** A control of Annex A of ISO/IEC 27001:2022. */
export interface Control {
  readonly id: string;
  readonly title: string;
  readonly theme: ControlTheme;
  readonly isNew: boolean;
  /** Controls of the 2013 edition that it continues. */
  readonly from2013: readonly string[];
}

/** A control of the 2013 edition, and what became of it. */
export interface FormerControl {
  readonly id: string;
  readonly title: string;
  readonly to2022: readonly string[];
}

/** A search hit; `explanation` tells why a control of another number is offered. */
export interface ControlHit {
  readonly control: Control;
  readonly explanation: string | null;
}

function toTheme(text: string): ControlTheme {
  return controlThemes.find((theme) => theme === text) ?? 'organizational';
}

export const controls: readonly Control[] = controlList.map((control) => ({ ...control, theme: toTheme(control.theme) }));
export const formerControls: readonly FormerControl[] = controls2013List;

const controlById = new Map(controls.map((control) => [control.id, control]));
const formerById = new Map(formerControls.map((control) => [control.id, control]));

/** "8.13", "A8.13", "a 8.13" and "A.8.13" are one number; `null` when the text is none. */
export function toControlId(text: string): string | null {
  const match = /^a?[.\s]?(\d{1,2}(?:\.\d{1,2}){0,2})\.?$/i.exec(text.trim());
  return match?.[1] === undefined ? null : `A.${match[1]}`;
}

export function findControl(id: string): Control | null {
  return controlById.get(id.trim()) ?? null;
}

export function findFormerControl(id: string): FormerControl | null {
  return formerById.get(id.trim()) ?? null;
}

/** The controls of 2022 that continue a control of 2013. */
export function successorsOf(former: FormerControl): readonly Control[] {
  return former.to2022.flatMap((id) => controlById.get(id) ?? []);
}

function hitsByNumber(id: string): readonly ControlHit[] {
  const former = formerById.get(id);
  if (former !== undefined) {
    const explanation = `${former.id} of the 2013 edition, ${former.title}, continues here.`;
    return successorsOf(former).map((control) => ({ control, explanation }));
  }
  const exact = controlById.get(id);
  const below = controls.filter((control) => control !== exact && control.id.startsWith(id));
  return [...(exact === undefined ? [] : [exact]), ...below].map((control) => ({ control, explanation: null }));
}

/** Controls by number in any spelling, by a number of 2013, or by words of the title or theme; everything for an empty query. */
export function searchControls(query: string): readonly ControlHit[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return controls.map((control) => ({ control, explanation: null }));
  const id = toControlId(wanted);
  if (id !== null) return hitsByNumber(id);
  const words = wanted.split(/\s+/);
  return controls
    .filter((control) =>
      words.every((word) => `${control.title} ${control.theme} ${control.isNew ? 'new' : ''}`.toLowerCase().includes(word)),
    )
    .map((control) => ({ control, explanation: null }));
}
