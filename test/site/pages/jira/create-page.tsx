import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AppFieldInput } from '../issue/app-field-input';
import { FieldInput, hasInput } from '../issue/field-input';
import { useExtensions, type FieldMeta } from '../issue/issue-data';
import { get, messagesOfError, post } from '../rest';
import { Loaded } from '../shell/loaded';
import { Notice } from '../shell/notice';
import { useMayI } from '../shell/permissions';
import { useTitle } from '../shell/use-title';
import { ProjectNav } from './project-nav';

interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly subtask: boolean;
}

const metaPath = (projectKey: string) => `/rest/api/3/issue/createmeta/${projectKey}/issuetypes`;
const leading = ['summary', 'description'];

/** The form of one work type, from what Jira says may be set on create. */
function CreateForm({ projectKey, typeId }: { readonly projectKey: string; readonly typeId: string }) {
  const meta = useQuery({
    queryKey: ['createmeta', projectKey, typeId],
    queryFn: () => get<{ fields: FieldMeta[] }>(`${metaPath(projectKey)}/${typeId}?maxResults=200`),
  });
  const modules = useExtensions().data?.fields ?? [];
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const create = async () => {
    try {
      const { key } = await post<{ key: string }>('/rest/api/3/issue', {
        fields: { project: { key: projectKey }, issuetype: { id: typeId }, ...values },
      });
      location.assign(`/browse/${key}`);
    } catch (error) {
      setRefusal(messagesOfError(error));
    }
  };
  const input = (field: FieldMeta) => {
    const id = field.fieldId ?? field.key;
    const module = modules.find(({ custom, experiences }) => custom === field.schema.custom && experiences.includes('issue-create'));
    const props = {
      meta: field,
      value: values[id],
      projectKey,
      onChange: (value: unknown) => setValues((before) => ({ ...before, [id]: value })),
    };
    return module ? (
      <AppFieldInput
        key={id}
        {...props}
        fieldId={id}
        moduleKey={module.key}
        issueKey={null}
        issueTypeId={typeId}
        experience="issue-create"
      />
    ) : (
      <FieldInput key={id} {...props} />
    );
  };
  return (
    <Loaded query={meta}>
      {({ fields }) => {
        const shown = fields.filter((field) => hasInput(field) && (field.fieldId ?? field.key) !== 'parent');
        const isApp = (field: FieldMeta) => modules.some(({ custom }) => custom === field.schema.custom);
        const isLeading = (field: FieldMeta) => leading.includes(field.fieldId ?? field.key) || field.required || isApp(field);
        const rank = (field: FieldMeta) =>
          leading.includes(field.fieldId ?? field.key) ? leading.indexOf(field.fieldId ?? field.key) : leading.length;
        return (
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              void create();
            }}
          >
            {refusal.length > 0 && <Notice tone="error" title="Not created" messages={refusal} />}
            {shown
              .filter(isLeading)
              .sort((one, other) => rank(one) - rank(other))
              .map(input)}
            <details>
              <summary>{shown.filter((field) => !isLeading(field)).length} more fields</summary>
              <div className="form">{shown.filter((field) => !isLeading(field)).map(input)}</div>
            </details>
            <div className="row">
              <button type="submit" className="button button-primary">
                Create
              </button>
              <a className="button button-subtle" href={`/jira/projects/${projectKey}/board`}>
                Cancel
              </a>
            </div>
          </form>
        );
      }}
    </Loaded>
  );
}

export function CreatePage({ projectKey }: { readonly projectKey: string }) {
  const types = useQuery({ queryKey: ['createmeta', projectKey], queryFn: () => get<{ issueTypes: IssueType[] }>(metaPath(projectKey)) });
  const [chosen, setChosen] = useState<string | null>(null);
  const mayI = useMayI({ projectKey });
  useTitle('Create');
  return (
    <>
      <ProjectNav projectKey={projectKey} />
      <div className="page page-narrow">
        <h1>Create a work item</h1>
        {mayI.isKnown && !mayI('CREATE_ISSUES') ? (
          <Notice
            tone="info"
            title="You may read this project, not add to it"
            messages={['Creating needs the right to create work items.']}
          />
        ) : (
          <Loaded query={types}>
            {({ issueTypes }) => {
              const offered = issueTypes.filter(({ subtask }) => !subtask);
              const typeId = chosen ?? offered.find(({ name }) => /improvement/i.test(name))?.id ?? offered[0]?.id;
              return (
                <>
                  <div className="field">
                    <label htmlFor="type">Work type</label>
                    <select id="type" className="input" value={typeId} onChange={({ target }) => setChosen(target.value)}>
                      {offered.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </select>
                  </div>
                  {typeId !== undefined && <CreateForm key={typeId} projectKey={projectKey} typeId={typeId} />}
                </>
              );
            }}
          </Loaded>
        )}
      </div>
    </>
  );
}
