import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AdfView } from '../adf/adf-view';
import { AppFrame } from '../frames/app-frame';
import { messagesOfError, put } from '../rest';
import { moment } from '../shell/dates';
import { Loaded } from '../shell/loaded';
import { Notice } from '../shell/notice';
import { useTitle } from '../shell/use-title';
import { Activity } from './activity';
import { Details } from './details';
import { FieldInput } from './field-input';
import { useEditMeta, useExtensions, useIssue, useIssueChanged, type Issue } from './issue-data';
import { RemoteLinks } from './remote-links';
import { IssueRow, TypeIcon } from './status';
import { Transitions } from './transitions';

/** Summary or description, read and written in place. */
function TextField({ issue, fieldId }: { readonly issue: Issue; readonly fieldId: 'summary' | 'description' }) {
  const meta = useEditMeta(issue.key).data?.[fieldId];
  const changed = useIssueChanged(issue);
  const [draft, setDraft] = useState<{ value: unknown } | null>(null);
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const save = async () => {
    try {
      await put(`/rest/api/3/issue/${issue.key}`, { fields: { [fieldId]: draft?.value } });
      await changed();
      setDraft(null);
    } catch (error) {
      setRefusal(messagesOfError(error));
    }
  };
  const { description, summary } = issue.fields;
  const shown =
    fieldId === 'summary' ? (
      <h1>{summary}</h1>
    ) : (
      <div>{description ? <AdfView doc={description} /> : <p className="subtle">No description.</p>}</div>
    );
  if (!draft || !meta) {
    return (
      <div className="detail-value text-field">
        {shown}
        {meta && (
          <button
            type="button"
            className="edit-button"
            aria-label={`Edit ${meta.name}`}
            onClick={() => setDraft({ value: issue.fields[fieldId] })}
          >
            Edit
          </button>
        )}
      </div>
    );
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FieldInput meta={meta} value={draft.value} projectKey={issue.fields.project.key} onChange={(value) => setDraft({ value })} />
      {refusal.length > 0 && <Notice tone="error" title="Not saved" messages={refusal} />}
      <div className="row">
        <button type="submit" className="button button-primary">
          Save
        </button>
        <button type="button" className="button button-subtle" onClick={() => setDraft(null)}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function Links({ issue }: { readonly issue: Issue }) {
  const { issuelinks, subtasks, attachment } = issue.fields;
  const linked = issuelinks.flatMap(({ id, type, inwardIssue, outwardIssue }) => {
    const other = inwardIssue ?? outwardIssue;
    return other ? [{ id, other, words: inwardIssue ? type.inward : type.outward }] : [];
  });
  const words = [...new Set(linked.map((link) => link.words))];
  return (
    <>
      {subtasks.length > 0 && (
        <section aria-labelledby="subtasks">
          <h2 id="subtasks">Child work items</h2>
          <ul className="issue-rows">
            {subtasks.map((child) => (
              <IssueRow key={child.id} issue={child} />
            ))}
          </ul>
        </section>
      )}
      {words.map((word) => (
        <section key={word} aria-label={word}>
          <h2>{word}</h2>
          <ul className="issue-rows">
            {linked
              .filter((link) => link.words === word)
              .map(({ id, other }) => (
                <IssueRow key={id} issue={other} />
              ))}
          </ul>
        </section>
      ))}
      {attachment.length > 0 && (
        <section aria-labelledby="attachments">
          <h2 id="attachments">Attachments</h2>
          <ul className="issue-rows">
            {attachment.map((file) => (
              <li key={file.id} className="issue-row">
                <a href={`/rest/api/3/attachment/content/${file.id}`}>{file.filename}</a>
                <span className="small issue-row-title">
                  {file.author.displayName}, {moment(file.created)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function AppPanels({ issue }: { readonly issue: Issue }) {
  const extensions = useExtensions().data;
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['issue', issue.key] });
  return extensions?.issuePanels.map(({ key, title }) => (
    <section key={key} className="app-panel" aria-label={title}>
      <h2>{title}</h2>
      <AppFrame moduleKey={key} place={{ kind: 'issue', issueKey: issue.key }} title={title} onRefresh={refresh} />
    </section>
  ));
}

function AppContexts({ issue }: { readonly issue: Issue }) {
  const extensions = useExtensions().data;
  return extensions?.issueContexts.map(({ key, title }) => (
    <section key={key} className="side-card" aria-label={title}>
      <h2>{title}</h2>
      <AppFrame moduleKey={key} place={{ kind: 'issue', issueKey: issue.key }} title={title} version={issue.fields.updated} />
    </section>
  ));
}

function IssueView({ issue }: { readonly issue: Issue }) {
  const { project, parent, issuetype } = issue.fields;
  useTitle(`${issue.key} ${issue.fields.summary}`);
  return (
    <div className="issue">
      <nav aria-label="Breadcrumb" className="crumbs">
        <a href={`/jira/projects/${project.key}/board`}>{project.name}</a>
        {parent && <a href={`/browse/${parent.key}`}>{parent.key}</a>}
        <span aria-current="page">
          <TypeIcon name={issuetype.name} /> {issue.key}
        </span>
      </nav>
      <div className="issue-columns">
        <div className="issue-main">
          <TextField issue={issue} fieldId="summary" />
          <Transitions issue={issue} />
          <section aria-labelledby="description">
            <h2 id="description">Description</h2>
            <TextField issue={issue} fieldId="description" />
          </section>
          <AppPanels issue={issue} />
          <Links issue={issue} />
          <RemoteLinks issueKey={issue.key} />
          <Activity issue={issue} />
        </div>
        <aside className="issue-side" aria-label="Details and context">
          <AppContexts issue={issue} />
          <Details issue={issue} />
          <p className="small">
            Created {moment(issue.fields.created)}
            <br />
            Updated {moment(issue.fields.updated)}
          </p>
        </aside>
      </div>
    </div>
  );
}

export function IssuePage({ issueKey }: { readonly issueKey: string }) {
  const issue = useIssue(issueKey);
  return <Loaded query={issue}>{(loaded) => <IssueView issue={loaded} />}</Loaded>;
}
