import type { AdoptionView } from '../../src/contract/adoption';
import type { SettingsView } from '../../src/contract/set-up';
import { Answered } from '../shared/data/answered';
import { Notice } from '../shared/look/notice';
import { useAnswer } from '../shared/data/query';
import { Health } from './health';
import { Lines } from './lines';

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
      <Answered query={health} loading="Checking the health" level="h2">
        {(mapped) => <Health view={mapped} />}
      </Answered>
      {isEditedBelow ? null : <Lines lines={view.lines} />}
    </>
  );
}

/** What should be mended; notes are none of it. */
function countOff(view: AdoptionView | undefined): number {
  return (view?.findings ?? []).filter(({ severity }) => severity !== 'note').length;
}

function healthWords(count: number, project: string): string {
  if (count === 0) return `${project} is in order`;
  return count === 1 ? `One thing is off in ${project}` : `${count} things are off in ${project}`;
}
