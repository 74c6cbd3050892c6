import { boot } from '../boot';
import { Avatar } from '../shell/avatar';
import type { Said } from './action-form';
import type { ActionResult } from './run-action';

/** What a person asked for, and what came back. */
export interface Turn {
  readonly id: number;
  readonly action: string;
  readonly said: Said;
  readonly issueKey: string;
  readonly answer: ActionResult;
}

const titles: Readonly<Record<ActionResult['kind'], string>> = { told: '', refused: 'Not done', failed: 'The action failed' };

/** Every key that stands in an answer. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    name === 'key' && typeof part === 'string' ? [part] : keysIn(part),
  );
}

/** The words with a link for each work item that the answer names. */
function Words({ answer }: { readonly answer: ActionResult }) {
  const keys = new Set(keysIn(answer.json));
  return (
    <p className="words">
      {answer.words.split(/\b([A-Z][A-Z0-9_]+-[0-9]+)\b/).map((part, index) =>
        keys.has(part) ? (
          <a key={index} href={`/browse/${part}`}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}

function Question({ turn: { action, said, issueKey } }: { readonly turn: Turn }) {
  const parts = Object.entries(said).map(([name, value]) => `${name}: ${String(value)}`);
  return (
    <div className="question">
      {boot.person && <Avatar name={boot.person.displayName} id={boot.person.accountId} />}
      <p>
        <strong>{action}</strong>
        {issueKey !== '' && <span className="small"> beside {issueKey}</span>}
        {parts.length > 0 && <span className="small block">{parts.join(' · ')}</span>}
      </p>
    </div>
  );
}

function Answer({ answer, agentName }: { readonly answer: ActionResult; readonly agentName: string }) {
  const title = titles[answer.kind];
  return (
    <div className={answer.kind === 'told' ? 'answer' : 'answer notice notice-error'}>
      <p className="visually-hidden">{agentName}:</p>
      {title !== '' && <p className="notice-title">{title}</p>}
      <Words answer={answer} />
      {answer.json !== null && (
        <details>
          <summary>As JSON, as the agent gets it</summary>
          <pre className="json" tabIndex={0}>
            {JSON.stringify(answer.json, null, 2)}
          </pre>
        </details>
      )}
    </div>
  );
}

/** The talk so far, newest first, beside the form that makes it. */
export function Talk({ turns, agentName }: { readonly turns: readonly Turn[]; readonly agentName: string }) {
  return (
    <section aria-labelledby="talk">
      <h2 id="talk">The talk</h2>
      {turns.length === 0 && <p className="subtle">Nothing was said yet.</p>}
      <div role="log" aria-label="Answers" className="turns">
        {turns.map((turn) => (
          <article key={turn.id} className="turn" aria-label={`Turn ${String(turn.id + 1)}`}>
            <Question turn={turn} />
            <Answer answer={turn.answer} agentName={agentName} />
          </article>
        ))}
      </div>
    </section>
  );
}
