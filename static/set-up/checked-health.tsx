import type { MappingCheck } from '../../src/contract/adoption';
import { CallFailure, Loading } from '../shared/data/answered';
import type { CallError } from '../shared/data/call-error';
import type { Change } from '../shared/data/query';
import { MendableHealth } from './mendable-health';
import { Step } from './step';

/** A mapping that was checked, or is being checked. */
export interface Check {
  readonly data: MappingCheck | undefined;
  readonly error: CallError | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

interface CheckedHealthProps {
  readonly projectId: string;
  readonly check: Check;
  /** `null` while the mapping on the page is not saved: only what is kept can be mended. */
  readonly mend: Change<'fixFindings'> | null;
  readonly focus: 'on arrival' | undefined;
}

/** How healthy the project would be under the mapping as it stands on the page. */
export function CheckedHealth({ projectId, check, mend, focus }: CheckedHealthProps) {
  const { data, error, isFetching, refetch } = check;
  return (
    <Step title="Health" focus={focus}>
      {isFetching ? <Loading label="Checking the health" /> : null}
      {error === null ? null : <CallFailure level="h2" error={error} onRetry={() => void refetch()} busy={isFetching} />}
      {error === null && data !== undefined ? <MendableHealth {...{ projectId, mend }} findings={data.findings} /> : null}
    </Step>
  );
}
