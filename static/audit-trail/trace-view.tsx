import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { TraceView as TraceAnswer } from '../../src/contract/trail';
import type { TraceChain } from '../../src/domain/trace/trace';
import { IssueLink } from '../shared/address/jira-link';
import { TraceGroupView } from './trace-group';
import { TraceTable } from './trace-table';
import { headline, sayHidden } from './trace-words';
import { SiteLink } from '../shared/address/site-link';
import { tracePath } from '../shared/address/trail-address';
import './trace.css';

type Shape = 'diagram' | 'table';

/** Where a work item came from and what came of it, as boxes or as a table. */
export function TraceView({ view }: { readonly view: TraceAnswer }) {
  const [shape, setShape] = useState<Shape>('diagram');
  const { key, chains, isCut } = view;
  return (
    <>
      <div className="row-apart">
        <h1>{headline(view)}</h1>
        {chains.length === 0 ? null : (
          <Button spacing="compact" onClick={() => setShape(shape === 'diagram' ? 'table' : 'diagram')}>
            {shape === 'diagram' ? 'Show as table' : 'Show as diagram'}
          </Button>
        )}
      </div>
      <p className="subtle">
        {chains.length === 0
          ? `Nothing that you may see was raised from ${key}, and it is part of no improvement, nonconformity, corrective action or security objective.`
          : 'From the source to the review that decided, each as Jira and Confluence have it now, as far as you may see it.'}
      </p>
      <Beside view={view} />
      {chains.map((chain) => (
        <Chain key={chain.key} chain={chain} shape={shape} titled={chains.length > 1 || chain.key !== key ? 'titled' : 'untitled'} />
      ))}
      {isCut ? <p className="small">Links lead on beyond what this page reads. Open the trace of the last record to go on.</p> : null}
    </>
  );
}

/** What the page does not tell of the work item at hand. */
function Beside({ view: { key, further, notVisible } }: { readonly view: TraceAnswer }) {
  const hidden = sayHidden({ notVisible });
  if (further.length === 0 && hidden === null) return null;
  return (
    <div className="tight">
      {hidden === null ? null : (
        <p>
          Linked to {key}: {hidden}.
        </p>
      )}
      {further.length === 0 ? null : (
        <details className="trace-more">
          <summary>{further.length} more, each with a trace of its own</summary>
          <ul className="tight">
            {further.map((record) => (
              <li key={record.issueId}>
                <IssueLink issueKey={record.key} title={record.title} /> ·{' '}
                <SiteLink path={tracePath(record.key)}>Trace of {record.key}</SiteLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface ChainProps {
  readonly chain: TraceChain;
  readonly shape: Shape;
  /** The heading of the page names the only record already. */
  readonly titled: 'titled' | 'untitled';
}

function Chain({ chain, shape, titled }: ChainProps) {
  const { key, title, steps, asides } = chain;
  return (
    <section className="tight" aria-label={`Trace of ${key}`}>
      {titled === 'titled' ? (
        <h2>
          {key} {title}
        </h2>
      ) : null}
      {shape === 'table' ? (
        <TraceTable chain={chain} />
      ) : (
        <>
          <ol className="trace-way" aria-label={`Way of ${key}`}>
            {steps.map((group) => (
              <TraceGroupView key={group.name} group={group} of={key} />
            ))}
          </ol>
          <ul className="trace-asides" aria-label={`Beside ${key}`}>
            {asides.map((group) => (
              <TraceGroupView key={group.name} group={group} of={key} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
