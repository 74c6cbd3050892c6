import type { MappingLine, SettingsView } from '../../src/contract/set-up';
import { kindFacts, kinds, type Kind } from '../../src/domain/kinds/kinds';
import { placeNames } from '../../src/domain/lifecycle/stages';
import { Lozenge } from '../shared/look/lozenge';
import '../shared/look/table.css';

/** The stages of each kind of record, and the statuses they stand on. */
export function Lines({ lines }: Pick<SettingsView, 'lines'>) {
  if (lines.length === 0)
    return <p className="subtle">No stage is mapped yet. A Jira admin can create an improvement project under “Clause 10 set-up”.</p>;
  return (
    <section className="tight" aria-labelledby="stages">
      <h2 id="stages">Stages and statuses</h2>
      <p className="subtle">The gates are rules of the Jira workflow: they hold on boards, in bulk changes and for automation too.</p>
      <table className="table table-stacked">
        <caption className="visually-hidden">Stages and the statuses they stand on</caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Jira status</th>
          </tr>
        </thead>
        {kinds.map((kind) => (
          <OfKind key={kind} kind={kind} lines={lines.filter((line) => line.kind === kind)} />
        ))}
      </table>
    </section>
  );
}

function OfKind({ kind, lines }: { readonly kind: Kind; readonly lines: readonly MappingLine[] }) {
  if (lines.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {kindFacts[kind].name}
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={line.place}>
          <td data-label="Stage">{placeNames[line.place]}</td>
          <td data-label="Status">
            <span className="row">
              {line.statusName ?? <span className="subtle">none</span>}
              {line.problem === null ? null : (
                <>
                  <Lozenge tone="danger">Off</Lozenge>
                  <span>{line.problem}</span>
                </>
              )}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
