import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { ChangeFailure } from '../shared/answered';
import { Combobox } from '../shared/combobox';
import { keyFromText } from '../shared/issue-key';
import { useAnswer } from '../shared/query';
import type { EditorProps } from './editor-props';

/** Links the record the improvement was raised from: found by words, or by a pasted key or address. One choice links it. */
export function SourceForm({ calls, onClose }: EditorProps) {
  const [query, setQuery] = useState('');
  const found = useAnswer('findSourceRecords', { query: keyFromText(query) ?? query.trim() });
  const link = async (key: string) => {
    if (await calls.link.run({ key })) onClose();
  };
  const options = (found.data ?? []).map((record) => ({
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
    <div className="editor" role="group" aria-label="Link a source record">
      <Combobox
        label="Source record"
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
