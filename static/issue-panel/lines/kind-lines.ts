import type { ImprovementPanel } from '../../../src/contract/issue';
import type { Kind } from '../../../src/domain/kinds/kinds';
import { correctiveActionLines } from '../links/corrective-action-lines';
import type { DetailLine } from './detail-line';
import { improvementLines } from './improvement-lines';
import { nonconformityLines } from './nonconformity-lines';
import { objectiveLines } from './objective-lines';
import type { PanelCalls } from '../panel-calls';

/** What the panel of each kind shows; the lines of a kind live in a file of their own. */
export const kindLines: Readonly<Record<Kind, (panel: ImprovementPanel, calls: PanelCalls) => readonly DetailLine[]>> = {
  improvement: improvementLines,
  nonconformity: nonconformityLines,
  'corrective-action': correctiveActionLines,
  objective: objectiveLines,
};
