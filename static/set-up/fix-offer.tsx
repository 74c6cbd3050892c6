import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Finding, Fix } from '../../src/domain/health/finding';
import { ChangeFailure } from '../shared/data/answered';
import { severityWords } from '../shared/mapping/severity-words';
import type { Change } from '../shared/data/query';

/** A finding that the app may mend, with its fix. */
interface Fixable {
  readonly findingId: string;
  readonly fix: Fix;
}

function toFixable(findings: readonly Finding[]): readonly Fixable[] {
  return findings.flatMap(({ id, fix }) => (fix === null ? [] : [{ findingId: id, fix }]));
}

interface FixOfferProps {
  readonly projectId: string;
  readonly findings: readonly Finding[];
  readonly mend: Change<'fixFindings'>;
}

/** Shows what mending would change and whom it touches, and does it on consent. */
export function FixOffer({ projectId, findings, mend }: FixOfferProps) {
  const fixables = toFixable(findings);
  const offered = offerWords(findings, fixables);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const agreed = fixables.map(({ findingId, fix }) => ({ findingId, changes: [...fix.changes], touches: [...fix.touches] }));
  return (
    <div className="tight">
      <div>
        <Button spacing="compact" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Leave it' : offered}
          {isOpen ? <span className="visually-hidden">: {offered}</span> : null}
        </Button>
      </div>
      <div id={id} className="tight" role="group" aria-label={offered}>
        {isOpen ? <Consent fixables={fixables} mend={mend} onAgree={() => void mend.run({ projectId, agreed })} /> : null}
      </div>
    </div>
  );
}

function offerWords([first]: readonly Finding[], [only, ...others]: readonly Fixable[]): string {
  if (only === undefined || first === undefined) return '';
  if (others.length === 0) return `Mend the ${only.fix.title}`;
  return `Mend all ${others.length + 1} ${severityWords[first.severity].which}`;
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
