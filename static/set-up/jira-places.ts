import type { LedgerLine } from '../../src/contract/set-up';

type PathOf = (line: LedgerLine) => string;

const admin = '/secure/admin';
const number = ({ id }: LedgerLine) => encodeURIComponent(id.replace(/^\D+/, ''));

/** Where Jira's own settings show a thing: itself where Jira has an address for it, else the list that it is in. */
const pathByWhat: Readonly<Record<string, PathOf>> = {
  'Issue type': () => `${admin}/ViewIssueTypes.jspa`,
  'Link type': () => `${admin}/ViewLinkTypes!default.jspa`,
  Field: (line) => `${admin}/ConfigureCustomField!default.jspa?customFieldId=${number(line)}`,
  Status: () => `${admin}/ViewStatuses.jspa`,
  Screen: (line) => `${admin}/ConfigureFieldScreen.jspa?id=${number(line)}`,
  Workflow: () => `${admin}/workflows/ListWorkflows.jspa`,
  'Screen scheme': (line) => `${admin}/ConfigureFieldScreenScheme.jspa?id=${number(line)}`,
  'Issue type screen scheme': (line) => `${admin}/ConfigureIssueTypeScreenScheme.jspa?id=${number(line)}`,
  'Workflow scheme': (line) => `${admin}/EditWorkflowScheme.jspa?schemeId=${number(line)}`,
  'Issue type scheme': (line) => `${admin}/ConfigureOptionSchemes!default.jspa?fieldId=issuetype&schemeId=${number(line)}`,
  Project: ({ name }) => `/browse/${name}`,
};

/** The page of Jira on which a thing of the ledger is found; `null` for what this version does not know. */
export function placeOf(line: LedgerLine): string | null {
  return pathByWhat[line.what]?.(line) ?? null;
}
