import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExtensionList } from '../../web/modules';
import type { AdfNode } from '../adf/adf-view';
import { emitToFrames } from '../frames/host-commands';
import { get } from '../rest';

export interface User {
  readonly accountId: string;
  readonly displayName: string;
}
export interface Status {
  readonly id: string;
  readonly name: string;
  readonly statusCategory: { readonly key: string };
}
export interface LinkedIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: { readonly summary: string; readonly status: Status; readonly issuetype: { readonly name: string } };
}
export interface FieldSchema {
  readonly type: string;
  readonly system?: string;
  readonly custom?: string;
  readonly items?: string;
}
export interface FieldMeta {
  readonly key: string;
  readonly fieldId?: string;
  readonly name: string;
  readonly required: boolean;
  readonly schema: FieldSchema;
  readonly allowedValues?: readonly { readonly id: string; readonly name?: string; readonly value?: string }[];
}
export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly names: Readonly<Record<string, string>>;
  readonly schema: Readonly<Record<string, FieldSchema>>;
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly summary: string;
    readonly status: Status;
    readonly description: AdfNode | null;
    readonly updated: string;
    readonly created: string;
    readonly issuetype: { readonly id: string; readonly name: string };
    readonly project: { readonly id: string; readonly key: string; readonly name: string };
    readonly parent?: LinkedIssue;
    readonly subtasks: readonly LinkedIssue[];
    readonly issuelinks: readonly {
      readonly id: string;
      readonly type: { readonly inward: string; readonly outward: string };
      readonly inwardIssue?: LinkedIssue;
      readonly outwardIssue?: LinkedIssue;
    }[];
    readonly attachment: readonly {
      readonly id: string;
      readonly filename: string;
      readonly size: number;
      readonly created: string;
      readonly author: User;
    }[];
    readonly comment: {
      readonly comments: readonly { readonly id: string; readonly author: User; readonly created: string; readonly body: AdfNode }[];
    };
  };
}
export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: Status;
  readonly fields?: Readonly<Record<string, FieldMeta>>;
}
export interface History {
  readonly id: string;
  readonly author?: User;
  readonly created: string;
  readonly items: readonly { readonly field: string; readonly fromString: string | null; readonly toString: string | null }[];
}

const issueAddress = (key: string) => `/rest/api/3/issue/${encodeURIComponent(key)}`;

export const useIssue = (key: string) =>
  useQuery({
    queryKey: ['issue', key],
    queryFn: () => get<Issue>(`${issueAddress(key)}?fields=*all&expand=names,schema`),
    placeholderData: (before) => before,
  });
export const useEditMeta = (key: string) =>
  useQuery({
    queryKey: ['issue', key, 'editmeta'],
    queryFn: async () => (await get<{ fields: Record<string, FieldMeta> }>(`${issueAddress(key)}/editmeta`)).fields,
  });
export const useTransitions = (key: string) =>
  useQuery({
    queryKey: ['issue', key, 'transitions'],
    queryFn: async () =>
      (await get<{ transitions: Transition[] }>(`${issueAddress(key)}/transitions?expand=transitions.fields`)).transitions,
  });
export const useHistory = (key: string) =>
  useQuery({
    queryKey: ['issue', key, 'history'],
    queryFn: async () => (await get<{ values: History[] }>(`${issueAddress(key)}/changelog?maxResults=100`)).values,
  });
export const useExtensions = () =>
  useQuery({ queryKey: ['modules'], queryFn: () => get<ExtensionList>('/_forge/modules'), staleTime: Infinity });

/** The ways on that lead anywhere else: Jira's pages leave out the one to where the work item is. */
export const onward = (transitions: readonly Transition[], from: Status) => transitions.filter(({ to }) => to.id !== from.id);

/** After a change: everything of the issue is read anew, and the app's frames hear of it. */
export function useIssueChanged(issue: Pick<Issue, 'id' | 'key' | 'fields'>): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['issue', issue.key] });
    emitToFrames('JIRA_ISSUE_CHANGED', { issueId: issue.id, projectId: issue.fields.project.id, changes: [{ changeType: 'updated' }] });
  };
}
