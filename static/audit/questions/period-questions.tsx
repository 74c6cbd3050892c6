import { counted } from '../../../src/domain/counts';
import type { PeriodQuestions as Answers } from '../../../src/contract/period-questions';
import { Answered } from '../../shared/data/answered';
import { MomentText } from '../../shared/look/day-text';
import { PeriodFields } from '../../shared/forms/period-fields';
import { ProjectChoices } from '../../shared/forms/project-choices';
import { useAnswer } from '../../shared/data/query';
import { QuestionList } from '../../shared/questions/question-list';
import type { AddressProps } from '../address/address';
import { beginOf, type QuestionsAddress } from '../address/period-address';

type PeriodQuestionsProps = AddressProps<QuestionsAddress>;

/** What auditors ask about a period, each answered from data or said to be not evidenced. */
export function PeriodQuestions({ address, onAddress }: PeriodQuestionsProps) {
  const { period, projectIds } = address;
  const query = useAnswer('viewPeriodQuestions', { period, projectIds: [...projectIds] });
  const choices = query.data?.choices ?? [];
  return (
    <>
      <form className="stack" aria-label="About which time" onSubmit={(event) => event.preventDefault()}>
        <PeriodFields begin={beginOf(period)} period={period} onChange={(chosen) => onAddress({ ...address, period: chosen })} />
        {choices.length < 2 ? null : (
          <ProjectChoices projects={choices} chosen={projectIds} onChange={(ids) => onAddress({ ...address, projectIds: ids })} />
        )}
      </form>
      <Answered query={query} loading="Looking for the evidence">
        {(answers) => <Content answers={answers} address={address} onAddress={onAddress} />}
      </Answered>
    </>
  );
}

function Content({ answers, address, onAddress }: PeriodQuestionsProps & { readonly answers: Answers }) {
  const { answered, readiness, recordOnly } = answers;
  return (
    <>
      <QuestionList
        answered={answered.map((question) => ({ ...question, askedName: null }))}
        readiness={readiness}
        shown={address.shown}
        onShown={(shown) => onAddress({ ...address, shown })}
      >
        <Basis answers={answers} />
      </QuestionList>
      <p className="small">
        Questions {recordOnly.join(', ')} are asked about each record; they are answered under Audit trail, “Auditor’s questions”, of the
        work item.
      </p>
    </>
  );
}

/** The number of records and reviews stands beside every score: few of them make a score that says little. */
function Basis({ answers: { basis, unread, notVisible, asOf } }: { readonly answers: Answers }) {
  const [records, reviews] = [counted(basis.records, 'record', 'records'), counted(basis.reviews, 'signed review', 'signed reviews')];
  return (
    <>
      <p className="subtle">
        From {records} that {basis.records === 1 ? 'was' : 'were'} open at some time in the period and {reviews} of it, in the register as
        of <MomentText value={asOf} />. What nothing shows is not evidenced, so without records the score is 0.
      </p>
      <p className="small">
        {counted(notVisible, 'record', 'records')} of these projects not visible to you
        {unread > 0 ? `; ${counted(unread, 'earlier signed review was', 'earlier signed reviews were')} not read: choose less time` : ''}.
      </p>
    </>
  );
}
