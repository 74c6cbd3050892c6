import type { SetUpView } from '../../src/contract/set-up';
import '../shared/table.css';

/** What the app made, so that an admin can find it, and remove it one day. */
export function Ledger({ entries }: { readonly entries: SetUpView['ledger'] }) {
  if (entries.length === 0) return null;
  return (
    <section className="tight">
      <h2>What we made ({entries.length})</h2>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">What the app made</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Name</th>
              <th scope="col">Id</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={`${entry.what}-${entry.id}`}>
                <td>{entry.what}</td>
                <td>{entry.name}</td>
                <td>{entry.id}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
