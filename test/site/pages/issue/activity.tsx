import { useState } from 'react';
import { AdfView, adfOfText } from '../adf/adf-view';
import { messagesOfError, post } from '../rest';
import { Avatar } from '../shell/avatar';
import { ago, moment } from '../shell/dates';
import { Loaded } from '../shell/loaded';
import { Notice } from '../shell/notice';
import { useMayI } from '../shell/permissions';
import { useHistory, useIssueChanged, type Issue, type User } from './issue-data';

const tabs = ['Comments', 'History'] as const;

function By({ person, time, children }: { readonly person: User | undefined; readonly time: string; readonly children?: React.ReactNode }) {
  return (
    <p className="by">
      <Avatar name={person?.displayName ?? 'System'} id={person?.accountId ?? 'system'} />
      <strong>{person?.displayName ?? 'System'}</strong>
      {children}
      <time className="small" dateTime={time} title={moment(time)}>
        {ago(time)}
      </time>
    </p>
  );
}

function CommentForm({ issue }: { readonly issue: Issue }) {
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const changed = useIssueChanged(issue);
  const add = async () => {
    try {
      await post(`/rest/api/3/issue/${issue.key}/comment`, { body: adfOfText(text) });
      setText('');
      setRefusal([]);
      await changed();
    } catch (error) {
      setRefusal(messagesOfError(error));
    }
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label htmlFor="comment">Add a comment</label>
      <textarea id="comment" className="input" rows={2} value={text} onChange={({ target }) => setText(target.value)} />
      {refusal.length > 0 && <Notice tone="error" title="The comment was not added" messages={refusal} />}
      {text.trim() !== '' && (
        <button type="submit" className="button button-primary">
          Comment
        </button>
      )}
    </form>
  );
}

function Comments({ issue }: { readonly issue: Issue }) {
  const mayI = useMayI({ issueKey: issue.key });
  const { comments } = issue.fields.comment;
  return (
    <>
      {comments.length === 0 && <p className="subtle">No comment yet.</p>}
      <ul className="feed">
        {comments.map((comment) => (
          <li key={comment.id}>
            <By person={comment.author} time={comment.created} />
            <AdfView doc={comment.body} />
          </li>
        ))}
      </ul>
      {mayI('ADD_COMMENTS') && <CommentForm issue={issue} />}
    </>
  );
}

function HistoryFeed({ issue }: { readonly issue: Issue }) {
  const history = useHistory(issue.key);
  return (
    <Loaded query={history}>
      {(entries) => (
        <ul className="feed">
          {[...entries].reverse().map((entry) => (
            <li key={entry.id}>
              {entry.items.map((item) => (
                <div key={item.field}>
                  <By person={entry.author} time={entry.created}>
                    changed <strong>{item.field}</strong>
                  </By>
                  <p className="change">
                    <span>{item.fromString ?? 'None'}</span> <span aria-label="to">→</span> <span>{item.toString ?? 'None'}</span>
                  </p>
                </div>
              ))}
            </li>
          ))}
          {entries.length === 0 && <li className="subtle">Nothing has changed since {moment(issue.fields.created)}.</li>}
        </ul>
      )}
    </Loaded>
  );
}

export function Activity({ issue }: { readonly issue: Issue }) {
  const [tab, setTab] = useState<(typeof tabs)[number]>('Comments');
  return (
    <section aria-labelledby="activity">
      <h2 id="activity">Activity</h2>
      <div className="row tabs" role="group" aria-label="Show">
        {tabs.map((name) => (
          <button key={name} type="button" className="tab" aria-pressed={tab === name} onClick={() => setTab(name)}>
            {name}
          </button>
        ))}
      </div>
      {tab === 'Comments' ? <Comments issue={issue} /> : <HistoryFeed issue={issue} />}
    </section>
  );
}
