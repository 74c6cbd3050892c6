import type { TraceNode } from '../../src/domain/trace/trace';
import { DayText } from '../shared/day-text';
import { Lozenge, StatusLozenge } from '../shared/lozenge';
import { SiteLink } from '../shared/site-link';
import { tracePath } from './linked-entry';
import { stateTones } from './trace-words';

interface NodeProps {
  readonly node: TraceNode;
}

/** One box of the trace: what it is, which one, how it stands and when. */
export function TraceBox({ node }: NodeProps) {
  const { what, state, details, isHere } = node;
  return (
    <li className={isHere ? 'trace-box trace-here' : 'trace-box'} aria-current={isHere ? 'true' : undefined}>
      <span className="small">
        {what}
        {isHere ? ' · this work item' : ''}
      </span>
      <NodeTitle node={node} />
      {state === null ? null : (
        <div>
          <NodeState state={state} />
        </div>
      )}
      <NodeDate node={node} />
      {details.map((detail) => (
        <span key={detail} className="small trace-detail">
          {detail}
        </span>
      ))}
      <ToTrace node={node} />
    </li>
  );
}

export function NodeTitle({ node: { title, link } }: NodeProps) {
  if (link === null) return <span className="trace-title">{title}</span>;
  return (
    <span className="trace-title">
      <SiteLink path={link.kind === 'record' ? `/browse/${link.key}` : link.address}>{title}</SiteLink>
    </span>
  );
}

export function NodeState({ state }: { readonly state: string }) {
  const tone = stateTones[state];
  return tone === undefined ? <StatusLozenge status={state} /> : <Lozenge tone={tone}>{state}</Lozenge>;
}

export function NodeDate({ node: { date } }: NodeProps) {
  if (date === null) return null;
  return (
    <span className="small">
      {date.words} <DayText value={date.value} />
    </span>
  );
}

/** Another record has a trace of its own. */
function ToTrace({ node: { link, isHere } }: NodeProps) {
  if (link?.kind !== 'record' || isHere) return null;
  return (
    <span className="small">
      <SiteLink path={tracePath(link.key)}>
        Its trace<span className="visually-hidden">: {link.key}</span>
      </SiteLink>
    </span>
  );
}
