import type { Visit } from '../../src/domain/improvement';
import { placeNames } from '../../src/domain/stages';
import { saySpan } from '../shared/day';
import { DayText } from '../shared/day-text';
import { PlaceLozenge } from '../shared/lozenge';

interface HistoryProps {
  readonly visits: readonly Visit[];
  readonly state: 'open' | 'closed';
}

/** Every stay, oldest first, from Jira's own history. */
export function History({ visits, state }: HistoryProps) {
  const now = new Date().toISOString();
  return (
    <details open={state === 'open'}>
      <summary className="history-summary">
        History ({visits.length === 1 ? '1 step' : `${visits.length} steps`}, from Jira’s history)
      </summary>
      <ol className="history">
        {visits.map((visit) => (
          <li key={`${visit.place}-${visit.enteredAt}`} className="history-step" aria-label={placeNames[visit.place]}>
            <PlaceLozenge place={visit.place} />
            <span>
              <DayText value={visit.enteredAt} />
              <span className="subtle">
                {visit.leftAt === null ? `, ${saySpan(visit.enteredAt, now)} so far` : `, took ${saySpan(visit.enteredAt, visit.leftAt)}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
