/**
 * The event by which one view of the app tells the others on the page that a record changed: Jira's own does not tell of
 * changes that the viewer made.
 *
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-context/#limitations
 */
export const recordChanged = 'clause10.record-changed';
