import type { Evidence } from '../../../src/domain/questions/questioned';
import type { AnsweredQuestion, Respondent } from '../../../src/domain/questions/questions';
import { IssueLink, jqlPath } from '../address/jira-link';
import { Lozenge } from '../look/lozenge';
import './question.css';
import { SiteLink } from '../address/site-link';

const respondents: Readonly<Record<Respondent, string>> = {
  owner: 'the owner',
  verifier: 'the verifier',
  'isms-manager': 'the ISMS manager',
  chair: 'whoever chairs the management review',
  'jira-administrator': 'a Jira administrator',
};

/** What is shown of a question, whether it is asked about a record or a period. */
export type ShownQuestion = Pick<AnsweredQuestion, 'number' | 'words' | 'clause' | 'ask' | 'askedName' | 'state' | 'sentence' | 'evidence'>;

interface QuestionRowProps {
  readonly question: ShownQuestion;
  /** Shows an entry of the trail; about a period none is named. */
  readonly onEntry?: (entryId: string) => void;
}

/** A question at the left, its answer and what shows it at the right. */
export function QuestionRow({ question, onEntry = () => undefined }: QuestionRowProps) {
  const { number, words, clause, state, sentence, evidence } = question;
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
        {evidence.length > 0 ? (
          <EvidenceList label={state === 'evidenced' ? 'Evidence' : 'Where to look'} evidence={evidence} onEntry={onEntry} />
        ) : null}
      </div>
    </li>
  );
}

function sayAsk({ ask, askedName }: ShownQuestion): string {
  return `Ask ${respondents[ask]}${askedName === null ? '' : `, ${askedName}`}.`;
}

interface EvidenceListProps {
  readonly label: string;
  readonly evidence: readonly Evidence[];
  readonly onEntry: (entryId: string) => void;
}

function EvidenceList({ label, evidence, onEntry }: EvidenceListProps) {
  return (
    <ul className="row" aria-label={label}>
      {evidence.map((item) => (
        <li key={keyOf(item)} className="question-evidence">
          <EvidenceLink item={item} onEntry={onEntry} />
        </li>
      ))}
    </ul>
  );
}

function keyOf(item: Evidence): string {
  switch (item.kind) {
    case 'entry':
      return item.id;
    case 'list':
      return item.words;
    case 'record':
      return `record-${item.key}`;
    case 'page':
      return `page-${item.address}`;
  }
}

function EvidenceLink({ item, onEntry }: Pick<EvidenceListProps, 'onEntry'> & { readonly item: Evidence }) {
  switch (item.kind) {
    case 'entry':
      return (
        <button type="button" className="link-button" onClick={() => onEntry(item.id)}>
          In the trail: {item.words}
        </button>
      );
    case 'list':
      return <SiteLink path={jqlPath(`issuekey in (${item.keys.join(', ')}) ORDER BY issuekey`)}>In Jira: {item.words}</SiteLink>;
    case 'record':
      return <IssueLink issueKey={item.key} title={item.title} />;
    case 'page':
      return <SiteLink path={item.address}>{item.title}</SiteLink>;
  }
}
