import type { AdoptionView } from '../../src/contract/adoption';
import type { MappingLine, SettingsView } from '../../src/contract/set-up';
import { kindFacts } from '../../src/domain/kinds/kinds';
import { placeNames } from '../../src/domain/lifecycle/stages';
import { Answered } from '../shared/answered';
import { Lozenge } from '../shared/lozenge';
import { Notice } from '../shared/notice';
import { useAnswer } from '../shared/query';
import { Health } from './health';
import '../shared/table.css';

/** How the stages stand on the project's statuses, and whether that still holds. */
export function Settings() {
  const query = useAnswer('viewSettings', {});
  return (
    <main className="surface-page stack">
      <Answered query={query} loading="Checking the project">
        {(view) => <Content view={view} />}
      </Answered>
    </main>
  );
}

function Content({ view }: { readonly view: SettingsView }) {
  const health = useAnswer('viewMapping', {});
  const count = view.problems.length + view.lines.filter((line) => line.problem !== null).length;
  const found = Math.max(count, countOff(health.data));
  const isEditedBelow = health.data?.origin === 'adopted';
  const isChecking = found === 0 && health.data === undefined && health.error === null;
  return (
    <>
      <h1>{isChecking ? `Checking ${view.project.name}` : healthWords(found, view.project.name)}</h1>
      {view.problems.length === 0 || isEditedBelow ? null : (
        <Notice tone="warning" title="What is off">
          <ul className="tight">
            {view.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {found === 0 && !isChecking ? (
        <Notice tone="success" title="All stages stand on a status of this project">
          <p>The gates are rules of the Jira workflow: they hold on boards, in bulk changes and for automation too.</p>
        </Notice>
      ) : null}
      {isEditedBelow ? null : <Lines lines={view.lines} />}
      <Answered query={health} loading="Checking the health" level="h2">
        {(mapped) => <Health view={mapped} />}
      </Answered>
    </>
  );
}

function Lines({ lines }: Pick<SettingsView, 'lines'>) {
  if (lines.length > 0) return <Mapping lines={lines} />;
  return <p className="subtle">No stage is mapped yet. A Jira admin can create an improvement project under “Clause 10 set-up”.</p>;
}

/** What should be mended; notes are none of it. */
function countOff(view: AdoptionView | undefined): number {
  return (view?.findings ?? []).filter(({ severity }) => severity !== 'note').length;
}

function Mapping({ lines }: { readonly lines: readonly MappingLine[] }) {
  return (
    <table className="table table-stacked">
      <caption className="visually-hidden">Stages and the statuses they stand on</caption>
      <thead>
        <tr>
          <th scope="col">Record</th>
          <th scope="col">Stage</th>
          <th scope="col">Jira status</th>
          <th scope="col">Health</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.kind} ${line.place}`}>
            <td data-label="Record">{kindFacts[line.kind].name}</td>
            <td data-label="Stage">{placeNames[line.place]}</td>
            <td data-label="Status">{line.statusName ?? <span className="subtle">none</span>}</td>
            <td data-label="Health">
              {line.problem === null ? (
                <Lozenge tone="success">In order</Lozenge>
              ) : (
                <span className="row">
                  <Lozenge tone="danger">Off</Lozenge>
                  <span>{line.problem}</span>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function healthWords(count: number, project: string): string {
  if (count === 0) return `${project} is in order`;
  return count === 1 ? `One thing is off in ${project}` : `${count} things are off in ${project}`;
}
