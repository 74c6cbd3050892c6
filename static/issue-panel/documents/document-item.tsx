import { pageWords } from '../../../src/domain/links/document-words';
import type { DocumentPage, PageChange, PageStanding } from '../../../src/domain/links/documents';
import type { Person } from '../../../src/domain/improvement';
import { DayText } from '../../shared/look/day-text';
import { Lozenge, type Tone } from '../../shared/look/lozenge';
import { nameOf } from '../../shared/look/person-name';
import { SiteLink } from '../../shared/address/site-link';

interface DocumentItemProps {
  readonly page: DocumentPage;
  readonly people: readonly Person[];
}

/** A page at the version that was recorded, and what became of it since. */
export function DocumentItem({ page, people }: DocumentItemProps) {
  const { recorded, standing, path } = page;
  const { tone, word, sentence } = sayStanding(standing, recorded.title);
  const leadsNowhere = standing.kind === 'trashed' || standing.kind === 'not-visible';
  return (
    <li className="tight document">
      <span className="row">
        {leadsNowhere ? <span>{pageWords(recorded)}</span> : <SiteLink path={path}>{pageWords(recorded)}</SiteLink>}
        {word === null ? null : <Lozenge tone={tone}>{word}</Lozenge>}
        <span className="subtle">{sentence}</span>
        {page.comparison === null ? null : (
          <SiteLink path={page.comparison}>
            Compare<span className="visually-hidden"> {recorded.title} as recorded with today</span>
          </SiteLink>
        )}
      </span>
      {standing.kind === 'changed' ? <Changes standing={standing} people={people} title={recorded.title} /> : null}
    </li>
  );
}

interface Said {
  readonly tone: Tone;
  /** What the sentence says in short, where it asks for a look. */
  readonly word: string | null;
  readonly sentence: string;
}

function sayStanding(standing: PageStanding, recordedTitle: string): Said {
  switch (standing.kind) {
    case 'unchanged':
      return { tone: 'neutral', word: null, sentence: 'unchanged since' };
    case 'changed':
      return { tone: 'warning', word: 'Changed', sentence: sayChange(standing, recordedTitle) };
    case 'archived':
      return { tone: 'warning', word: 'Archived', sentence: 'archived in Confluence since' };
    case 'trashed':
      return { tone: 'danger', word: 'In the trash', sentence: 'moved to the trash of Confluence since' };
    case 'not-visible':
      return { tone: 'neutral', word: null, sentence: 'deleted since, or not visible to you' };
    case 'unknown':
      return { tone: 'neutral', word: null, sentence: 'how it stands today is not known' };
  }
}

type Changed = Extract<PageStanding, { kind: 'changed' }>;

function sayChange({ version, times, title }: Changed, recordedTitle: string): string {
  const now = `now version ${String(version)}${title === recordedTitle ? '' : `, called “${title}”`}`;
  return times === 0 ? now : `${now}, changed ${sayTimes(times)} since`;
}

function sayTimes(times: number): string {
  if (times === 1) return 'once';
  return times === 2 ? 'twice' : `${String(times)} times`;
}

function Changes({ standing, people, title }: { readonly standing: Changed; readonly people: readonly Person[]; readonly title: string }) {
  const { changes, times } = standing;
  if (changes.length === 0) return null;
  const earlier = times - changes.length;
  return (
    <ul className="document-changes" aria-label={`Changes of ${title}`}>
      {changes.map((change) => (
        <ChangeLine key={change.version} change={change} people={people} />
      ))}
      {earlier > 0 ? <li>and {earlier} before</li> : null}
    </ul>
  );
}

function ChangeLine({ change: { by, at, message }, people }: { readonly change: PageChange; readonly people: readonly Person[] }) {
  return (
    <li>
      by {by === null ? 'somebody' : nameOf(people, by)}, <DayText value={at} />
      {message === null ? '' : `: “${message}”`}
    </li>
  );
}
