import type { Addition, KeptAddition } from '../../src/domain/set-up/additions';
import { additionGroups } from './detach-words';

/** What fixes added to things of others, and is taken back. */
export function UndoneAdditions({ additions }: { readonly additions: readonly Addition[] }) {
  if (additions.length === 0) return null;
  return (
    <section className="tight" aria-labelledby="undone">
      <h2 id="undone">What the app added when it mended, and takes back</h2>
      {additionGroups(additions).map((group) => (
        <details key={group.title} className="thing-group">
          <summary>
            <strong>{group.title}</strong> <span className="subtle">{group.additions.length} go</span>
          </summary>
          <div className="tight">
            <ul className="plan-changes">
              {group.additions.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </div>
        </details>
      ))}
    </section>
  );
}

/** What stays of it, each with why. */
export function KeptAdditions({ additions }: { readonly additions: readonly KeptAddition[] }) {
  return additionGroups(additions).map(({ title, additions: some }) => (
    <li key={title}>
      {title} that the app added:
      <ul className="plan-changes">
        {some.map(({ id, name, why }) => (
          <li key={id}>
            {name}. {why}
          </li>
        ))}
      </ul>
    </li>
  ));
}
