import type { Input } from '../../contract';
import type { DetachmentView } from '../../contract/detachment';
import { isDetached } from '../../domain/set-up/detachment';
import { Refusal } from '../../domain/refusal';
import { beginProjectJob } from './adoption/begin-project-job';
import { detach } from './detachment/detach';
import { planDetachment } from './plan-detachment';
import { countThings } from './provisioning/count-things';
import { refuseDuringSetUp } from './refuse-during-set-up';
import { viewDetachment } from './view-detachment';

/** What a request brings along: when it is made, and the way into the queue. */
interface Means {
  readonly now: Date;
  readonly push: (startedAt: string) => Promise<void>;
}

/** Asks for the rules of the app to be taken out of all workflows that were looked at, and its additions taken back, in the background. */
export async function detachRules({ seen }: Input<'detachRules'>, { now, push }: Means): Promise<DetachmentView> {
  await refuseDuringSetUp(now);
  const plan = await planDetachment();
  if (plan.seen !== seen) throw new Refusal('conflict', 'Look again: the workflows have changed since you looked.', 'Look');
  if (isDetached(plan)) throw new Refusal('conflict', 'No workflow has a rule of this app: there is nothing to remove.', 'Look');
  const toNamed = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
  const [workflows, mended, screens] = [plan.workflows.map(toNamed), [...plan.mended], [...plan.screens]];
  const task = { does: 'detach', workflows, mended, screens } as const;
  const totalSteps = await countThings((maker) => detach(maker, task));
  await beginProjectJob({ project: null, task, totalSteps }, now, push);
  return viewDetachment(now);
}
