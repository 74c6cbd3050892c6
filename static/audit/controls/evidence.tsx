import { useEffect, useRef, useState, type ReactNode } from 'react';
import { evidenceStates, type EvidenceList, type EvidenceState } from '../../../src/contract/coverage';
import { attributeNames, attributes, attributeValues } from '../../../src/domain/catalogue/attributes';
import { attributesOf } from '../../../src/domain/catalogue/control-attributes';
import { frameworkFacts, type Framework } from '../../../src/domain/catalogue/frameworks';
import { Answered } from '../../shared/answered';
import { ChoiceButtons } from '../../shared/choice-buttons';
import { ImprovementTable } from '../../shared/improvement-table';
import { Pages } from '../../shared/pages';
import { useAnswer } from '../../shared/query';
import { SiteLink } from '../../shared/site-link';
import type { OpenEvidence } from './coverage-table';
import { recordWords, type Filter } from './record-words';

const stateNames: Readonly<Record<EvidenceState, string>> = { open: 'Open', done: 'Done', all: 'All' };

interface EvidenceProps {
  readonly title: string;
  readonly filter: Filter;
  readonly open: OpenEvidence;
  readonly onOpen: (open: OpenEvidence | null) => void;
  readonly onPoint: (framework: Framework, point: string) => void;
  /** What else is to be said of the subject. */
  readonly children?: ReactNode;
}

/** The records about one subject, in place, with the same list in Jira. */
export function Evidence({ title, filter, open, onOpen, onPoint, children }: EvidenceProps) {
  const { subject, state } = open;
  const [page, setPage] = useState(0);
  const query = useAnswer('listEvidence', { ...filter, subject, state, page });
  const heading = useRef<HTMLHeadingElement>(null);
  // The list opens below the number that asked for it: the focus follows, so nobody has to look for it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack evidence" aria-label={title}>
      <div className="row-apart">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="link-button" onClick={() => onOpen(null)}>
          Close list
        </button>
      </div>
      {subject.kind === 'control' ? <p className="small">{sayAttributes(subject.id)}</p> : null}
      {children}
      <Answered query={query} loading="Loading the records" level="h2">
        {(list) => (
          <>
            <ChoiceButtons
              label="Records"
              value={state}
              options={evidenceStates.map((value) => ({ value, label: `${stateNames[value]} (${list.counts[value]})` }))}
              onChange={(value) => {
                setPage(0);
                onOpen({ subject, state: value });
              }}
            />
            <Records title={title} list={list} filter={filter} onPage={setPage} />
            <Elsewhere elsewhere={list.elsewhere} onPoint={onPoint} />
          </>
        )}
      </Answered>
    </section>
  );
}

/** "Control type: Corrective · Information security property: Integrity, Availability · …" */
function sayAttributes(controlId: string): string {
  const borne: readonly string[] = attributesOf(controlId);
  return attributes
    .map((attribute) => `${attributeNames[attribute]}: ${attributeValues[attribute].filter((value) => borne.includes(value)).join(', ')}`)
    .join(' · ');
}

interface RecordsProps extends Pick<EvidenceProps, 'title' | 'filter'> {
  readonly list: EvidenceList;
  readonly onPage: (page: number) => void;
}

function Records({ title, list, filter, onPage }: RecordsProps) {
  const { many } = recordWords(filter.kind);
  return (
    <div className="tight">
      {list.items.length === 0 ? (
        <p className="subtle">No {many} here that you may see.</p>
      ) : (
        <ImprovementTable
          caption={`Records: ${title}`}
          items={list.items}
          people={list.people}
          {...(filter.kind === null ? { kinds: 'shown' } : {})}
        />
      )}
      <div className="row-apart">
        <Pages page={list.page} pageSize={list.pageSize} total={list.total} onPage={onPage} />
        <SiteLink path={list.path}>Open this list in Jira</SiteLink>
      </div>
    </div>
  );
}

type ElsewhereProps = Pick<EvidenceProps, 'onPoint'> & Pick<EvidenceList, 'elsewhere'>;

const mostPoints = 12;

/** Where the same evidence may help, as suggestions. */
function Elsewhere({ elsewhere, onPoint }: ElsewhereProps) {
  if (elsewhere.length === 0) return null;
  return (
    <details>
      <summary>The same evidence may help in other frameworks ({elsewhere.length})</summary>
      <dl className="elsewhere">
        {elsewhere.map(({ framework, points }) => (
          <div key={framework}>
            <dt>{frameworkFacts[framework].name}</dt>
            <dd className="row">
              {points.slice(0, mostPoints).map((point) => (
                <button key={point} type="button" className="link-button" onClick={() => onPoint(framework, point)}>
                  {point}
                </button>
              ))}
              {points.length > mostPoints ? <span className="small">and {points.length - mostPoints} more</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
