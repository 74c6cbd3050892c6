import { useEffect, useRef } from 'react';
import type { Mover } from '../../src/domain/improvement';
import { sayMover } from '../../src/domain/mover-words';
import type { TrailEntry } from '../../src/domain/trail/entry';
import { markWords, originWords } from '../../src/domain/trail/words';
import { useLocale } from '../shared/data/locale';
import { Lozenge } from '../shared/look/lozenge';
import { PersonName } from '../shared/look/person-name';
import { SiteLink } from '../shared/address/site-link';
import { stayInSight } from '../shared/address/stay-in-sight';
import { LineView } from './line-view';
import { entryPath } from '../shared/address/trail-address';
import { markTones } from './mark-tones';

interface EntryViewProps {
  readonly issueKey: string;
  readonly entry: TrailEntry;
  readonly state: 'plain' | 'linked';
}

/** What one person did at one moment: what changed at the left, where it was read at the right. */
export function EntryView({ issueKey, entry, state }: EntryViewProps) {
  const { id, at, by, lines, marks, origin } = entry;
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    return state === 'linked' && element.current !== null ? stayInSight(element.current, 'center') : undefined;
  }, [state]);
  return (
    <li id={id} ref={element} className={classOf(entry, state)} aria-current={state === 'linked' ? 'true' : undefined}>
      <div className="row">
        <Moment at={at} />
        <Who by={by} />
        {marks.map((mark) => (
          <Lozenge key={mark} tone={markTones[mark]}>{`! ${markWords[mark]}`}</Lozenge>
        ))}
        {state === 'linked' ? <Lozenge tone="progress">The entry of the link</Lozenge> : null}
      </div>
      <ul className="trail-lines">
        {lines.map((line, index) => (
          // Lines have no id of their own, and are never moved.
          <LineView key={index} line={line} origin={origin} />
        ))}
      </ul>
      <p className="small trail-origin">
        {originWords[origin]} · <SiteLink path={entryPath(issueKey, id)}>Link to this entry</SiteLink>
      </p>
    </li>
  );
}

function classOf({ marks }: TrailEntry, state: EntryViewProps['state']): string {
  return ['trail-entry', ...(marks.length > 0 ? ['trail-marked'] : []), ...(state === 'linked' ? ['trail-linked'] : [])].join(' ');
}

function Moment({ at }: { readonly at: string }) {
  const { language, timeZone } = useLocale();
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(at));
  return (
    <time dateTime={at} title={at} className="trail-time">
      {time}
    </time>
  );
}

/** An app is marked as one, whatever its name; who has no name is said to have none. */
function Who({ by }: { readonly by: Mover | null }) {
  if (by?.kind === 'person') return <PersonName name={by.name} />;
  if (by?.kind === 'app') {
    return (
      <>
        <span>{by.name === '' ? 'An app' : by.name}</span>
        <Lozenge tone="neutral">App</Lozenge>
      </>
    );
  }
  const words = sayMover(by ?? { kind: 'unnamed' });
  return <em>{`${words.charAt(0).toUpperCase()}${words.slice(1)}`}</em>;
}
