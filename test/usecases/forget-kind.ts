import type { Site } from '../site/site';

/** Takes a kind out of the schemes, as they were before there was such a kind. */
export function forgetKind({ jira: { state } }: Site, kindName: string): void {
  const typeId = [...state.issueTypes.values()].find(({ name }) => name === kindName)?.id ?? '';
  for (const scheme of state.issueTypeSchemes.values()) scheme.issueTypeIds = scheme.issueTypeIds.filter((id) => id !== typeId);
  for (const scheme of state.workflowSchemes.values()) {
    scheme.workflowIdByIssueType = Object.fromEntries(Object.entries(scheme.workflowIdByIssueType).filter(([id]) => id !== typeId));
  }
  for (const [id, scheme] of state.issueTypeScreenSchemes) {
    const mappings = Object.fromEntries(Object.entries(scheme.mappings).filter(([type]) => type !== typeId));
    state.issueTypeScreenSchemes.set(id, { ...scheme, mappings });
  }
}
