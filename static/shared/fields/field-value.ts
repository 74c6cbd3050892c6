import { useEffect, useState } from 'react';
import { readContext, submitView } from '../data/surface-context';

export interface EditedField {
  readonly value: unknown;
  /** In a dialog the product saves with the rest; on the issue the editor has buttons of its own. */
  readonly place: 'dialog' | 'issue';
}

/** The value of the custom field being edited; `null` until the product told it. */
export function useEditedField(): EditedField | null {
  const [field, setField] = useState<EditedField | null>(null);
  useEffect(() => {
    readContext()
      .then(({ extension }) =>
        setField({ value: extension['fieldValue'] ?? null, place: extension['renderContext'] === 'issue-view' ? 'issue' : 'dialog' }),
      )
      .catch(() => setField({ value: null, place: 'dialog' }));
  }, []);
  return field;
}

/**
 * Hands the value over; gives what to tell the person when the product did not take it.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export async function submitField(value: unknown): Promise<string | null> {
  return submitView(value).then(
    () => null,
    () => 'Jira did not take the value: try again.',
  );
}
