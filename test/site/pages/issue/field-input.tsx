import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { adfOfText, textOfAdf, type AdfNode } from '../adf/adf-view';
import { get } from '../rest';
import type { FieldMeta, User } from './issue-data';

export interface FieldInputProps {
  readonly meta: FieldMeta;
  /** As REST takes it. */
  readonly value: unknown;
  readonly projectKey: string;
  readonly onChange: (value: unknown) => void;
}

const asText = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const idOf = (value: unknown, key: string) =>
  typeof value === 'object' && value !== null && key in value ? asText(Object.entries(value).find(([name]) => name === key)?.[1]) : '';
const orNull = (value: string) => (value === '' ? null : value);

export const isRichText = ({ schema }: FieldMeta) => schema.system === 'description' || schema.custom?.endsWith(':textarea') === true;

function UserInput({ id, value, projectKey, onChange }: FieldInputProps & { readonly id: string }) {
  const users = useQuery({
    queryKey: ['assignable', projectKey],
    queryFn: () => get<User[]>(`/rest/api/3/user/assignable/search?project=${projectKey}&maxResults=100`),
  });
  const given = idOf(value, 'accountId');
  return (
    <select
      id={id}
      className="input"
      value={given}
      onChange={({ target }) => onChange(target.value === '' ? null : { accountId: target.value })}
    >
      <option value="">Nobody</option>
      {users.data?.map(({ accountId, displayName }) => (
        <option key={accountId} value={accountId}>
          {displayName}
        </option>
      ))}
    </select>
  );
}

function ChoiceInput({ id, meta, value, onChange }: FieldInputProps & { readonly id: string }) {
  return (
    <select
      id={id}
      className="input"
      value={idOf(value, 'id')}
      onChange={({ target }) => onChange(target.value === '' ? null : { id: target.value })}
    >
      <option value="">None</option>
      {meta.allowedValues?.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.value ?? choice.name}
        </option>
      ))}
    </select>
  );
}

const inputTypes: Readonly<Record<string, string>> = { number: 'number', date: 'date', datetime: 'datetime-local' };

function PlainInput({ id, meta, value, onChange }: FieldInputProps & { readonly id: string }) {
  const { type, items } = meta.schema;
  if (type === 'array' && items === 'string') {
    const words = Array.isArray(value) ? value.join(' ') : '';
    return (
      <input
        id={id}
        className="input"
        defaultValue={words}
        onChange={({ target }) => onChange(target.value.split(/\s+/).filter((word) => word !== ''))}
      />
    );
  }
  const read = (entered: string) => (type === 'number' && entered !== '' ? Number(entered) : orNull(entered));
  return (
    <input
      id={id}
      className="input"
      type={inputTypes[type] ?? 'text'}
      step={type === 'number' ? 'any' : undefined}
      defaultValue={asText(value)}
      required={meta.required}
      onChange={({ target }) => onChange(read(target.value))}
    />
  );
}

function control(props: FieldInputProps & { readonly id: string }) {
  const { meta, value, onChange, id } = props;
  if (meta.schema.type === 'user') return <UserInput {...props} />;
  if (meta.allowedValues !== undefined && meta.schema.type !== 'array') return <ChoiceInput {...props} />;
  if (!isRichText(meta)) return <PlainInput {...props} />;
  const written = textOfAdf(value as AdfNode | null);
  return (
    <textarea
      id={id}
      className="input"
      rows={5}
      defaultValue={written}
      onChange={({ target }) => onChange(target.value.trim() === '' ? null : adfOfText(target.value))}
    />
  );
}

/** A labelled control for a field of Jira's own. */
export function FieldInput(props: FieldInputProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {props.meta.name}
        {props.meta.required && (
          <span className="required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {control({ ...props, id })}
    </div>
  );
}

const unsupported = new Set([
  'project',
  'issuetype',
  'attachment',
  'issuelinks',
  'subtasks',
  'comment',
  'security',
  'watches',
  'reporter',
  'components',
  'fixVersions',
  'versions',
  'resolution',
]);

/** Whether the simple forms of these pages have a control for it. */
export const hasInput = ({ schema }: FieldMeta) =>
  !unsupported.has(schema.system ?? '') && !['any', 'issuelink', 'issuelinks'].includes(schema.type);
