import type { ImprovementPanel } from '../../../src/contract/issue';
import type { DetailLine } from '../lines/detail-line';
import type { PanelCalls } from '../panel-calls';
import { relatedLine } from './related-list';
import { secondCheckLines } from '../lines/second-check-lines';
import { objectiveLine } from './served-objectives';
import { actionsLine, ownerLines, referencesLine, resultLines, verificationLines, verifierLine } from '../lines/shared-lines';

/** What is recorded of a corrective action: what it corrects, who does it by when, and whether the cause is gone. */
export function correctiveActionLines(panel: ImprovementPanel, calls: PanelCalls): readonly DetailLine[] {
  const corrects = relatedLine(panel, calls, {
    title: 'Corrects',
    verb: 'corrects',
    editor: 'link-nonconformity',
    none: 'No nonconformity linked',
  });
  return [
    { ...corrects, clause: '10.2' },
    referencesLine(panel),
    objectiveLine(panel, calls),
    ...ownerLines(panel),
    actionsLine(panel),
    relatedLine(panel, calls, { title: 'Work', verb: 'is implemented by', editor: 'link-work', none: 'No other work linked' }),
    verifierLine(panel),
    ...verificationLines(panel),
    ...resultLines(panel),
    ...secondCheckLines(panel),
  ];
}
