import { useState } from 'react';
import { AdfView, adfOfText } from '../adf/adf-view';
import { AppFrame } from '../frames/app-frame';
import { messagesOfError, post } from '../rest';
import { Avatar } from '../shell/avatar';
import { ago, moment } from '../shell/dates';
import { Loaded } from '../shell/loaded';
import { Notice } from '../shell/notice';
import { useMayI } from '../shell/permissions';
import { useExtensions, useHistory, useIssueChanged, type Issue, type User } from './issue-data';

const ownTabs = [
  { key: 'comments', title: 'Comments' },
  { key: 'history', title: 'History' },
] as const;

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

const lastTab = 'activity';

/** The tab that the address asks for by `?activity=`, with the key of an app's module, or as in Jira the one that was last open. */
const askedTab = () => new URLSearchParams(location.search).get('activity') ?? localStorage.getItem(lastTab) ?? 'comments';

/** A tab of the app opens its frame when it is chosen, as Jira does. */
function AppActivity({ issue, moduleKey, title }: { readonly issue: Issue; readonly moduleKey: string; readonly title: string }) {
  const place = { kind: 'issue', issueKey: issue.key, search: location.search } as const;
  return <AppFrame moduleKey={moduleKey} place={place} title={title} />;
}

export function Activity({ issue }: { readonly issue: Issue }) {
  const [tab, setTab] = useState(askedTab);
  const ofApps = useExtensions().data?.issueActivities ?? [];
  const ofApp = ofApps.find(({ key }) => key === tab);
  const choose = (key: string) => {
    localStorage.setItem(lastTab, key);
    setTab(key);
  };
  return (
    <section aria-labelledby="activity">
      <h2 id="activity">Activity</h2>
      <div className="row tabs" role="group" aria-label="Show">
        {[...ownTabs, ...ofApps].map(({ key, title }) => (
          <button key={key} type="button" className="tab" aria-pressed={tab === key} onClick={() => choose(key)}>
            {title}
          </button>
        ))}
      </div>
      {tab === 'comments' && <Comments issue={issue} />}
      {tab === 'history' && <HistoryFeed issue={issue} />}
      {ofApp && <AppActivity issue={issue} moduleKey={ofApp.key} title={ofApp.title} />}
    </section>
  );
}
