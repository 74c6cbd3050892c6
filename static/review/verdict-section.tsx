import type { DraftReview } from '../../src/contract/review';
import { verdictAnswers, verdictQuestions } from '../../src/domain/review/review';
import { ChangeFailure } from '../shared/data/answered';
import { ChoiceField } from '../shared/fields/field';
import { useSaveReview } from './review-calls';
import { Section } from './section';

const options = verdictAnswers.map((answer) => ({ value: answer, label: answer }));

/** Three questions about the whole ISMS, 9.3.1; each answer is saved as it is chosen. */
export function VerdictSection({ view }: { readonly view: DraftReview }) {
  const save = useSaveReview();
  const { verdict } = view.draft;
  return (
    <Section part="verdict" title="Verdict" state="none">
      {view.rights.edit ? (
        <div className="columns no-print">
          {verdictQuestions.map((question) => (
            <ChoiceField
              key={question}
              label={`Is the ISMS ${question}?`}
              value={verdict[question] ?? ''}
              onChange={(value) => {
                const answer = verdictAnswers.find((known) => known === value) ?? null;
                void save.run({ change: { verdict: { ...verdict, [question]: answer } } });
              }}
              options={options}
              none="Not said yet"
            />
          ))}
        </div>
      ) : (
        <dl className="verdict">
          {verdictQuestions.map((question) => (
            <div key={question}>
              <dt className="label">The ISMS is {question}</dt>
              <dd>{verdict[question] ?? 'Not said yet'}</dd>
            </div>
          ))}
        </dl>
      )}
      <ChangeFailure error={save.error} />
    </Section>
  );
}
