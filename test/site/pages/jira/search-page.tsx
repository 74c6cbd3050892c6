import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkedIssue, User } from '../issue/issue-data';
import { StatusLozenge, TypeIcon } from '../issue/status';
import { messagesOfError, post } from '../rest';
import { PersonName } from '../shell/avatar';
import { ago, day, moment } from '../shell/dates';
import { Notice } from '../shell/notice';
import { useTitle } from '../shell/use-title';
import { ProjectNav } from './project-nav';

type Row = LinkedIssue & { readonly fields: { readonly assignee: User | null; readonly updated: string; readonly duedate: string | null } };

interface Found {
  readonly issues: readonly Row[];
  readonly nextPageToken?: string;
}

function useSearch(jql: string) {
  return useInfiniteQuery({
    queryKey: ['search', jql],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      post<Found>('/rest/api/3/search/jql', {
        jql,
        maxResults: 50,
        fields: ['summary', 'status', 'issuetype', 'assignee', 'updated', 'duedate'],
        ...(pageParam === '' ? {} : { nextPageToken: pageParam }),
      }),
    getNextPageParam: ({ nextPageToken }) => nextPageToken,
  });
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Work items">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Summary</th>
            <th scope="col">Status</th>
            <th scope="col">Assignee</th>
            <th scope="col">Due</th>
            <th scope="col">Updated</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, fields }) => (
            <tr key={key}>
              <td className="nowrap">
                <TypeIcon name={fields.issuetype.name} /> <a href={`/browse/${key}`}>{key}</a>
              </td>
              <td className="cell-wide">{fields.summary}</td>
              <td>
                <StatusLozenge status={fields.status} />
              </td>
              <td className="nowrap">
                <PersonName person={fields.assignee} />
              </td>
              <td className="nowrap">{fields.duedate ? day(fields.duedate) : '–'}</td>
              <td className="nowrap" title={moment(fields.updated)}>
                {ago(fields.updated)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SearchList({ first }: { readonly first: string }) {
  const [jql, setJql] = useState(first);
  const [draft, setDraft] = useState(first);
  const found = useSearch(jql);
  const rows = found.data?.pages.flatMap(({ issues }) => issues) ?? [];
  const run = () => {
    setJql(draft);
    const address = new URL(location.href);
    address.searchParams.set('jql', draft);
    history.replaceState(null, '', address);
  };
  return (
    <>
      <form
        className="row search"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <label htmlFor="jql" className="visually-hidden">
          JQL
        </label>
        <input
          id="jql"
          className="input mono"
          value={draft}
          placeholder="project = CI AND status != Done"
          onChange={({ target }) => setDraft(target.value)}
        />
        <button type="submit" className="button button-primary">
          Search
        </button>
      </form>
      {found.isError && <Notice tone="error" title="Jira did not understand the query" messages={messagesOfError(found.error)} />}
      {found.isPending && <p className="subtle">Searching…</p>}
      {found.isSuccess && rows.length === 0 && <p className="subtle">Nothing found that you may see.</p>}
      {rows.length > 0 && <Rows rows={rows} />}
      <p className="row">
        {rows.length > 0 && <span className="small">{rows.length} shown</span>}
        {found.hasNextPage && (
          <button type="button" className="button" onClick={() => void found.fetchNextPage()}>
            Show more
          </button>
        )}
      </p>
    </>
  );
}

const asked = () => new URLSearchParams(location.search).get('jql');

export function SearchPage() {
  useTitle('Search');
  return (
    <div className="page">
      <h1>Search work items</h1>
      <SearchList first={asked() ?? 'created is not EMPTY ORDER BY updated DESC'} />
    </div>
  );
}

export function ListPage({ projectKey }: { readonly projectKey: string }) {
  useTitle(`${projectKey} list`);
  return (
    <>
      <ProjectNav projectKey={projectKey} />
      <div className="page">
        <h1 className="visually-hidden">List</h1>
        <SearchList first={asked() ?? `project = "${projectKey}" ORDER BY created DESC`} />
      </div>
    </>
  );
}
