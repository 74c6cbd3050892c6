import { ActionForm, CorrectiveActionForm, DeclineForm, HoldForm } from './small-forms';
import { factsOfNow } from '../../../src/domain/lifecycle/attempt';
import { DocumentsForm } from '../documents/documents-form';
import { FactForm } from './fact-form';
import type { Fact } from '../../../src/domain/improvement';
import { isGroupName, type EditorName } from './editor-name';
import { factGroups, groupFor } from '../lines/fact-groups';
import type { EditorProps } from './editor-props';
import { isLinkEditor, linkEditors } from '../links/link-editors';
import { LinkForm } from '../links/link-form';
import { MeasureForm } from '../measure/measure-form';
import { MeasurementForm } from '../measure/measurement-form';
import { ReferencesForm } from '../documents/references-form';
import { ResultForm } from './result-form';
import { SecondCheckForm } from './second-check-form';

/** The control a person asked for, opened where they asked for it. */
export function Editor({ name, focusOn = null, ...props }: EditorProps & { readonly name: EditorName; readonly focusOn?: Fact | null }) {
  const { panel, calls, onClose } = props;
  if (isGroupName(name)) {
    if (name === 'measure') return <MeasureForm focusOn={focusOn} {...props} />;
    if (name === 'result' && panel.improvement.kind === 'objective') return <MeasurementForm {...props} />;
    if (name === 'result') return <ResultForm focusOn={focusOn} {...props} />;
    return (
      <FactForm
        group={groupFor(panel.improvement.kind, factGroups[name])}
        facts={factsOfNow(panel.improvement.attempt, panel.improvement.facts)}
        people={panel.people}
        record={calls.record}
        focusOn={focusOn}
        onClose={onClose}
      />
    );
  }
  if (isLinkEditor(name)) return <LinkForm link={linkEditors[name]} {...props} />;
  switch (name) {
    case 'action':
      return <ActionForm {...props} />;
    case 'hold':
      return <HoldForm {...props} />;
    case 'decline':
      return <DeclineForm {...props} />;
    case 'corrective-action':
      return <CorrectiveActionForm {...props} />;
    case 'references':
      return <ReferencesForm {...props} />;
    case 'documentation':
      return <DocumentsForm {...props} />;
    case 'second-check':
      return <SecondCheckForm {...props} />;
    case 'measurement':
      return <MeasurementForm {...props} />;
  }
}
