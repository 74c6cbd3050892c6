import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { SignedReview } from '../../src/contract/review';
import { unreadWords } from '../../src/domain/review/carried';
import { dataInputs } from '../../src/domain/review/figures';
import { inputName, reviewInputs } from '../../src/domain/review/review-inputs';
import { verdictQuestions } from '../../src/domain/review/review';
import type { ReviewRecord } from '../../src/domain/review/snapshot';
import { ChangeFailure } from '../shared/data/answered';
import { ReviewComparisonView } from '../shared/comparison/review-comparison';
import { Notice } from '../shared/look/notice';
import { useChange, useReplaceAnswer } from '../shared/data/query';
import { CarriedTable, DecisionTable } from './decision-table';
import { FiguresView } from './figures-view';
import { LiveFigures } from './live-figures';
import { ParticipantList, ReviewScope } from './review-head';
import { Section, Words } from './section';
import { SignedBanner } from './signed-banner';

type Look = 'signed' | 'live' | 'compared';

/** A signed review: the record and nothing else. Live data and what changed since are one click away, and never mixed in. */
export function SignedReviewPage({ view }: { readonly view: SignedReview }) {
  const [look, setLook] = useState<Look>('signed');
  const { record } = view;
  const titles = { signed: record.headline, live: `${record.number}, live data`, compared: `${record.number}, compared with today` };
  return (
    <div className="stack">
      <SignedBanner view={view} />
      <Doubts view={view} />
      <header className="tight">
        <h1>{titles[look]}</h1>
        <ReviewScope period={record.period} projects={record.projects} leftOut={record.leftOut} />
        <LookButtons look={look} onLook={setLook} />
      </header>
      {look === 'signed' ? <RecordSections record={record} /> : null}
      {look === 'live' ? <LiveFigures record={record} /> : null}
      {look === 'compared' ? <ReviewComparisonView pageId={record.pageId} /> : null}
    </div>
  );
}

function LookButtons({ look, onLook }: { readonly look: Look; readonly onLook: (look: Look) => void }) {
  return (
    <div className="row no-print">
      {look === 'signed' ? null : (
        <Button spacing="compact" onClick={() => onLook('signed')}>
          Back to what was signed
        </Button>
      )}
      {look === 'live' ? null : (
        <Button spacing="compact" onClick={() => onLook('live')}>
          See live data
        </Button>
      )}
      {look === 'compared' ? null : (
        <Button spacing="compact" onClick={() => onLook('compared')}>
          Compare with today
        </Button>
      )}
    </div>
  );
}

function Doubts({ view: { integrity, file, mayFinish, untold } }: { readonly view: SignedReview }) {
  return (
    <>
      {integrity === 'altered' ? (
        <Notice tone="error" title="This is not what was signed">
          <p>The record on this page was changed past the app. Check the snapshot file, and the SHA-256 on the decisions in Jira.</p>
        </Notice>
      ) : null}
      {integrity === 'unrecorded' ? (
        <Notice tone="warning" title="The app has no note of this signature">
          <p>
            It was interrupted, made before the app was installed anew, or put here past the app. The SHA-256 on the decisions in Jira
            tells.
          </p>
          {mayFinish ? <FinishSigning /> : null}
        </Notice>
      ) : null}
      {file.state === 'unchanged' ? null : (
        <Notice tone="warning" title={file.state === 'removed' ? 'The snapshot file was removed' : 'The snapshot file was replaced'}>
          <p>The page still shows what was signed. The signed file {file.name} is in the history of the attachments.</p>
        </Notice>
      )}
      {untold.length === 0 ? null : (
        <Notice tone="warning" title="Some decisions could not be told of the signing">
          <ul>
            {untold.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function FinishSigning() {
  const finish = useChange('signReview', useReplaceAnswer('viewReview', {}));
  return (
    <div className="tight">
      <ChangeFailure error={finish.error} />
      <div>
        <Button isLoading={finish.busy} onClick={() => void finish.run({ version: 0 })}>
          Finish signing
        </Button>
      </div>
    </div>
  );
}

function RecordSections({ record }: { readonly record: ReviewRecord }) {
  return (
    <>
      <Section part="participants" title="Agenda and participants" state="none">
        <Words>{record.agenda}</Words>
        <ParticipantList participants={record.participants} />
      </Section>
      {reviewInputs.map((input) => {
        const data = dataInputs.find((known) => known === input);
        return (
          <Section key={input} part={input} title={inputName(input)} state="none">
            <Words>{record.inputs[input].words}</Words>
            {input === 'a' ? <CarriedTable carried={record.carried} today={record.today} /> : null}
            {input === 'a' && record.unread.length > 0 ? <p className="danger">{unreadWords(record.unread)}</p> : null}
            {data === undefined ? null : <FiguresView name={inputName(input)} input={data} look="signed" figures={record.figures[data]} />}
          </Section>
        );
      })}
      <Section part="decisions" title="9.3.3 Decisions" state="none">
        {record.decisions.length === 0 ? (
          <p className="subtle">No decision was made.</p>
        ) : (
          <DecisionTable caption="Decisions of this review" decisions={record.decisions} today={record.today} />
        )}
      </Section>
      <Section part="verdict" title="Verdict" state="none">
        <dl className="verdict">
          {verdictQuestions.map((question) => (
            <div key={question}>
              <dt className="label">The ISMS is {question}</dt>
              <dd>{record.verdict[question]}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
