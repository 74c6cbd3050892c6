import { useTitle } from './use-title';

/** One page for what is missing and for what is hidden: nobody learns which. */
export function NotFound() {
  useTitle('Not found');
  return (
    <div className="empty-page">
      <h1>This page does not exist or you do not have permission to see it</h1>
      <p>Check the address, or see the site as somebody else with the switch at the top right.</p>
      <p>
        <a href="/">Back to the start</a>
      </p>
    </div>
  );
}
