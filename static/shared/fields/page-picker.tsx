import { useState } from 'react';
import type { FoundPage } from '../../../src/domain/links/documents';
import { Combobox, type ComboboxOption } from './combobox';
import { sayDay } from '../look/day';
import { useLocale, type Locale } from '../data/locale';
import { Notice } from '../look/notice';
import { useAnswer } from '../data/query';

interface PagePickerProps {
  readonly label: string;
  readonly onChoose: (page: FoundPage) => void;
}

/** A page of Confluence, found by words or by its pasted address. */
export function PagePicker({ label, onChoose }: PagePickerProps) {
  const locale = useLocale();
  const [query, setQuery] = useState('');
  const found = useAnswer('findPages', { query: query.trim() });
  const pages = found.data ?? [];
  const choose = (pageId: string) => {
    const page = pages.find((candidate) => candidate.pageId === pageId);
    if (page !== undefined) onChoose(page);
  };
  return (
    <div className="tight">
      <Combobox
        label={label}
        placeholder="Words or a pasted link"
        query={query}
        onQuery={setQuery}
        groups={[{ label: null, options: pages.map((page) => toOption(page, locale)) }]}
        onChoose={choose}
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
