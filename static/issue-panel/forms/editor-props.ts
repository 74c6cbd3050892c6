import type { ImprovementPanel } from '../../../src/contract/issue';
import type { PanelCalls } from '../panel-calls';

/** What every control that opens in place is given. */
export interface EditorProps {
  readonly panel: ImprovementPanel;
  readonly calls: PanelCalls;
  readonly onClose: () => void;
}
