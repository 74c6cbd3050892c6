import { AdfView, type AdfNode } from '../adf/adf-view';
import { day } from '../shell/dates';
import { PersonName } from '../shell/avatar';
import type { FieldSchema, User } from './issue-data';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A value of Jira's own fields, as people read it. */
export function FieldValue({ value, schema }: { readonly value: unknown; readonly schema: FieldSchema | undefined }) {
  if (schema?.type === 'user') return <PersonName person={value as User | null} />;
  if (isEmpty(value)) return <span className="subtle">None</span>;
  if (schema?.type === 'date' && typeof value === 'string') return day(value);
  if (Array.isArray(value)) {
    return (
      <span className="tags">
        {value.map((item) => (
          <span key={String(item)} className="tag">
            {isRecord(item) ? String(item.value ?? item.name) : String(item)}
          </span>
        ))}
      </span>
    );
  }
  if (isRecord(value))
    return value.type === 'doc' ? <AdfView doc={value as unknown as AdfNode} /> : String(value.value ?? value.name ?? value.displayName);
  return String(value);
}
