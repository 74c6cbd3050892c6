const initials = (name: string) =>
  name
    .split(' ')
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('');

const colours = 6;

/** Initials on one of six colours that stays with the person. */
export function Avatar({ name, id }: { readonly name: string; readonly id: string }) {
  const sum = Array.from(id).reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return (
    <span className={`avatar avatar-${String(sum % colours)}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

interface User {
  readonly accountId: string;
  readonly displayName: string;
}

export function PersonName({ person }: { readonly person: User | null | undefined }) {
  if (!person) return <span className="subtle">None</span>;
  return (
    <span className="person">
      <Avatar name={person.displayName} id={person.accountId} />
      {person.displayName}
    </span>
  );
}
