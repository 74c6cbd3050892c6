import type { AdoptionView } from '../../src/contract/adoption';
import { ChangeFailure } from '../shared/data/answered';
import { useChange, useRefreshAnswers, useReplaceAnswer } from '../shared/data/query';

/** Says that the mapping on the page was never kept, with the way back to what stands in its place. */
export function StoppedMapping({ view: { project, origin } }: { readonly view: AdoptionView }) {
  const replace = useReplaceAnswer('viewAdoption', { projectId: project.id });
  const refresh = useRefreshAnswers(['viewSetUp']);
  const discard = useChange('discardMapping', (view) => {
    replace(view);
    refresh();
  });
  return (
    <>
      <p className="subtle">This is what you chose before saving stopped. It is not saved yet: look at it, and save it again.</p>
      <ChangeFailure error={discard.error} />
      <div>
        <button type="button" className="link-button" disabled={discard.busy} onClick={() => void discard.run({ projectId: project.id })}>
          {origin === 'guessed' ? 'Drop it, and begin from the guess' : 'Drop it, and go on from what is saved'}
        </button>
      </div>
    </>
  );
}
