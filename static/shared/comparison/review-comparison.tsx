import type { ReviewComparison } from '../../../src/contract/protection';
import { Answered } from '../data/answered';
import { counted } from '../look/counted';
import { MomentText } from '../look/day-text';
import { Notice } from '../look/notice';
import { useAnswer } from '../data/query';
import './comparison.css';
import { ChangedRecords } from './changed-records';
import { FurtherRecords, MissingRecords } from './further-records';

/** What became of the records that were signed: what a signature should hold first, what simply went on last. */
export function ReviewComparisonView({ pageId }: { readonly pageId: string }) {
  const query = useAnswer('compareReview', { pageId });
  return (
    <Answered query={query} loading="Comparing what was signed with today" level="h2">
      {(comparison) => <Content comparison={comparison} />}
    </Answered>
  );
}

function Content({ comparison }: { readonly comparison: ReviewComparison }) {
  const { standsOut, missing, wentOn, raised, leftOut, people } = comparison;
  return (
    <div className="stack">
      <Outcome comparison={comparison} />
      <ChangedRecords
        title="Changed since, against what was signed"
        about="A record that had ended was changed, a step was taken back, or a result, what it rests on, a kind or a locked measure is another one."
        group={standsOut}
        people={people}
      />
      <MissingRecords group={missing} />
      <ChangedRecords
        title="Went on"
        about="Work that was under way when it was signed, and did what work does."
        group={wentOn}
        people={people}
        folded="folded"
      />
      <FurtherRecords title="Raised since" about="Not there when it was signed." group={raised} />
      <FurtherRecords
        title="There then, and not signed"
        about="Raised before the signature and left out of it, as where not everybody who reads the page might see it."
        group={leftOut}
      />
    </div>
  );
}

/** The answer in one sentence, and what it rests on. */
function Outcome({ comparison }: { readonly comparison: ReviewComparison }) {
  const { standsOut, missing, signed, unchanged, notVisible, asOf, number, integrity, notSigned } = comparison;
  const found = standsOut.total + missing.total;
  const words = found === 0 ? 'Nothing that was signed was changed or is missing' : sayFound(standsOut.total, missing.total);
  return (
    <Notice tone={found === 0 ? 'success' : 'warning'} title={words}>
      <p>
        Of {counted(signed, 'record', 'records')} in {number}, {unchanged} {unchanged === 1 ? 'is' : 'are'} as signed. Compared with the
        register as of <MomentText value={asOf} />
        {notVisible > 0 ? `; ${counted(notVisible, 'record', 'records')} of projects not visible to you` : ''}.
      </p>
      {integrity === 'unrecorded' ? <p>The app has no note of this signature: it was compared as its page and its file have it.</p> : null}
      {notSigned.length > 0 ? (
        <p>
          {number} was signed before these were part of what is signed, so they cannot be compared: {notSigned.join(', ')}. The audit trail
          of each record tells how they changed.
        </p>
      ) : null}
    </Notice>
  );
}

function sayFound(changed: number, missing: number): string {
  const parts = [
    ...(changed > 0 ? [`${counted(changed, 'record', 'records')} changed against what was signed`] : []),
    ...(missing > 0 ? [`${counted(missing, 'record', 'records')} not there`] : []),
  ];
  return parts.join(', ');
}
