import type { ReactNode } from 'react';
import type { ImprovementPanel } from '../../src/contract/issue';
import { isBefore, type Stage } from '../../src/domain/stages';
import { DocumentsLine } from './documents-line';
import { Editor } from './editor';
import type { EditorName } from './fact-groups';
import { ActionList, MeasureLine, PersonLine, PriorityLine, ReferenceLists, SourceLine } from './fact-lines';
import type { PanelCalls } from './panel-calls';
import { DayText } from '../shared/day-text';
import { ResultLozenge } from '../shared/lozenge';

interface DetailsProps {
  readonly panel: ImprovementPanel;
  readonly calls: PanelCalls;
  readonly open: EditorName | null;
  readonly onOpen: (editor: EditorName | null) => void;
}

interface Line {
  readonly title: string;
  /** `null` where nothing may be changed here. */
  readonly editor: EditorName | null;
  readonly change: string;
  readonly content: ReactNode;
}

/** What is recorded, one line a subject, each with the control that changes it. */
export function Details({ panel, calls, open, onOpen }: DetailsProps) {
  return (
    <dl className="details">
      {linesOf(panel).map(({ title, editor, change, content }) => {
        const mayChange = editor === 'source' ? panel.rights.link : panel.rights.edit;
        return (
          <div key={title} className="detail">
            <dt className="label">{title}</dt>
            <dd className="tight">
              <div className="row">
                {content}
                {editor !== null && mayChange && open !== editor ? (
                  <button type="button" className="link-button small-link" onClick={() => onOpen(editor)}>
                    {change}
                    <span className="visually-hidden"> {title}</span>
                  </button>
                ) : null}
              </div>
              {editor !== null && open === editor ? <Editor name={open} panel={panel} calls={calls} onClose={() => onOpen(null)} /> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function linesOf(panel: ImprovementPanel): readonly Line[] {
  return [...originLines(panel), ...planLines(panel), ...resultLines(panel)];
}

function changeWord(fact: unknown): string {
  return fact === null ? 'Add' : 'Change';
}

function originLines(panel: ImprovementPanel): readonly Line[] {
  const { facts, sourceRecord } = panel.improvement;
  const link = sourceRecord === null ? 'Link' : 'Link another';
  return [
    { title: 'Raised from', editor: 'source', change: link, content: <SourceLine panel={panel} /> },
    { title: 'Touches', editor: 'references', change: 'Change', content: <ReferenceLists facts={facts} /> },
    { title: 'Priority', editor: 'priority', change: changeWord(panel.priority), content: <PriorityLine panel={panel} /> },
  ];
}

function planLines(panel: ImprovementPanel): readonly Line[] {
  const { facts, actions } = panel.improvement;
  const owner = <PersonLine accountId={facts.owner} people={panel.people} />;
  const verifier = <PersonLine accountId={facts.verifier} people={panel.people} />;
  const due = facts.dueDate === null ? [] : [{ title: 'Due', editor: null, change: '', content: <DayText value={facts.dueDate} /> }];
  return [
    { title: 'Owner', editor: 'plan', change: changeWord(facts.owner), content: owner },
    ...due,
    {
      title: 'Measure',
      editor: 'measure',
      change: changeWord(facts.metric),
      content: <MeasureLine panel={panel} />,
    },
    { title: 'Actions', editor: 'action', change: 'Add action', content: <ActionList actions={actions} /> },
    { title: 'Verifier', editor: 'verification', change: changeWord(facts.verifier), content: verifier },
  ];
}

/** What a later stage records is not asked for early. */
function resultLines(panel: ImprovementPanel): readonly Line[] {
  const { effectiveness, documentation, audience } = panel.improvement.facts;
  const verified: readonly Line[] = [
    { title: 'Result', editor: 'result', change: changeWord(effectiveness), content: <ResultLine panel={panel} /> },
  ];
  const standardized: readonly Line[] = [
    { title: 'Documentation', editor: 'documentation', change: changeWord(documentation), content: <DocumentsLine text={documentation} /> },
    { title: 'Communicated', editor: 'communication', change: changeWord(audience), content: <CommunicationLine panel={panel} /> },
  ];
  return [...(hasReached(panel, 'verifying') ? verified : []), ...(hasReached(panel, 'standardized') ? standardized : [])];
}

function hasReached({ improvement }: ImprovementPanel, stage: Stage): boolean {
  return [improvement.place, ...improvement.visits.map((visit) => visit.place)].some((place) => place === stage || isBefore(stage, place));
}

function ResultLine({ panel }: { readonly panel: ImprovementPanel }) {
  const { effectiveness, actualDate } = panel.improvement.facts;
  if (effectiveness === null) return <span className="subtle">Not verified yet</span>;
  return (
    <span className="row">
      <ResultLozenge result={effectiveness} />
      {actualDate === null ? null : <DayText value={actualDate} />}
    </span>
  );
}

function CommunicationLine({ panel }: { readonly panel: ImprovementPanel }) {
  const { audience, communicatedOn, communicationProof } = panel.improvement.facts;
  if (audience === null) return <span className="subtle">Nobody told yet</span>;
  return (
    <span>
      {audience}
      {communicatedOn === null ? null : (
        <span>
          , <DayText value={communicatedOn} />
        </span>
      )}
      {communicationProof === null ? null : <span className="subtle"> · {communicationProof}</span>}
    </span>
  );
}
