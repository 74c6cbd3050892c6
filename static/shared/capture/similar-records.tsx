import type { SimilarRecord } from '../../../src/contract/capture';
import { kindFacts, type Kind } from '../../../src/domain/kinds/kinds';
import { isEnd, isOpen } from '../../../src/domain/lifecycle/stages';
import { IssueLink } from '../address/jira-link';
import { PlaceLozenge, ResultLozenge } from '../look/lozenge';
import { useAnswer } from '../data/query';
import { usePause } from '../fields/use-pause';

interface SimilarRecordsProps {
  readonly title: string;
  /** What is being raised. */
  readonly kind: Kind;
  /** The record that it comes from, where there is one. */
  readonly origin: string | null;
  /** Keys of what is linked to that record already. */
  readonly linked: readonly string[];
  readonly busy: boolean;
  readonly onLink: (key: string) => void;
  readonly onRepeat: (key: string) => void;
}

/** Records like the one that is being typed: to link one instead of raising it twice, or to say that it came back. */
export function SimilarRecords(props: SimilarRecordsProps) {
  const title = usePause(props.title.trim());
  const { data, error } = useAnswer('findSimilar', { title });
  const similar = props.title.trim() === '' ? [] : (data ?? []).filter(({ key }) => !props.linked.includes(key));
  return (
    <div role="status" className="similar-records" aria-label="Similar records">
      {error === null ? null : <p className="small subtle">Similar records could not be looked for.</p>}
      {similar.length === 0 ? null : (
        <div className="tight">
          <h2 className="label">Similar</h2>
          <ul className="suggestions">
            {similar.map((record) => (
              <Similar key={record.key} record={record} {...props} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Similar({ record, kind, ...rest }: SimilarRecordsProps & { readonly record: SimilarRecord }) {
  const { key, title, place, result, declineReason } = record;
  return (
    <li className="suggestion">
      <span className="row">
        <IssueLink issueKey={key} title={title} />
        {record.kind === kind ? null : <span className="small">{kindFacts[record.kind].name}</span>}
        {place === null ? null : <PlaceLozenge place={place} />}
        {result === null ? null : <ResultLozenge result={result} />}
        {place !== 'declined' || declineReason === null ? null : <span className="small">{declineReason}</span>}
      </span>
      <Offer record={record} kind={kind} {...rest} />
    </li>
  );
}

/** What is under way takes one more origin; what ended and came back is raised as a repeat; what was declined is there to be read. */
function Offer({
  record,
  kind,
  origin,
  busy,
  onLink,
  onRepeat,
}: Omit<SimilarRecordsProps, 'title' | 'linked'> & { readonly record: SimilarRecord }) {
  const { key, place } = record;
  const isUnderWay = place === null || isOpen(place);
  if (isUnderWay && origin !== null && mayComeFrom(record.kind, kind))
    return (
      <button type="button" className="link-button small-link" disabled={busy} onClick={() => onLink(key)}>
        Link {origin} to {key} instead
      </button>
    );
  if (place !== null && isEnd(place) && record.kind === kind && kind !== 'corrective-action')
    return (
      <button type="button" className="link-button small-link" onClick={() => onRepeat(key)}>
        {key} came back
      </button>
    );
  return null;
}

/** A corrective action comes from its nonconformity, everything else from any other record. */
function mayComeFrom(similar: Kind, wanted: Kind): boolean {
  return (similar === 'corrective-action') === (wanted === 'corrective-action');
}
