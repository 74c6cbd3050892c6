import type { LinkedIssue, Status } from './issue-data';

export function StatusLozenge({ status }: { readonly status: Status }) {
  return <span className={`lozenge lozenge-${status.statusCategory.key}`}>{status.name}</span>;
}

function typeClass(name: string): string {
  if (/action|sub/i.test(name)) return 'type-small';
  return /improvement/i.test(name) ? 'type-improvement' : '';
}

export function TypeIcon({ name }: { readonly name: string }) {
  return (
    <span className={`type-icon ${typeClass(name)}`} role="img" aria-label={name} title={name}>
      {name[0]}
    </span>
  );
}

export function IssueRow({ issue }: { readonly issue: LinkedIssue }) {
  return (
    <li className="issue-row">
      <TypeIcon name={issue.fields.issuetype.name} />
      <a href={`/browse/${issue.key}`}>{issue.key}</a>
      <span className="issue-row-title">{issue.fields.summary}</span>
      <StatusLozenge status={issue.fields.status} />
    </li>
  );
}
