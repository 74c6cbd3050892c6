import type { Evidence } from '../../src/domain/questions/questioned';
import type { AnsweredQuestion, Respondent } from '../../src/domain/questions/questions';
import { IssueLink } from '../shared/jira-link';
import { Lozenge } from '../shared/lozenge';
import { SiteLink } from '../shared/site-link';

const respondents: Readonly<Record<Respondent, string>> = {
  owner: 'the owner',
  verifier: 'the verifier',
  'isms-manager': 'the ISMS manager',
  'jira-administrator': 'a Jira administrator',
};

interface QuestionRowProps {
  readonly question: AnsweredQuestion;
  readonly onEntry: (entryId: string) => void;
}

/** A question at the left, its answer and what shows it at the right. */
export function QuestionRow({ question, onEntry }: QuestionRowProps) {
  const { number, words, clause, state, sentence } = question;
  return (
    <li className="question" aria-label={words}>
      <div className="tight">
        <strong>{words}</strong>
        <span className="small">
          Question {number} of 30 · clause {clause}
        </span>
      </div>
      <div className="tight question-answer">
        <div>
          {state === 'evidenced' ? <Lozenge tone="success">✓ Evidenced</Lozenge> : <Lozenge tone="warning">✕ Not evidenced</Lozenge>}{' '}
          {sentence} {state === 'evidenced' ? null : sayAsk(question)}
        </div>
        {question.state === 'evidenced' && question.evidence.length > 0 ? (
          <EvidenceList evidence={question.evidence} onEntry={onEntry} />
        ) : null}
      </div>
    </li>
  );
}

function sayAsk({ ask, askedName }: AnsweredQuestion): string {
  return `Ask ${respondents[ask]}${askedName === null ? '' : `, ${askedName}`}.`;
}

function EvidenceList({ evidence, onEntry }: Pick<QuestionRowProps, 'onEntry'> & { readonly evidence: readonly Evidence[] }) {
  return (
    <ul className="row" aria-label="Evidence">
      {evidence.map((item) => (
        <li key={keyOf(item)} className="question-evidence">
          <EvidenceLink item={item} onEntry={onEntry} />
        </li>
      ))}
    </ul>
  );
}

const keyOf = (item: Evidence) => (item.kind === 'entry' ? item.id : `${item.kind}-${item.kind === 'record' ? item.key : item.address}`);

function EvidenceLink({ item, onEntry }: Pick<QuestionRowProps, 'onEntry'> & { readonly item: Evidence }) {
  switch (item.kind) {
    case 'entry':
      return (
        <button type="button" className="link-button" onClick={() => onEntry(item.id)}>
          In the trail: {item.words}
        </button>
      );
    case 'record':
      return <IssueLink issueKey={item.key} title={item.title} />;
    case 'page':
      return <SiteLink path={item.address}>{item.title}</SiteLink>;
  }
}
