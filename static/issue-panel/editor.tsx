import type { ImprovementPanel } from '../../src/contract';
import { ActionForm, DeclineForm, HoldForm } from './small-forms';
import { FactForm } from './fact-form';
import type { Fact } from '../../src/domain/improvement';
import { planningEndedAt } from '../../src/domain/measure-lock';
import { factGroups, isGroupName, lockedMeasure, type EditorName } from './fact-groups';
import type { PanelCalls } from './panel-calls';
import { ReferencesForm } from './references-form';
import { SourceForm } from './source-form';

export interface EditorProps {
  readonly panel: ImprovementPanel;
  readonly calls: PanelCalls;
  readonly onClose: () => void;
}

/** The control a person asked for, opened where they asked for it. */
export function Editor({ name, focusOn = null, ...props }: EditorProps & { readonly name: EditorName; readonly focusOn?: Fact | null }) {
  const { panel, calls, onClose } = props;
  if (isGroupName(name)) {
    const isLocked = name === 'measure' && planningEndedAt(panel.improvement.visits) !== null;
    return (
      <FactForm
        group={isLocked ? lockedMeasure : factGroups[name]}
        facts={panel.improvement.facts}
        people={panel.people}
        record={calls.record}
        focusOn={focusOn}
        onClose={onClose}
      />
    );
  }
  switch (name) {
    case 'action':
      return <ActionForm {...props} />;
    case 'hold':
      return <HoldForm {...props} />;
    case 'decline':
      return <DeclineForm {...props} />;
    case 'references':
      return <ReferencesForm {...props} />;
    case 'source':
      return <SourceForm {...props} />;
  }
}
