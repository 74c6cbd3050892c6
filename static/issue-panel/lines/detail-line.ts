import type { ReactNode } from 'react';
import type { EditorName } from '../forms/editor-name';

/** A button of a line, and the control it opens there. */
export interface LineControl {
  readonly editor: EditorName;
  /** What the button says; the title of the line follows it for those who do not see the line. */
  readonly label: string;
}

/** One subject of what is recorded. */
export interface DetailLine {
  readonly title: string;
  /** What of the standard asks for it, such as "6.2 h". */
  readonly clause?: string;
  /** Empty where nothing may be changed here. */
  readonly controls: readonly LineControl[];
  readonly content: ReactNode;
}

/** One control that adds a fact, or changes it once it is there. */
export function changeWith(editor: EditorName, fact: unknown): readonly LineControl[] {
  return [{ editor, label: fact === null ? 'Add' : 'Change' }];
}
