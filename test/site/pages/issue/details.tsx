import { useState } from 'react';
import { AppFrame } from '../frames/app-frame';
import { messagesOfError, put } from '../rest';
import { Notice } from '../shell/notice';
import { FieldInput, hasInput } from './field-input';
import { FieldValue, isEmpty } from './field-value';
import { useEditMeta, useExtensions, useIssueChanged, type FieldMeta, type Issue } from './issue-data';

const first = ['assignee', 'reporter', 'priority', 'duedate', 'labels'];
const elsewhere = new Set([
  'summary',
  'description',
  'status',
  'issuetype',
  'project',
  'comment',
  'attachment',
  'issuelinks',
  'subtasks',
  'parent',
]);

interface FieldModule {
  readonly key: string;
  readonly hasView: boolean;
  readonly experiences: readonly string[];
}

const moduleOf = (issue: Issue, fieldId: string, fields: readonly (FieldModule & { readonly custom: string })[]) =>
  fields.find(({ custom }) => custom === issue.schema[fieldId]?.custom);

interface RowProps {
  readonly issue: Issue;
  readonly fieldId: string;
  readonly meta: FieldMeta | undefined;
  readonly module: FieldModule | undefined;
}

/** One field: shown, and edited in place. */
function DetailRow({ issue, fieldId, meta, module }: RowProps) {
  const [editing, setEditing] = useState<'never' | 'now' | 'before'>('never');
  const name = meta?.name ?? issue.names[fieldId] ?? fieldId;
  const canEdit = meta !== undefined && (module ? module.experiences.includes('issue-view') : hasInput(meta));
  return (
    <div className="detail">
      <dt>{name}</dt>
      <dd>
        {editing === 'now' && meta ? (
          <DetailEditor issue={issue} fieldId={fieldId} meta={meta} module={module} onDone={() => setEditing('before')} />
        ) : (
          <div className="detail-value">
            <DetailValue issue={issue} fieldId={fieldId} meta={meta} module={module} />
            {canEdit && (
              <button
                type="button"
                className="edit-button"
                aria-label={`Edit ${name}`}
                // Who edited by keyboard goes on from the same place.
                autoFocus={editing === 'before'}
                onClick={() => setEditing('now')}
              >
                Edit
              </button>
            )}
          </div>
        )}
      </dd>
    </div>
  );
}

const fieldPlace = (issue: Issue, fieldId: string, entryPoint: 'view' | 'edit') =>
  ({
    kind: 'field',
    entryPoint,
    issueKey: issue.key,
    projectKey: issue.fields.project.key,
    issueTypeId: issue.fields.issuetype.id,
    fieldId,
    experience: 'issue-view',
  }) as const;

function DetailValue({ issue, fieldId, module }: RowProps) {
  const value = issue.fields[fieldId];
  if (!module?.hasView) return <FieldValue value={value} schema={issue.schema[fieldId]} />;
  if (isEmpty(value)) return <span className="subtle">None</span>;
  return (
    <AppFrame
      moduleKey={module.key}
      place={fieldPlace(issue, fieldId, 'view')}
      title={issue.names[fieldId] ?? fieldId}
      version={JSON.stringify(value)}
    />
  );
}

function DetailEditor({ issue, fieldId, meta, module, onDone }: RowProps & { readonly meta: FieldMeta; readonly onDone: () => void }) {
  const [value, setValue] = useState(issue.fields[fieldId]);
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const changed = useIssueChanged(issue);
  const save = async (next: unknown) => {
    try {
      await put(`/rest/api/3/issue/${issue.key}`, { fields: { [fieldId]: next } });
      await changed();
      onDone();
    } catch (error) {
      setRefusal(messagesOfError(error));
    }
  };
  const problem = refusal.length > 0 && <Notice tone="error" title="Not saved" messages={refusal} />;
  if (module) {
    return (
      <>
        <AppFrame
          moduleKey={module.key}
          place={fieldPlace(issue, fieldId, 'edit')}
          title={`Edit ${meta.name}`}
          onSubmit={save}
          onClose={onDone}
        />
        {problem}
      </>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(value);
      }}
    >
      <FieldInput meta={meta} value={value} projectKey={issue.fields.project.key} onChange={setValue} />
      {problem}
      <div className="row">
        <button type="submit" className="button button-primary">
          Save
        </button>
        <button type="button" className="button button-subtle" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** The fields of the issue: those with a value, and the rest behind a disclosure. */
export function Details({ issue }: { readonly issue: Issue }) {
  const meta = useEditMeta(issue.key).data ?? {};
  const modules = useExtensions().data?.fields ?? [];
  const custom = Object.keys(issue.fields).filter((id) => id.startsWith('customfield_') && (id in meta || !isEmpty(issue.fields[id])));
  const isApp = (id: string) => moduleOf(issue, id, modules) !== undefined;
  const offered = [...first, ...custom.filter(isApp), ...custom.filter((id) => !isApp(id))].filter(
    (id) => !elsewhere.has(id) && id in issue.fields,
  );
  const isShown = (id: string) => first.includes(id) || isApp(id) || !isEmpty(issue.fields[id]);
  const row = (id: string) => <DetailRow key={id} issue={issue} fieldId={id} meta={meta[id]} module={moduleOf(issue, id, modules)} />;
  const empty = offered.filter((id) => !isShown(id));
  return (
    <section className="side-card" aria-labelledby="details">
      <h2 id="details">Details</h2>
      <dl>{offered.filter(isShown).map(row)}</dl>
      {empty.length > 0 && (
        <details>
          <summary>{empty.length} empty fields</summary>
          <dl>{empty.map(row)}</dl>
        </details>
      )}
    </section>
  );
}
