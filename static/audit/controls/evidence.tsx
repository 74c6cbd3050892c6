import { useState, type ReactNode } from 'react';
import { inGroups } from '../../../src/domain/counts';
import type { EvidenceList } from '../../../src/contract/coverage';
import { evidenceStates, type EvidenceState } from '../../../src/domain/evidence/choices';
import { attributeNames, attributes, attributeValues } from '../../../src/domain/catalogue/attributes';
import { attributesOf } from '../../../src/domain/catalogue/control-attributes';
import { frameworkFacts, type Framework } from '../../../src/domain/catalogue/frameworks';
import { Answered } from '../../shared/data/answered';
import { AuditLink } from '../../shared/address/audit-link';
import { ChoiceButtons } from '../../shared/fields/choice-buttons';
import { ListInJira } from '../../shared/figures/list-in-jira';
import { OpenedList } from '../../shared/figures/opened-list';
import { useAnswer } from '../../shared/data/query';
import { tracePath } from '../../shared/address/trail-address';
import type { AddressProps } from '../address/address';
import { printControls, type ControlsAddress } from '../address/controls-address';
import { EditNote } from './edit-note';
import type { OpenEvidence } from './coverage-table';
import { everyLine } from './narrowing';
import { recordWords } from './record-words';

const stateNames: Readonly<Record<EvidenceState, string>> = { open: 'Open', done: 'Done', all: 'All' };

interface EvidenceProps extends AddressProps<ControlsAddress> {
  readonly title: string;
  readonly open: OpenEvidence;
  /** What else is to be said of the subject. */
  readonly children?: ReactNode;
}

/** The records about one subject, in place, with the same list in Jira. */
export function Evidence({ title, open, address, onAddress, children }: EvidenceProps) {
  const { subject, state } = open;
  const { filter } = address;
  const [page, setPage] = useState(0);
  const query = useAnswer('listEvidence', { ...filter, subject, state, page });
  const choose = (chosen: EvidenceState) => {
    setPage(0);
    onAddress({ ...address, open: { subject, state: chosen } });
  };
  return (
    <OpenedList
      className="stack evidence"
      title={title}
      link={<AuditLink path={printControls(address)}>Link to this list</AuditLink>}
      onClose={() => onAddress({ ...address, open: null })}
    >
      {subject.kind === 'control' ? <p className="small">{sayAttributes(subject.id)}</p> : null}
      {children}
      <Answered query={query} loading="Loading the records" level="h2">
        {(list) => (
          <>
            <ChoiceButtons
              label="Records"
              value={state}
              options={evidenceStates.map((value) => ({ value, label: `${stateNames[value]} (${inGroups(list.counts[value])})` }))}
              onChange={choose}
            />
            <Records title={title} list={list} kind={filter.kind} onPage={setPage} />
            <Elsewhere elsewhere={list.elsewhere} editors={list.editors} address={address} onAddress={onAddress} />
          </>
        )}
      </Answered>
    </OpenedList>
  );
}

interface RecordsProps extends Pick<EvidenceProps, 'title'> {
  readonly list: EvidenceList;
  readonly kind: ControlsAddress['filter']['kind'];
  readonly onPage: (page: number) => void;
}

function Records({ title, kind, ...list }: RecordsProps) {
  const empty = `No ${recordWords(kind).many} here that you may see.`;
  return (
    <ListInJira caption={`Records: ${title}`} empty={empty} pathOf={tracePath} {...(kind === null ? { kinds: 'shown' } : {})} {...list} />
  );
}

/** "Control type: Corrective · Information security property: Integrity, Availability · …" */
function sayAttributes(controlId: string): string {
  const borne: readonly string[] = attributesOf(controlId);
  return attributes
    .map((attribute) => `${attributeNames[attribute]}: ${attributeValues[attribute].filter((value) => borne.includes(value)).join(', ')}`)
    .join(' · ');
}

type ElsewhereProps = AddressProps<ControlsAddress> & Pick<EvidenceList, 'elsewhere' | 'editors'>;

const mostPoints = 12;

/** Where the same evidence may help, as suggestions. */
function Elsewhere({ elsewhere, editors, address, onAddress }: ElsewhereProps) {
  if (elsewhere.length === 0) return null;
  const onPoint = (framework: Framework, point: string) =>
    onAddress({ ...address, look: 'frameworks', framework, open: null, narrowing: { ...everyLine, search: point } });
  return (
    <details>
      <summary>The same evidence may help in other frameworks ({elsewhere.length})</summary>
      <dl className="elsewhere">
        {elsewhere.map(({ framework, points, edits }) => (
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
            {edits.map((edit) => (
              <dd key={`${edit.reference} ${edit.point}`} className="row">
                <span>{edit.point}</span> <EditNote edit={edit} people={editors} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
