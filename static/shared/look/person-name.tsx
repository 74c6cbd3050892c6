import type { Person } from '../../../src/domain/improvement';
import './person-name.css';

/** A person by avatar and name. */
export function PersonName({ name }: { readonly name: string }) {
  return (
    <span className="person">
      <span className="person-initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span>{name}</span>
    </span>
  );
}

/** A person of an answer by account id; somebody Jira did not name stays recognisable as a person. */
export function nameOf(people: readonly Person[], accountId: string): string {
  return people.find((person) => person.accountId === accountId)?.name ?? 'Former user';
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${(words[0] ?? '').charAt(0)}${last.charAt(0)}`.toUpperCase();
}
