import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { relatedBy } from '../../../src/domain/links/relations';
import { ChangeFailure } from '../../shared/data/answered';
import { Combobox } from '../../shared/fields/combobox';
import { keyFromText } from '../../shared/address/issue-key';
import { useAnswer } from '../../shared/data/query';
import type { EditorProps } from '../forms/editor-props';
import type { LinkEditor } from './link-editors';

/** Links another record: found by words, or by a pasted key or address. One choice links it. */
export function LinkForm({ link: { verb, title, label }, panel, calls, onClose }: EditorProps & { readonly link: LinkEditor }) {
  const [query, setQuery] = useState('');
  const found = useAnswer('findRecords', { verb, query: keyFromText(query) ?? query.trim() });
  const link = async (key: string) => {
    if (await calls.link.run({ verb, key })) onClose();
  };
  const known = relatedBy(panel.improvement.relations, verb).map((record) => record.key);
  const offered = (found.data ?? []).filter(({ key }) => key !== panel.improvement.key && !known.includes(key));
  const options = offered.map((record) => ({
    value: record.key,
    id: record.key,
    title: record.title,
    note: [record.type, record.status].filter((word) => word !== '').join(' · '),
  }));
  const pasted = keyFromText(query);
  const unlisted =
    pasted !== null && options.every((option) => option.value !== pasted)
      ? [{ value: pasted, id: pasted, title: 'Link this key', note: null }]
      : [];
  return (
    <div className="editor" role="group" aria-label={title}>
      <Combobox
        label={label}
        placeholder="Words, a key or a pasted link"
        query={query}
        onQuery={setQuery}
        groups={[{ label: null, options: [...options, ...unlisted] }]}
        onChoose={(key) => void link(key)}
        none={found.isFetching ? 'Searching' : 'No record found that you may see'}
        open="always"
      />
      <ChangeFailure error={calls.link.error} />
      <div>
        <Button appearance="subtle" onClick={onClose} isDisabled={calls.link.busy}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
