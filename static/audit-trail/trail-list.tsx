import { dayOf } from '../../src/domain/days';
import type { TrailEntry } from '../../src/domain/trail/entry';
import { useLocale, type Locale } from '../shared/data/locale';
import { EntryView } from './entry-view';

interface TrailListProps {
  readonly issueKey: string;
  readonly entries: readonly TrailEntry[];
  readonly linked: string | null;
}

/** The timeline by days of the viewer's zone, in the order in which it is given. */
export function TrailList({ issueKey, entries, linked }: TrailListProps) {
  const locale = useLocale();
  const days = new Map<string, TrailEntry[]>();
  for (const entry of entries) {
    const day = dayOf(new Date(entry.at), locale.timeZone);
    const ofDay = days.get(day) ?? [];
    ofDay.push(entry);
    days.set(day, ofDay);
  }
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="tight" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className="trail-day">
        {sayWeekday(ofDay[0]?.at ?? day, locale)}
      </h2>
      <ol className="trail">
        {ofDay.map((entry) => (
          <EntryView key={entry.id} issueKey={issueKey} entry={entry} state={entry.id === linked ? 'linked' : 'plain'} />
        ))}
      </ol>
    </section>
  ));
}

function sayWeekday(at: string, { language, timeZone }: Locale): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  return new Intl.DateTimeFormat(language, parts).format(new Date(at));
}
