import type { ImprovementPanel } from '../../../src/contract/issue';
import { DayText } from '../../shared/look/day-text';
import { changeWith, type DetailLine } from './detail-line';
import { DocumentsLine } from '../documents/documents-line';
import { MeasureLine } from './fact-lines';
import { MeasurementsOnDemand } from '../measure/measurements-on-demand';
import type { PanelCalls } from '../panel-calls';
import { PriorityLine } from '../priority/priority-line';
import { QuadrantLine } from '../priority/priority-matrix';
import { secondCheckLines } from './second-check-lines';
import { objectiveLine } from '../links/served-objectives';
import {
  actionsLine,
  hasReached,
  ownerLines,
  referencesLine,
  resultLines,
  sourceLine,
  verificationLines,
  verifierLine,
} from './shared-lines';

/** What is recorded of an improvement. */
export function improvementLines(panel: ImprovementPanel, calls: PanelCalls): readonly DetailLine[] {
  const { metric, actual } = panel.improvement.facts;
  const measured = { title: 'Measurements', controls: [], content: <MeasurementsOnDemand panel={panel} /> };
  return [
    sourceLine(panel),
    referencesLine(panel),
    { title: 'Priority', controls: changeWith('priority', panel.priority), content: <PriorityLine panel={panel} /> },
    { title: 'Quadrant', controls: [], content: <QuadrantLine panel={panel} /> },
    objectiveLine(panel, calls),
    ...ownerLines(panel),
    { title: 'Measure', controls: changeWith('measure', metric), content: <MeasureLine panel={panel} /> },
    ...(actual === null ? [] : [measured]),
    actionsLine(panel),
    verifierLine(panel),
    ...verificationLines(panel),
    ...resultLines(panel),
    ...endLines(panel),
    ...secondCheckLines(panel),
  ];
}

/** What a later stage records is not asked for early. */
function endLines(panel: ImprovementPanel): readonly DetailLine[] {
  if (!hasReached(panel, 'standardized')) return [];
  const { documentation, audience } = panel.improvement.facts;
  return [
    {
      title: 'Documentation',
      controls: changeWith('documentation', documentation),
      content: <DocumentsLine text={documentation} />,
    },
    { title: 'Communicated', controls: changeWith('communication', audience), content: <CommunicationLine panel={panel} /> },
  ];
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
