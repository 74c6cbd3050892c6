import { useState } from 'react';
import type { SetUpView } from '../../src/contract/set-up';
import type { SetUpPlan } from '../../src/domain/set-up/set-up-plan';
import { useChange, useReplaceAnswer, type Change } from '../shared/data/query';
import type { Asked } from './new-project';
import type { Way } from './way-choice';

/** Where records are to be kept, as far as it was chosen, and the ways to choose it. */
export interface Choosing extends Making {
  readonly way: Way;
  readonly setWay: (way: Way) => void;
  /** Folded away it is out of the way of those who have a project. */
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** A project of set-up that is looked at for updates; `null` for a new one. */
  readonly checked: Asked | null;
  /** A project that was there already. */
  readonly adoptedId: string | null;
  readonly setAdoptedId: (id: string | null) => void;
  /** Looks whether set-up would do anything for a project that is there. */
  readonly check: (asked: Asked) => void;
  /** Opens the mapping of a project that was there already. */
  readonly map: (projectId: string) => void;
}

export function useChoosing(view: SetUpView): Choosing {
  const [checked, setChecked] = useState<Asked | null>(null);
  const [way, setWay] = useState<Way>(view.adopting === null ? 'new' : 'existing');
  const [adoptedId, setAdoptedId] = useState(view.adopting?.id ?? null);
  // What the first choice came to is told in its place, which therefore stays open.
  const [isOpen, setOpen] = useState(view.projects.length === 0 || view.job?.state === 'failed' || view.adopting !== null);
  const making = useMaking(() => {
    setChecked(null);
    setOpen(false);
  });
  const check = (asked: Asked) => {
    setWay('new');
    setOpen(true);
    setChecked(asked);
    void making.look.run(asked);
  };
  const map = (projectId: string) => {
    setWay('existing');
    setOpen(true);
    setAdoptedId(projectId);
  };
  return { ...{ way, setWay, isOpen, setOpen, checked, adoptedId, setAdoptedId, check, map }, ...making };
}

interface Making {
  readonly look: Change<'planSetUp'>;
  readonly plan: SetUpPlan | null;
  readonly provision: Change<'provisionProject'>;
}

/** What makes a project: looking first, then doing what was seen. */
function useMaking(onMade: () => void): Making {
  const replace = useReplaceAnswer('viewSetUp', {});
  const [plan, setPlan] = useState<SetUpPlan | null>(null);
  const look = useChange('planSetUp', setPlan);
  const provision = useChange('provisionProject', (view) => {
    setPlan(null);
    onMade();
    replace(view);
  });
  return { look, plan, provision };
}
