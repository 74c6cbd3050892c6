import { router } from '@forge/bridge';
import type { ReactNode } from 'react';

interface JiraLinkProps {
  /** A path below the site, such as `/browse/CI-7`. */
  readonly path: string;
  readonly children: ReactNode;
}

/** A link into Jira in a new tab. The frame may not navigate by itself, so the product is asked to. */
export function JiraLink({ path, children }: JiraLinkProps) {
  return (
    <a
      href={path}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        router.open(path).catch(() => undefined);
      }}
    >
      {children}
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  );
}

export function IssueLink({ issueKey, title }: { readonly issueKey: string; readonly title?: string }) {
  return <JiraLink path={`/browse/${issueKey}`}>{title === undefined ? issueKey : `${issueKey} ${title}`}</JiraLink>;
}

/** The path of Jira's own list for a JQL. */
export function jqlPath(jql: string): string {
  return `/issues/?jql=${encodeURIComponent(jql)}`;
}
