import { SiteLink } from '../shared/address/site-link';
import { Notice } from '../shared/look/notice';

/** The way from set-up to the first improvement. */
export function Ready({ projectKey }: { readonly projectKey: string }) {
  return (
    <Notice tone="success" title={`${projectKey} is ready`}>
      <p>
        Raise the first improvement from any finding or incident, in its Improvement panel, or on the page{' '}
        <SiteLink path={`/browse/${projectKey}`}>Improvements of the project {projectKey}</SiteLink>.
      </p>
    </Notice>
  );
}
