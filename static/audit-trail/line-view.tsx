import type { TrailEntry, TrailLine } from '../../src/domain/trail/entry';
import { SiteLink } from '../shared/address/site-link';
import { sayEnd } from '../../src/domain/trail/words';

interface LineViewProps {
  readonly line: TrailLine;
  readonly origin: TrailEntry['origin'];
}

/** One change, in the words of its day. */
export function LineView({ line, origin }: LineViewProps) {
  if (line.group === 'comment') return <CommentLine line={line} />;
  if (line.group === 'attached') return <AttachedLine line={line} />;
  const [from, to] = [sayEnd(line, 'from'), sayEnd(line, 'to')];
  if (origin === 'work-item') {
    return (
      <li>
        <strong>{line.label}</strong> {line.group === 'stage' ? 'in ' : ''}
        {to ?? 'a status that is not known'}
      </li>
    );
  }
  return (
    <li>
      <strong>{line.label}</strong> <span className={from === null ? 'subtle' : 'trail-before'}>{from ?? 'nothing'}</span>{' '}
      <span aria-hidden="true">→</span>
      <span className="visually-hidden">became</span> <span className={to === null ? 'subtle' : undefined}>{to ?? 'nothing'}</span>
    </li>
  );
}

function AttachedLine({ line: { label, from, to, address } }: { readonly line: TrailLine }) {
  const words = to ?? from ?? 'without a name';
  const isReplaced = from !== null && to !== null;
  return (
    <li>
      <strong>
        {label} {to === null ? 'removed' : 'added'}:
      </strong>{' '}
      {address === null ? (
        <span className={to === null ? 'trail-removed' : undefined}>{words}</span>
      ) : (
        <SiteLink path={address}>{words}</SiteLink>
      )}
      {isReplaced ? <span className="subtle"> in the place of {from}</span> : null}
    </li>
  );
}

function CommentLine({ line: { label, to, address } }: { readonly line: TrailLine }) {
  return (
    <li>
      <strong>{label}</strong>
      {address === null ? null : (
        <>
          {' '}
          (<SiteLink path={address}>open in Jira</SiteLink>)
        </>
      )}
      <blockquote className="trail-comment">{to ?? 'without words'}</blockquote>
    </li>
  );
}
