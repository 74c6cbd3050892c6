import type { CheckFinding } from '../lifecycle/check-finding';
import type { PageStanding, RecordedPage } from '../links/documents';
import type { Facts, Mover } from '../improvement';
import type { Kind } from '../kinds/kinds';
import type { Place } from '../lifecycle/stages';
import type { TraceGraph, TracedRecord } from './graph';

/** A page that documents a record, at its recorded version and as it stands today. */
export interface TracedPage extends RecordedPage {
  readonly address: string;
  readonly standing: PageStanding['kind'];
  /** The version of today, where it is another one. */
  readonly versionToday: number | null;
}

/** A management review that decided about a record. */
export interface TracedReview {
  readonly title: string;
  readonly address: string;
  /** `unknown` where nobody could be asked, or the viewer may not see the page. */
  readonly state: 'signed' | 'draft' | 'unknown';
  /** When it was signed, as an ISO instant in UTC. */
  readonly signedAt: string | null;
  readonly signedBy: string | null;
}

/** Everything that is known of one record whose chain is told. */
export interface Traced {
  readonly record: TracedRecord;
  readonly kind: Kind;
  /** `null` where its status belongs to no stage. */
  readonly place: Place | null;
  /** Since when it is there, as an ISO instant in UTC. */
  readonly placeSince: string;
  readonly facts: Facts;
  /** The child work items that say what will be done. */
  readonly children: readonly TracedRecord[];
  /** What its checks found, oldest first. */
  readonly findings: readonly CheckFinding[];
  /** How many files are attached. */
  readonly attachments: number;
  readonly pages: readonly TracedPage[];
  readonly reviews: readonly TracedReview[];
  readonly graph: TraceGraph;
  /** Id of the work item that the trace was opened on. */
  readonly hereId: string;
  /** The name behind an account id; `null` for somebody Jira does not name. */
  readonly nameOf: (accountId: string) => string | null;
}

/** Who it was, where there is a name. */
export function nameOfMover(mover: Mover | null): string | null {
  return mover?.kind === 'person' || mover?.kind === 'app' ? mover.name : null;
}
