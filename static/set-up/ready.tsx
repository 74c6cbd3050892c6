import { JiraLink } from '../shared/jira-link';
import { Notice } from '../shared/notice';

/** The way from set-up to the first improvement. */
export function Ready({ projectKey }: { readonly projectKey: string }) {
  return (
    <Notice tone="success" title={`${projectKey} is ready`}>
      <p>
        Raise the first improvement from any finding or incident, in its Improvement panel, or on the page{' '}
        <JiraLink path={`/browse/${projectKey}`}>Improvements of the project {projectKey}</JiraLink>.
      </p>
    </Notice>
  );
}
