import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { onward, type LinkedIssue, type Status, type Transition, type User } from '../issue/issue-data';
import { StatusLozenge, TypeIcon } from '../issue/status';
import { moveIssue, TransitionDialog } from '../issue/transition-dialog';
import { get, messagesOfError, post } from '../rest';
import { Avatar } from '../shell/avatar';
import { Loaded } from '../shell/loaded';
import { Notice } from '../shell/notice';
import { useMayI } from '../shell/permissions';
import { useTitle } from '../shell/use-title';
import { ProjectNav, useProject } from './project-nav';

type Card = LinkedIssue & {
  readonly fields: LinkedIssue['fields'] & { readonly assignee: User | null } & Readonly<Record<string, unknown>>;
};

const mostCards = 100;

/** Finished work leaves the board after two weeks, as in Jira. */
async function readBoard(projectKey: string): Promise<{ columns: Status[]; cards: Card[] }> {
  const types = await get<{ name: string; subtask: boolean; statuses: Status[] }[]>(`/rest/api/3/project/${projectKey}/statuses`);
  const jql = `project = "${projectKey}" AND issuetype in standardIssueTypes() AND (statusCategory != Done OR updated >= -14d) ORDER BY updated DESC`;
  const { issues } = await post<{ issues: Card[] }>('/rest/api/3/search/jql', {
    jql,
    maxResults: mostCards,
    fields: ['summary', 'status', 'issuetype', 'assignee'],
  });
  const standard = types.filter(
    ({ name, subtask }) => !subtask && (issues.length === 0 || issues.some(({ fields }) => fields.issuetype.name === name)),
  );
  const columns = new Map(standard.flatMap(({ statuses }) => statuses.map((status) => [status.id, status])));
  for (const { fields } of issues) columns.set(fields.status.id, fields.status);
  return { columns: [...columns.values()], cards: issues };
}

interface Refused {
  readonly key: string;
  readonly messages: readonly string[];
}

const readTransitions = async (key: string) =>
  (await get<{ transitions: Transition[] }>(`/rest/api/3/issue/${key}/transitions?expand=transitions.fields`)).transitions;

function MoveMenu({ card, onMove }: { readonly card: Card; readonly onMove: (transition: Transition) => void }) {
  const [transitions, setTransitions] = useState<readonly Transition[] | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = async () => setTransitions(transitions ? null : onward(await readTransitions(card.key), card.fields.status));
  return (
    <div
      className="move-menu"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || transitions === null) return;
        setTransitions(null);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="link-button"
        aria-expanded={transitions !== null}
        aria-label={`Move ${card.key}`}
        onClick={() => void open()}
      >
        Move
      </button>
      {transitions && (
        <ul className="move-list">
          {transitions.map((transition) => (
            <li key={transition.id}>
              <button
                type="button"
                className="menu-item"
                onClick={() => {
                  setTransitions(null);
                  onMove(transition);
                }}
              >
                {transition.name}
              </button>
            </li>
          ))}
          {transitions.length === 0 && <li className="subtle">You cannot move it.</li>}
        </ul>
      )}
    </div>
  );
}

function useMoves(projectKey: string) {
  const client = useQueryClient();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [asking, setAsking] = useState<{ card: Card; transition: Transition } | null>(null);
  const reload = () => client.invalidateQueries({ queryKey: ['board', projectKey] });
  const move = async (card: Card, transition: Transition) => {
    setRefused(null);
    try {
      await moveIssue(card.key, transition);
      await reload();
    } catch (error) {
      setRefused({ key: card.key, messages: messagesOfError(error) });
      if (Object.keys(transition.fields ?? {}).length > 0) setAsking({ card, transition });
    }
  };
  const drop = async (card: Card, statusId: string) => {
    const transition = (await readTransitions(card.key)).find(({ to }) => to.id === statusId);
    if (transition) await move(card, transition);
    else setRefused({ key: card.key, messages: ['There is no transition to that status from here.'] });
  };
  return { refused, asking, setAsking, reload, move, drop };
}

interface ColumnProps {
  readonly status: Status;
  readonly cards: readonly Card[];
  /** `null` for somebody who may not move anything. */
  readonly moves: ReturnType<typeof useMoves> | null;
  readonly onDrop: (key: string) => void;
}

function Column({ status, cards, moves, onDrop }: ColumnProps) {
  return (
    <section
      className="column"
      aria-label={status.name}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(event.dataTransfer.getData('text/plain'));
      }}
    >
      <h2>
        <StatusLozenge status={status} /> <span className="small">{cards.length}</span>
      </h2>
      <ul>
        {cards.map((card) => (
          <li
            key={card.key}
            className="board-card"
            draggable={moves !== null}
            onDragStart={(event) => event.dataTransfer.setData('text/plain', card.key)}
          >
            <p>
              <a href={`/browse/${card.key}`}>{card.fields.summary}</a>
            </p>
            <div className="row apart">
              <span className="row">
                <TypeIcon name={card.fields.issuetype.name} />
                <span className="small">{card.key}</span>
              </span>
              <span className="row">
                {moves && <MoveMenu card={card} onMove={(transition) => void moves.move(card, transition)} />}
                {card.fields.assignee && (
                  <span title={card.fields.assignee.displayName}>
                    <Avatar name={card.fields.assignee.displayName} id={card.fields.assignee.accountId} />
                  </span>
                )}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Board({ projectKey }: { readonly projectKey: string }) {
  const board = useQuery({ queryKey: ['board', projectKey], queryFn: () => readBoard(projectKey) });
  const name = useProject(projectKey).data?.name ?? projectKey;
  const moves = useMoves(projectKey);
  const mayMove = useMayI({ projectKey })('TRANSITION_ISSUES');
  useTitle(`${name} board`);
  const { refused, asking } = moves;
  return (
    <>
      <ProjectNav projectKey={projectKey} />
      <h1 className="visually-hidden">{name} board</h1>
      <div className="page">
        {refused && <Notice tone="error" title={`${refused.key} was not moved`} messages={refused.messages} />}
        <Loaded query={board}>
          {({ columns, cards }) => (
            <div className="board" tabIndex={0} role="region" aria-label="Board">
              {columns.map((status) => (
                <Column
                  key={status.id}
                  status={status}
                  cards={cards.filter(({ fields }) => fields.status.id === status.id)}
                  moves={mayMove ? moves : null}
                  onDrop={(key) => {
                    const card = cards.find((candidate) => candidate.key === key);
                    if (card && mayMove) void moves.drop(card, status.id);
                  }}
                />
              ))}
            </div>
          )}
        </Loaded>
      </div>
      {asking && (
        <TransitionDialog
          issueKey={asking.card.key}
          projectKey={projectKey}
          transition={asking.transition}
          values={{}}
          onClose={() => moves.setAsking(null)}
          onDone={() => {
            moves.setAsking(null);
            void moves.reload();
          }}
        />
      )}
    </>
  );
}
