import type { MappingCheck } from '../../src/contract/adoption';
import { CallFailure, Loading } from '../shared/answered';
import type { CallError } from '../shared/call';
import { HealthReport } from '../shared/health-report';

/** A mapping that was checked, or is being checked. */
export interface Check {
  readonly data: MappingCheck | undefined;
  readonly error: CallError | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

/** How healthy the project would be under the mapping as it stands on the page. */
export function CheckedHealth({ check: { data, error, isFetching, refetch } }: { readonly check: Check }) {
  return (
    <section className="tight" aria-labelledby="health">
      <h2 id="health">Health</h2>
      {isFetching ? <Loading label="Checking the health" /> : null}
      {error === null ? null : <CallFailure level="h2" error={error} onRetry={() => void refetch()} busy={isFetching} />}
      {error === null && data !== undefined ? <HealthReport findings={data.findings} /> : null}
    </section>
  );
}
