import { useState } from 'react';
import type { SetUpView } from '../../src/contract';
import { Answered } from '../shared/answered';
import { JiraLink } from '../shared/jira-link';
import { Lozenge } from '../shared/lozenge';
import { useAnswer, useChange, useReplaceAnswer } from '../shared/query';
import { Ledger } from './ledger';
import { NewProject } from './new-project';
import './set-up.css';

/** Creates an improvement project in three steps: choose, look, do. */
export function SetUp() {
  const query = useAnswer('viewSetUp', {});
  const replace = useReplaceAnswer('viewSetUp', {});
  const [madeKey, setMadeKey] = useState<string | null>(null);
  const provision = useChange('provisionProject', replace);
  return (
    <main className="surface-page stack">
      <Answered query={query} loading="Looking at what is there">
        {(view) => (
          <>
            <h1>{stateWords(view)}</h1>
            <Projects view={view} />
            <NewProject provision={provision} taken={view.projects.map((project) => project.key)} madeKey={madeKey} onMade={setMadeKey} />
            <Ledger entries={view.ledger} />
          </>
        )}
      </Answered>
    </main>
  );
}

function stateWords({ projects }: SetUpView): string {
  if (projects.length === 0) return 'Create the first improvement project';
  const off = projects.filter((project) => !project.healthy).length;
  if (off === 0)
    return projects.length === 1 ? 'One improvement project, in order' : `${projects.length} improvement projects, all in order`;
  return `${off} of ${projects.length} improvement projects need a look`;
}

function Projects({ view }: { readonly view: SetUpView }) {
  if (view.projects.length === 0) return null;
  return (
    <section className="tight">
      <h2>Improvement projects</h2>
      <ul className="tight">
        {view.projects.map((project) => (
          <li key={project.id} className="row">
            <JiraLink path={`/browse/${project.key}`}>
              {project.name} ({project.key})
            </JiraLink>
            {project.healthy ? <Lozenge tone="success">In order</Lozenge> : <Lozenge tone="warning">Needs a look</Lozenge>}
            {project.healthy ? null : <span className="subtle">see Project settings, Apps, Improvements</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
