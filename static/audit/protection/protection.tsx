import type { AddressProps } from '../address/address';
import type { ProtectionAddress } from '../address/protection-address';
import { PackedRegister } from './packed-register';
import { RemovedRecords } from './removed-records';
import { SignedReviews } from './signed-reviews';

/** Whether the record is as it was: what is missing, and what was signed beside today. */
export function Protection({ address, onAddress }: AddressProps<ProtectionAddress>) {
  return (
    <>
      <div className="tight">
        <h1>Is the record as it was?</h1>
        <p className="subtle">
          Jira holds the record, and Jira can be edited. What was signed once is kept apart, so that a change of it can be seen.
        </p>
      </div>
      <RemovedRecords />
      <SignedReviews pageId={address.pageId} onChoose={(pageId) => onAddress({ part: 'protection', pageId })} />
      <PackedRegister />
    </>
  );
}
