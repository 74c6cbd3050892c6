import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Finding, Fix } from '../../src/domain/health/finding';
import { ChangeFailure } from '../shared/answered';
import type { Change } from '../shared/query';

/** Findings that the app may mend, each with its fix. */
export interface Fixable {
  readonly findingId: string;
  readonly fix: Fix;
}

export function toFixable(findings: readonly Finding[]): readonly Fixable[] {
  return findings.flatMap(({ id, fix }) => (fix === null ? [] : [{ findingId: id, fix }]));
}

interface FixOfferProps {
  readonly projectId: string;
  readonly fixables: readonly Fixable[];
  readonly mend: Change<'fixFindings'>;
}

/** Shows what mending would change and whom it touches, and does it on consent. */
export function FixOffer({ projectId, fixables, mend }: FixOfferProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const agreed = fixables.map(({ findingId, fix }) => ({ findingId, changes: [...fix.changes], touches: [...fix.touches] }));
  return (
    <div className="tight">
      <div>
        <Button spacing="compact" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Leave it' : offerWords(fixables)}
        </Button>
      </div>
      <div id={id} className="tight">
        {isOpen ? <Consent fixables={fixables} mend={mend} onAgree={() => void mend.run({ projectId, agreed })} /> : null}
      </div>
    </div>
  );
}

function offerWords(fixables: readonly Fixable[]): string {
  const [only, ...others] = fixables;
  return only === undefined || others.length > 0 ? `Mend all ${fixables.length}` : `Mend the ${only.fix.title}`;
}

interface ConsentProps {
  readonly fixables: readonly Fixable[];
  readonly mend: Change<'fixFindings'>;
  readonly onAgree: () => void;
}

function Consent({ fixables, mend, onAgree }: ConsentProps) {
  const [isAgreed, setAgreed] = useState(false);
  const touches = distinct(fixables.flatMap(({ fix }) => fix.touches));
  return (
    <div className="tight fix-consent">
      <Sentences title="This changes in Jira:" sentences={distinct(fixables.flatMap(({ fix }) => fix.changes))} />
      {touches.length === 0 ? null : (
        <>
          <Sentences title="It touches others too:" sentences={touches} />
          <label className="choice">
            <input type="checkbox" checked={isAgreed} onChange={(event) => setAgreed(event.currentTarget.checked)} />
            Those who are touched agree
          </label>
        </>
      )}
      <ChangeFailure error={mend.error} />
      <div>
        <Button appearance="primary" isLoading={mend.busy} isDisabled={touches.length > 0 && !isAgreed} onClick={onAgree}>
          Change Jira
        </Button>
      </div>
    </div>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <div>
      <strong>{title}</strong>
      <ul className="plan-changes">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

const distinct = (sentences: readonly string[]) => [...new Set(sentences)];
