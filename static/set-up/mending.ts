import { useChange, useRefreshAnswers, useReplaceAnswer, useWatchedAnswer } from '../shared/data/query';
import { useEffect, useState } from 'react';
import type { AdoptionView } from '../../src/contract/adoption';
import { isUnderWay } from '../../src/domain/set-up/set-up-job';

/** A project with what is off in it, watched while something is done there. */
export function useAdoption(projectId: string) {
  const query = useWatchedAnswer('viewAdoption', { projectId }, ({ job }) => job !== null && isUnderWay(job));
  useRefreshedRest(query.data);
  return query;
}

/** Mends what is off in a project; the answer takes the place of what was on the screen. */
export function useMending(projectId: string, onBegun: () => void) {
  const replace = useReplaceAnswer('viewAdoption', { projectId });
  return useChange('fixFindings', (view) => {
    onBegun();
    replace(view);
  });
}

/** The list of projects and what was checked follow what was saved or mended, at once or in the background. */
function useRefreshedRest(view: AdoptionView | undefined): void {
  const refresh = useRefreshAnswers(['viewSetUp', 'checkMapping']);
  const saved = view === undefined ? '' : JSON.stringify([view.origin, view.job?.state ?? null]);
  const [known, setKnown] = useState('');
  useEffect(() => {
    if (saved === known) return;
    if (known !== '') refresh();
    setKnown(saved);
  }, [saved, known, refresh]);
}
