import type { ImprovementPanel } from '../../../src/contract/issue';
import { isOfBefore } from '../../../src/domain/lifecycle/attempt';
import { isBefore, isOpen, type Stage } from '../../../src/domain/lifecycle/stages';
import { DayText } from '../../shared/look/day-text';
import { useLocale } from '../../shared/data/locale';
import { ResultLozenge } from '../../shared/look/lozenge';
import { changeWith, type DetailLine } from './detail-line';
import { ActionList, PersonLine, ReferenceLists, SourceLine, TextLine } from './fact-lines';
import { ResultChanges } from '../history/result-changes';
import { sayTargetMissed } from '../measure/target-words';
import { evidenceNow } from '../measure/value-words';
import { sayWhoVerifies } from './verifier-words';

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
  return [{ title: 'Result', controls, content: <ResultLine panel={panel} /> }, ...evidenceLines(panel)];
}

export function evidenceLines(panel: ImprovementPanel): readonly DetailLine[] {
  const evidence = evidenceNow(panel);
  return evidence === null ? [] : [{ title: 'Evidence', controls: [], content: <TextLine text={evidence} /> }];
}

/** How and from when the result will be checked; a record without them stays silent. */
export function verificationLines({ improvement }: ImprovementPanel): readonly DetailLine[] {
  const { method, verifyFrom } = improvement.facts;
  return [
    ...(method === null ? [] : [{ title: 'Verification method', controls: [], content: <TextLine text={method} /> }]),
    ...(verifyFrom === null ? [] : [{ title: 'Verify from', controls: [], content: <DayText value={verifyFrom} /> }]),
  ];
}

export function hasReached({ improvement }: ImprovementPanel, stage: Stage): boolean {
  return [improvement.place, ...improvement.visits.map((visit) => visit.place)].some((place) => place === stage || isBefore(stage, place));
}

/** To those who may not verify: who does, in the place of the button. Nobody does any more once the record went on, or ended. */
export function WhoVerifies({ panel }: { readonly panel: ImprovementPanel }) {
  const locale = useLocale();
  const { place } = panel.improvement;
  const isOver = !isOpen(place) || isBefore('verifying', place);
  if (isOver || !panel.rights.edit || panel.standing === 'may-verify') return null;
  return <span className="subtle"> · {sayWhoVerifies(panel, locale)}</span>;
}

function ResultLine({ panel }: { readonly panel: ImprovementPanel }) {
  const { attempt, facts } = panel.improvement;
  const { effectiveness, actualDate } = facts;
  const missed = sayTargetMissed(facts);
  return (
    <div className="tight">
      <span className="row">
        {effectiveness === null ? <span className="subtle">Not verified yet</span> : <ResultLozenge result={effectiveness} />}
        {effectiveness === null || actualDate === null ? null : <DayText value={actualDate} />}
        {effectiveness === null || missed === null ? null : <span>{missed}</span>}
        {effectiveness !== null && isOfBefore(attempt, 'effectiveness') ? <span className="subtle">of the attempt before</span> : null}
        <WhoVerifies panel={panel} />
      </span>
      <ResultChanges changes={panel.resultChanges} unit={facts.unit} />
    </div>
  );
}
