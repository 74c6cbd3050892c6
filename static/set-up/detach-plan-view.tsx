import { isDetached, type DetachedTransition, type DetachedWorkflow, type DetachPlan } from '../../src/domain/set-up/detachment';
import { counted, listed } from '../../src/domain/health/words';
import { Notice } from '../shared/look/notice';
import '../shared/fields/field.css';
import '../shared/look/table.css';
import { KeptAdditions, UndoneAdditions } from './detach-additions';
import { sayRemains, sayWhatGoes } from './detach-words';

/** Which rules go from which transitions, and what stays; nothing has been done yet. */
export function DetachPlanView({ plan }: { readonly plan: DetachPlan }) {
  const { workflows } = plan;
  return (
    <>
      {isDetached(plan) ? (
        <Notice tone="success" title="No workflow has a rule of this app">
          <p>There is nothing to remove. The app can be uninstalled without blocking a step.</p>
        </Notice>
      ) : (
        <p>{sayWhatGoes(plan)} would go. Nothing has been done yet.</p>
      )}
      <div className="tight">
        {workflows.map((workflow) => (
          <Workflow key={workflow.id} workflow={workflow} />
        ))}
      </div>
      <UndoneAdditions additions={plan.undone} />
      <Staying plan={plan} />
    </>
  );
}

function Workflow({ workflow }: { readonly workflow: DetachedWorkflow }) {
  const { name, transitions, ruleCount, keptCount, projects } = workflow;
  return (
    <details className="thing-group">
      <summary>
        <strong>{name}</strong>{' '}
        <span className="subtle">
          {counted(ruleCount, 'rule')} of {counted(transitions.length, 'transition')} go, {counted(keptCount, 'other rule')} stay
        </span>
      </summary>
      <div className="tight">
        <p className="subtle">{projects.length === 0 ? 'No project follows it.' : `Followed by ${listed(projects)}.`}</p>
        <table className="table table-stacked">
          <caption className="visually-hidden">Transitions of {name}</caption>
          <thead>
            <tr>
              <th scope="col">Transition</th>
              <th scope="col">No longer asked for</th>
              <th scope="col">Jira still asks for</th>
            </tr>
          </thead>
          <tbody>
            {transitions.map((transition) => (
              <Transition key={transition.name} transition={transition} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Transition({ transition: { name, removed, stillAsked } }: { readonly transition: DetachedTransition }) {
  return (
    <tr>
      <td data-label="Transition">{name}</td>
      <td data-label="Goes">
        <ul>
          {removed.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </td>
      <td data-label="Stays">{stillAsked.length === 0 ? <span className="subtle">nothing</span> : listed(stillAsked)}</td>
    </tr>
  );
}

/** What an administrator may fear for, and need not; and what does go with the app. */
function Staying({ plan: { remains, appFields, kept } }: { readonly plan: DetachPlan }) {
  return (
    <section className="tight" aria-labelledby="staying">
      <h2 id="staying">What stays, also without the app</h2>
      <ul className="plan-changes">
        <li>All work items with their values, history, links, comments and attachments.</li>
        {remains.length === 0 ? null : <li>{sayRemains(remains)}: all that set-up made or took over.</li>}
        <KeptAdditions additions={kept} />
        <li>The rules of Jira in these workflows: fields that must be filled, and ways that are only open after a certain status.</li>
      </ul>
      <h2>What goes with the app</h2>
      <ul className="plan-changes">
        {appFields.length === 0 ? null : (
          <li>The fields {listed(appFields)}: they belong to the app. Jira hides them and keeps their values for 30 days.</li>
        )}
        <li>
          Panels, register and summaries, the app’s settings and its notes on which status is which stage. All of them can be made again.
        </li>
        <li>
          Workflows that somebody copied from these, outside these projects, keep the rules they were copied with: remove those in Jira.
        </li>
      </ul>
    </section>
  );
}
