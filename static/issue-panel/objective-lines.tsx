import type { ImprovementPanel } from '../../src/contract/issue';
import { changeWith, type DetailLine } from './detail-line';
import { MeasureLine } from './fact-lines';
import { actionsLine, ownerLines, referencesLine } from './shared-lines';

/** What is recorded of a security objective. */
export function objectiveLines(panel: ImprovementPanel): readonly DetailLine[] {
  const { metric } = panel.improvement.facts;
  return [
    referencesLine(panel),
    ...ownerLines(panel),
    { title: 'Measure', controls: changeWith('measure', metric), content: <MeasureLine panel={panel} /> },
    actionsLine(panel),
  ];
}
