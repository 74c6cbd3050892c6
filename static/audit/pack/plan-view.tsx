import { counted, inGroups } from '../../../src/domain/counts';
import type { PackPlan } from '../../../src/contract/pack';
import { reviewsNotVisibleWords } from '../../../src/domain/pack/contents';
import { MomentText } from '../../shared/look/day-text';

/** What would be in a pack, and how much of it is hidden from the person. */
export function PlanView({ plan }: { readonly plan: PackPlan }) {
  const { issueIds, reviews, removed, notVisible, reviewsNotVisible, asOf, projects } = plan;
  return (
    <section className="tight" aria-labelledby="in-it">
      <h2 id="in-it">In it</h2>
      <ul className="pack-list">
        <li>
          {counted(issueIds.length, 'record', 'records')} of {projects.map(({ name }) => name).join(', ')} that{' '}
          {issueIds.length === 1 ? 'was' : 'were'} open at some time in the period, each with its trail and the names and sizes of its files
        </li>
        <li>
          {reviews.length === 0
            ? 'No management review that was signed in the period and that you may read'
            : `The signed record of ${reviews.map(({ number }) => number).join(', ')}`}
        </li>
        <li>
          {removed.length === 0
            ? 'No record that was removed from the register, as far as you may know'
            : `What is known of ${counted(removed.length, 'record that was', 'records that were')} removed from the register`}
        </li>
        <li>{inGroups(notVisible)} not visible to you: of these projects, whatever their time and kind</li>
        {reviewsNotVisible === 0 ? null : <li>{reviewsNotVisibleWords(reviewsNotVisible)} to you, whatever their time</li>}
      </ul>
      <p className="small">
        Chosen from the register as of <MomentText value={asOf} />; trails are read from Jira while the pack is built.
      </p>
    </section>
  );
}
