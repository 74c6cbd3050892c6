import type { ImprovementPanel } from '../../../src/contract/issue';
import { relatedBy, type RelationVerb } from '../../../src/domain/links/relations';
import { DayText } from '../../shared/look/day-text';
import { GradeLozenge, ResultLozenge } from '../../shared/look/lozenge';
import { CorrectiveActionList } from '../links/corrective-action-list';
import { changeWith, type DetailLine } from './detail-line';
import type { PanelCalls } from '../panel-calls';
import { ReactionProgress, Recorded } from './reaction-progress';
import { relatedLine } from '../links/related-list';
import { objectiveLine } from '../links/served-objectives';
import { hasReached, ownerLines, referencesLine, sourceLine, verificationLines, verifierLine, WhoVerifies } from './shared-lines';
import { evidenceNow } from '../measure/value-words';

/** What is recorded of a nonconformity: the steps that 10.2 asks for, each with what is there and what is missing. */
export function nonconformityLines(panel: ImprovementPanel, calls: PanelCalls): readonly DetailLine[] {
  const isRelated = (verb: RelationVerb) => relatedBy(panel.improvement.relations, verb).length > 0;
  const later = { title: 'Came back as', verb: 'is repeated by', none: '' } as const;
  const improvements = { title: 'Led to', verb: 'raised', none: '' } as const;
  return [
    { title: 'Reaction', clause: '10.2', controls: [], content: <ReactionProgress steps={panel.reaction} /> },
    ...correctionLines(panel),
    correctiveActionsLine(panel, calls),
    ...reviewLines(panel),
    sourceLine(panel),
    referencesLine(panel),
    objectiveLine(panel, calls),
    relatedLine(panel, calls, { title: 'Repeats', verb: 'repeats', editor: 'link-repeated', none: 'No earlier one linked' }),
    ...[later, improvements].filter(({ verb }) => isRelated(verb)).map((relating) => relatedLine(panel, calls, relating)),
    ...ownerLines(panel),
    verifierLine(panel),
    ...verificationLines(panel),
  ];
}

function correctionLines({ improvement }: ImprovementPanel): readonly DetailLine[] {
  const { correction, correctedOn, cause, similarCases } = improvement.facts;
  const corrected = (
    <span>
      {correction}
      {correctedOn === null ? null : (
        <span className="subtle">
          {' '}
          · <DayText value={correctedOn} />
        </span>
      )}
    </span>
  );
  return [
    {
      title: 'Correction',
      clause: '10.2 a',
      controls: changeWith('correction', correction),
      content: <Recorded value={correction}>{corrected}</Recorded>,
    },
    { title: 'Root cause', clause: '10.2 b', controls: changeWith('cause', cause), content: <Recorded value={cause}>{cause}</Recorded> },
    {
      title: 'Similar cases',
      clause: '10.2 b',
      controls: changeWith('similar-cases', similarCases),
      content: <Recorded value={similarCases}>{similarCases}</Recorded>,
    },
  ];
}

function correctiveActionsLine(panel: ImprovementPanel, { unlink }: PanelCalls): DetailLine {
  const isAny = relatedBy(panel.improvement.relations, 'is corrected by').length > 0;
  return {
    title: 'Corrective actions',
    clause: '10.2 c',
    controls: [
      { editor: 'corrective-action', label: isAny ? 'Raise another' : 'Raise' },
      { editor: 'link-corrective-action', label: 'Link' },
    ],
    content: isAny ? <CorrectiveActionList panel={panel} unlink={unlink} /> : <Recorded value={null}>{null}</Recorded>,
  };
}

/** It is recorded together with the verdict. */
function evidenceLine(panel: ImprovementPanel): DetailLine {
  const evidence = evidenceNow(panel);
  return { title: 'Evidence', clause: '10.2 g', controls: [], content: <Recorded value={evidence}>{evidence}</Recorded> };
}

function reviewLines(panel: ImprovementPanel): readonly DetailLine[] {
  const { effectiveness, actualDate, ismsChange, grade } = panel.improvement.facts;
  const isToVerify = hasReached(panel, 'verifying');
  const verdict = (
    <>
      {effectiveness === null ? null : <ResultLozenge result={effectiveness} />}
      {actualDate === null ? null : <DayText value={actualDate} />}
    </>
  );
  return [
    {
      title: 'Effectiveness',
      clause: '10.2 d',
      // The verdict is not asked for before there is something to verify.
      controls: isToVerify ? changeWith('result', effectiveness) : [],
      content: (
        <>
          <Recorded value={effectiveness}>{verdict}</Recorded>
          {isToVerify ? <WhoVerifies panel={panel} /> : null}
        </>
      ),
    },
    {
      title: 'ISMS change',
      clause: '10.2 e',
      controls: changeWith('isms-change', ismsChange),
      content: <Recorded value={ismsChange}>{ismsChange}</Recorded>,
    },
    {
      title: 'Grade',
      clause: '10.2 f',
      controls: changeWith('grade', grade),
      content: <Recorded value={grade}>{grade === null ? null : <GradeLozenge grade={grade} />}</Recorded>,
    },
    evidenceLine(panel),
  ];
}
