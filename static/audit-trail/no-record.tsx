/** The tab stands on every work item; only records of the app have a trail. */
export function NoRecord({ issueKey }: { readonly issueKey: string }) {
  return (
    <>
      <h1>No audit trail here</h1>
      <p>
        {issueKey} is no improvement, nonconformity, corrective action or security objective of this app. What happened to it stands in the
        tab History, and what was raised from it in the view Trace.
      </p>
    </>
  );
}
