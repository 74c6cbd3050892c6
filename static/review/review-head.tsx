import { periodWords } from '../../src/domain/summary/period';
import type { Participant } from '../../src/domain/review/review';
import type { ReviewedProject } from '../../src/domain/review/snapshot';
import type { Period } from '../../src/domain/summary/summary';
import { useLocale } from '../shared/data/locale';
import { PersonName } from '../shared/look/person-name';

interface ReviewScopeProps {
  readonly period: Period;
  readonly projects: readonly ReviewedProject[];
  readonly leftOut: number;
}

/** What a review is about, and what is left out of it. */
export function ReviewScope({ period, projects, leftOut }: ReviewScopeProps) {
  const { language } = useLocale();
  const left = leftOut === 1 ? '1 record is' : `${leftOut} records are`;
  return (
    <>
      <p className="subtle">
        {periodWords(period, language)} · {projects.map(({ name }) => name).join(', ')}
      </p>
      {leftOut === 0 ? null : <p className="subtle">{left} not counted here, because not everybody who reads this page may see them.</p>}
    </>
  );
}

export function ParticipantList({ participants }: { readonly participants: readonly Participant[] }) {
  if (participants.length === 0) return <p className="subtle">Nobody is named yet.</p>;
  return (
    <ul className="row" aria-label="Participants">
      {participants.map(({ accountId, name, role }) => (
        <li key={accountId} className="row">
          <PersonName name={name} /> <span className="subtle">{role}</span>
        </li>
      ))}
    </ul>
  );
}
