import type { TraceLink, TraceNode } from '../../src/domain/trace/trace';
import { AuditLink, referencePath } from '../shared/address/audit-link';
import { DayText } from '../shared/look/day-text';
import { issuePath } from '../shared/address/jira-link';
import { Lozenge, StatusLozenge } from '../shared/look/lozenge';
import { SiteLink } from '../shared/address/site-link';
import { tracePath } from '../shared/address/trail-address';
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
  return <span className="trace-title">{link === null ? title : <NodeLink link={link} title={title} />}</span>;
}

function NodeLink({ link, title }: { readonly link: TraceLink; readonly title: string }) {
  switch (link.kind) {
    case 'record':
      return <SiteLink path={issuePath(link.key)}>{title}</SiteLink>;
    case 'page':
      return <SiteLink path={link.address}>{title}</SiteLink>;
    case 'clause':
    case 'control':
      return <AuditLink path={referencePath(link.kind, link.id)}>{title}</AuditLink>;
  }
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
