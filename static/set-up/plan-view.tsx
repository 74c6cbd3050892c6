import { isNothingToDo, stoppersOf, type PlannedThing, type SetUpPlan } from '../../src/domain/set-up/set-up-plan';
import { Lozenge } from '../shared/look/lozenge';
import { Notice } from '../shared/look/notice';
import { countWords, planGroups, thingWords, verdictWords, type PlanGroup } from './plan-groups';
import '../shared/look/table.css';

/** What set-up would do, grouped by what it is; nothing has been done yet. */
export function PlanView({ plan }: { readonly plan: SetUpPlan }) {
  const conflicts = plan.things.filter(({ verdict }) => verdict === 'conflict');
  return (
    <div className="stack">
      <p>{`${thingWords(plan.things)}. Nothing has been done yet.`}</p>
      {conflicts.length === 0 ? null : <Conflicts conflicts={conflicts} />}
      {isNothingToDo(plan.things) ? <UpToDate projectKey={plan.key} /> : null}
      <ThingGroups things={plan.things} />
    </div>
  );
}

/** Things by what they are, each with what happens to it and why. */
export function ThingGroups({ things }: { readonly things: readonly PlannedThing[] }) {
  return (
    <div className="tight">
      {planGroups.map((group) => (
        <Group key={group.title} group={group} things={things.filter(({ what }) => group.kinds.includes(what))} />
      ))}
    </div>
  );
}

function Conflicts({ conflicts }: { readonly conflicts: readonly PlannedThing[] }) {
  const stops = stoppersOf(conflicts).length > 0;
  return (
    <Notice
      tone={stops ? 'error' : 'warning'}
      title={stops ? 'Set-up cannot begin while this is so' : 'Set-up can go on, but you should know'}
    >
      <ul className="tight">
        {conflicts.map(({ what, name, why }) => (
          <li key={`${what} ${name}`}>{why}</li>
        ))}
      </ul>
    </Notice>
  );
}

function UpToDate({ projectKey }: { readonly projectKey: string }) {
  return (
    <Notice tone="success" title="Nothing to do">
      <p>Everything that {projectKey} needs is there, and is what it should be.</p>
    </Notice>
  );
}

function Group({ group, things }: { readonly group: PlanGroup; readonly things: readonly PlannedThing[] }) {
  if (things.length === 0) return null;
  return (
    <details className="thing-group" open={things.some(({ verdict }) => verdict === 'conflict' || verdict === 'change')}>
      <summary>
        <strong>{group.title}</strong> <span className="subtle">{countWords(things)}</span>
      </summary>
      <div className="tight">
        <p className="subtle">{group.why}</p>
        <Things caption={group.title} things={things} />
      </div>
    </details>
  );
}

function Things({ caption, things }: { readonly caption: string; readonly things: readonly PlannedThing[] }) {
  return (
    <table className="table table-stacked">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">What happens</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {things.map((thing) => (
          <tr key={`${thing.what} ${thing.name}`}>
            <td data-label="Name">{thing.name}</td>
            <td data-label="What">
              <Lozenge tone={verdictWords[thing.verdict].tone}>{verdictWords[thing.verdict].word}</Lozenge>
            </td>
            <td data-label="Why">
              <Reason thing={thing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reason({ thing: { why, changes } }: { readonly thing: PlannedThing }) {
  if (changes.length === 0) return <span>{why}</span>;
  return (
    <div>
      <span>{why}</span>
      <ul className="plan-changes">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  );
}
