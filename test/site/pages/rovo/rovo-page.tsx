import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgentList } from '../../web/agents';
import { get } from '../rest';
import { Loaded } from '../shell/loaded';
import { Notice } from '../shell/notice';
import { useTitle } from '../shell/use-title';
import { ActionForm, type Said } from './action-form';
import { Talk, type Turn } from './talk';
import { runAction } from './run-action';

export type Agent = AgentList[number];
export type AgentAction = Agent['actions'][number];

function AgentHead({ agent }: { readonly agent: Agent }) {
  return (
    <header className="agent-head">
      <span className="agent-mark" aria-hidden="true">
        ✦
      </span>
      <div>
        <h1>{agent.name}</h1>
        <p className="subtle">{agent.description}</p>
      </div>
    </header>
  );
}

interface ActionListProps {
  readonly actions: readonly AgentAction[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

function ActionList({ actions, chosen, onChoose }: ActionListProps) {
  return (
    <section className="agent-actions" aria-labelledby="actions">
      <h2 id="actions">Actions</h2>
      <ul className="action-list">
        {actions.map(({ key, name, description, verb }) => (
          <li key={key}>
            <button type="button" className="action-choice" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
              <span className="row apart">
                <strong>{name}</strong>
                <span className="lozenge">{verb === 'GET' ? 'Reads' : 'Changes Jira'}</span>
              </span>
              <span className="small">{description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Starters({ starters }: { readonly starters: readonly string[] }) {
  return (
    <section className="agent-starters" aria-labelledby="starters">
      <h2 id="starters">Conversation starters</h2>
      <p className="small">What Rovo Chat offers to begin with. Here, choose the action instead.</p>
      <ul className="starters">
        {starters.map((starter) => (
          <li key={starter}>“{starter}”</li>
        ))}
      </ul>
    </section>
  );
}

function AgentView({ agent }: { readonly agent: Agent }) {
  const [chosen, setChosen] = useState(agent.actions[0]?.key ?? '');
  const [issueKey, setIssueKey] = useState(new URLSearchParams(location.search).get('issue') ?? '');
  const [turns, setTurns] = useState<readonly Turn[]>([]);
  const action = agent.actions.find(({ key }) => key === chosen);
  useTitle(`${agent.name}, an agent`);
  const say = async (said: Said) => {
    if (action === undefined) return;
    const answer = await runAction(action.key, said, issueKey.trim());
    setTurns((before) => [{ id: before.length, action: action.name, said, issueKey: issueKey.trim(), answer }, ...before]);
  };
  return (
    <>
      <AgentHead agent={agent} />
      <div className="agent-columns">
        <ActionList actions={agent.actions} chosen={chosen} onChoose={setChosen} />
        <div className="agent-main">
          <div className="field">
            <label htmlFor="open">Open beside the talk</label>
            <input
              id="open"
              className="input"
              value={issueKey}
              placeholder="Nothing"
              aria-describedby="open-help"
              onChange={({ target }) => setIssueKey(target.value)}
            />
            <p id="open-help" className="small">
              Key of a work item, such as CI-1. The platform tells the action what is open, whatever the inputs say.
            </p>
          </div>
          {action && <ActionForm key={action.key} action={action} onSay={say} />}
          <Talk agentName={agent.name} turns={turns} />
        </div>
        <Starters starters={agent.conversationStarters} />
      </div>
    </>
  );
}

/** Stands in for Rovo Chat, without a language model. */
export function RovoPage() {
  useTitle('Rovo');
  const agents = useQuery({ queryKey: ['agents'], queryFn: () => get<AgentList>('/_forge/agents') });
  return (
    <div className="page rovo">
      <Notice
        tone="info"
        title="A stand-in for Rovo Chat"
        messages={[
          'No language model is here. You choose an action and fill in what Rovo would take from your words; the app’s own function answers, with your rights.',
        ]}
      />
      <Loaded query={agents}>{(all) => all.map((agent) => <AgentView key={agent.key} agent={agent} />)}</Loaded>
    </div>
  );
}
