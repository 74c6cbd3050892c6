import { useState } from 'react';
import type { FoundPage } from '../../src/domain/links/documents';
import { Combobox, type ComboboxOption } from '../shared/combobox';
import { sayDay } from '../shared/day';
import { useLocale, type Locale } from '../shared/locale';
import { Notice } from '../shared/notice';
import { useAnswer } from '../shared/query';
import type { EditorProps } from './editor-props';

/** A page of Confluence, found by words or by its pasted address. One choice links it at its version of today. */
export function PagePicker({ calls, onClose }: EditorProps) {
  const locale = useLocale();
  const [query, setQuery] = useState('');
  const found = useAnswer('findPages', { query: query.trim() });
  const link = async (pageId: string) => {
    if (await calls.linkPage.run({ pageId })) onClose();
  };
  return (
    <div className="tight">
      <Combobox
        label="Page in Confluence"
        placeholder="Words or a pasted link"
        query={query}
        onQuery={setQuery}
        groups={[{ label: null, options: (found.data ?? []).map((page) => toOption(page, locale)) }]}
        onChoose={(pageId) => void link(pageId)}
        none={noneWords(found)}
        open="always"
      />
      {found.error === null ? null : (
        <Notice tone="warning">
          <p>{found.error.message}</p>
        </Notice>
      )}
    </div>
  );
}

function toOption({ pageId, title, space, changedAt }: FoundPage, locale: Locale): ComboboxOption {
  const changed = changedAt === null ? null : `changed ${sayDay(changedAt, new Date(), locale).words}`;
  return { value: pageId, id: '', title, note: [space, changed].filter((part) => part !== null).join(' · ') };
}

function noneWords({ isFetching, error }: { readonly isFetching: boolean; readonly error: unknown }): string {
  if (isFetching) return 'Searching';
  return error === null ? 'No page found that you may see' : 'Confluence could not be searched';
}
