import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { DraftReview } from '../../src/contract/review';
import { chairOf } from '../../src/domain/review/review';
import { ChangeFailure } from '../shared/data/answered';
import type { ReviewCalls } from './review-calls';
import { goTo } from './section';

interface BlockerListProps {
  readonly view: DraftReview;
  readonly calls: ReviewCalls;
}

/** What still blocks signing, each leading to its place; then the signature itself. */
export function BlockerList({ view, calls }: BlockerListProps) {
  const { blockers } = view;
  return (
    <aside className="review-side no-print" aria-label="Before signing">
      <h2>{blockers.length === 0 ? 'Nothing blocks signing' : 'Before it can be signed'}</h2>
      <ul className="tight">
        {blockers.map(({ part, words }) => (
          <li key={words}>
            <button type="button" className="link-button" onClick={() => goTo(part)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
      {view.rights.sign ? <SignForm view={view} calls={calls} /> : <WhoSigns view={view} />}
    </aside>
  );
}

function WhoSigns({ view }: { readonly view: DraftReview }) {
  const chair = chairOf(view.draft);
  if (!view.rights.edit) return <p className="subtle">Who may edit this page prepares the review; its chair signs it.</p>;
  return (
    <p className="subtle">{chair === null ? 'Name who has the chair: that person signs.' : `${chair.name} has the chair, and signs.`}</p>
  );
}

function SignForm({ view, calls: { sign } }: BlockerListProps) {
  const [step, setStep] = useState<'look' | 'agree'>('look');
  const { draft, leftOut, version, blockers } = view;
  if (step === 'look') {
    return (
      <div>
        <Button appearance="primary" isDisabled={blockers.length > 0} onClick={() => setStep('agree')}>
          Sign {draft.number}
        </Button>
      </div>
    );
  }
  return (
    <div className="tight">
      <p>
        The figures and words are frozen as they are now, and nobody can change them any more. Whoever may read this page will read them.
        {leftOutWords(leftOut)}
      </p>
      <ChangeFailure error={sign.error} />
      <div className="form-buttons">
        <Button appearance="primary" isLoading={sign.busy} onClick={() => void sign.run({ version })}>
          Sign now
        </Button>
        <Button appearance="subtle" isDisabled={sign.busy} onClick={() => setStep('look')}>
          Not yet
        </Button>
      </div>
    </div>
  );
}

function leftOutWords(leftOut: number): string {
  if (leftOut === 0) return '';
  return leftOut === 1
    ? ' One record with restricted access is not part of it.'
    : ` ${leftOut} records with restricted access are not part of it.`;
}
