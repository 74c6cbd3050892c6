import { useState } from 'react';
import type { FoundPage } from '../../src/domain/links/documents';
import { TextArea } from '../shared/fields/field';
import { PagePicker } from '../shared/fields/page-picker';
import type { Change } from '../shared/data/query';
import { SmallForm } from '../shared/forms/small-form';

interface PolicyFormProps {
  readonly name: Change<'namePolicy'>;
  readonly onClose: () => void;
}

/** The page first, then the sentence as it stands there. */
export function PolicyForm({ name, onClose }: PolicyFormProps) {
  const [page, setPage] = useState<FoundPage | null>(null);
  const [sentence, setSentence] = useState('');
  const send = async () => {
    if (page !== null && (await name.run({ policy: { pageId: page.pageId, sentence } }))) onClose();
  };
  if (page === null) {
    return (
      <div className="editor" role="group" aria-label="Page of the policy">
        <PagePicker label="Page of the policy" onChoose={setPage} />
        <div>
          <button type="button" className="link-button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </div>
    );
  }
  return (
    <SmallForm title="Confirm the sentence" error={name.error} busy={name.busy} onSend={send} onClose={onClose}>
      <p>
        On “{page.title}”.{' '}
        <button type="button" className="link-button" onClick={() => setPage(null)}>
          Choose another page
        </button>
      </p>
      <TextArea
        label="Sentence or heading that commits to continual improvement"
        hint="Copied from the page. That it commits to it, you confirm by name."
        value={sentence}
        onChange={setSentence}
        maxLength={500}
      />
    </SmallForm>
  );
}
