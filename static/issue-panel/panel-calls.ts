import type { ImprovementPanel } from '../../src/contract/issue';
import { useChange, useForgetAnswer, useRefreshAnswers, useReplaceAnswer, type Change } from '../shared/data/query';
import { refreshPage, tellRecordChanged } from '../shared/data/surface-context';

/** Every change the panel can ask for. */
export interface PanelCalls {
  readonly record: Change<'recordFacts'>;
  readonly move: Change<'moveToStage'>;
  readonly hold: Change<'putOnHold'>;
  readonly decline: Change<'decline'>;
  readonly resume: Change<'resume'>;
  readonly secondCheck: Change<'recordSecondCheck'>;
  readonly addAction: Change<'addAction'>;
  readonly link: Change<'linkRecord'>;
  readonly unlink: Change<'unlinkRecord'>;
  readonly measure: Change<'recordMeasurement'>;
  readonly linkPage: Change<'linkPage'>;
  readonly unlinkPage: Change<'unlinkPage'>;
  readonly raise: Change<'raiseRecord'>;
  readonly linkOrigin: Change<'linkOrigin'>;
}

/** Each change answers with the new panel, which takes the place of the old one; the issue around it is asked to follow. */
export function usePanelCalls(reload: () => void): PanelCalls {
  const replace = useReplaceAnswer('viewIssue', {});
  const show = (panel: ImprovementPanel) => {
    replace(panel);
    follow();
  };
  const refreshNumbers = useRefreshAnswers(['viewMeasurements', 'viewObjectiveLinks', 'viewCorrectiveActions']);
  const showNumbers = (panel: ImprovementPanel) => {
    show(panel);
    refreshNumbers();
  };
  const forgetDocuments = useForgetAnswer('viewDocuments');
  const showDocuments = (panel: ImprovementPanel) => {
    forgetDocuments();
    show(panel);
  };
  const showRaised = () => {
    reload();
    refreshNumbers();
    follow();
  };
  return {
    record: useChange('recordFacts', showNumbers),
    move: useChange('moveToStage', show),
    hold: useChange('putOnHold', show),
    decline: useChange('decline', show),
    resume: useChange('resume', show),
    secondCheck: useChange('recordSecondCheck', showNumbers),
    addAction: useChange('addAction', show),
    link: useChange('linkRecord', showNumbers),
    unlink: useChange('unlinkRecord', showNumbers),
    measure: useChange('recordMeasurement', showNumbers),
    linkPage: useChange('linkPage', showDocuments),
    unlinkPage: useChange('unlinkPage', showDocuments),
    raise: useChange('raiseRecord', showRaised),
    linkOrigin: useChange('linkOrigin', showRaised),
  };
}

/** Jira's page and the other views of the app show what changed. */
function follow(): void {
  void refreshPage();
  void tellRecordChanged();
}

/** A control opened anew begins without the error of the last one. */
export function forgetErrors(calls: PanelCalls): void {
  for (const call of Object.values<Pick<PanelCalls[keyof PanelCalls], 'forgetError'>>({ ...calls })) call.forgetError();
}
