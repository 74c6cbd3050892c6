import { SiteLink } from './site-link';

export function issuePath(issueKey: string): string {
  return `/browse/${issueKey}`;
}

export function IssueLink({ issueKey, title }: { readonly issueKey: string; readonly title?: string }) {
  return <SiteLink path={issuePath(issueKey)}>{title === undefined ? issueKey : `${issueKey} ${title}`}</SiteLink>;
}

/** The path of Jira's own list for a JQL. */
export function jqlPath(jql: string): string {
  return `/issues/?jql=${encodeURIComponent(jql)}`;
}
