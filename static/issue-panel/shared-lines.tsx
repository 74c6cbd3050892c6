import type { ImprovementPanel } from '../../src/contract/issue';
import { isBefore, type Stage } from '../../src/domain/stages';
import { DayText } from '../shared/day-text';
import { ResultLozenge } from '../shared/lozenge';
import { changeWith, type DetailLine } from './detail-line';
import { ActionList, PersonLine, ReferenceLists, SourceLine, TextLine } from './fact-lines';
import { evidenceWords } from './value-words';

/** Lines that records of several kinds have in common. */

export function sourceLine(panel: ImprovementPanel): DetailLine {
  const label = panel.improvement.sourceRecord === null ? 'Link' : 'Link another';
  return { title: 'Raised from', controls: [{ editor: 'source', label }], content: <SourceLine panel={panel} /> };
}

export function referencesLine({ improvement }: ImprovementPanel): DetailLine {
  const content = <ReferenceLists facts={improvement.facts} />;
  return { title: 'Touches', controls: [{ editor: 'references', label: 'Change' }], content };
}

/** Owner, and the due date once there is one: one control changes both. */
export function ownerLines({ improvement, people }: ImprovementPanel): readonly DetailLine[] {
  const { owner, dueDate } = improvement.facts;
  const due = dueDate === null ? [] : [{ title: 'Due', controls: [], content: <DayText value={dueDate} /> }];
  return [{ title: 'Owner', controls: changeWith('plan', owner), content: <PersonLine accountId={owner} people={people} /> }, ...due];
}

export function actionsLine({ improvement }: ImprovementPanel): DetailLine {
  const content = <ActionList actions={improvement.actions} />;
  return { title: 'Actions', controls: [{ editor: 'action', label: 'Add action' }], content };
}

export function verifierLine({ improvement, people }: ImprovementPanel): DetailLine {
  const { verifier } = improvement.facts;
  const content = <PersonLine accountId={verifier} people={people} />;
  return { title: 'Verifier', controls: changeWith('verification', verifier), content };
}

/** The verdict, which is not asked for before there is something to verify. */
export function resultLines(panel: ImprovementPanel): readonly DetailLine[] {
  if (!hasReached(panel, 'verifying')) return [];
  const controls = changeWith('result', panel.improvement.facts.effectiveness);
  const evidence = evidenceWords(panel);
  return [
    { title: 'Result', controls, content: <ResultLine panel={panel} /> },
    ...(evidence === null ? [] : [{ title: 'Evidence', controls: [], content: <TextLine text={evidence} /> }]),
  ];
}

export function hasReached({ improvement }: ImprovementPanel, stage: Stage): boolean {
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
