import type { Input } from '../../contract';
import type { SetUpView } from '../../contract/set-up';
import { Refusal } from '../../domain/refusal';
import { stoppersOf } from '../../domain/set-up/set-up-plan';
import type { Surface } from '../../forge/surface';
import { saveSetUpJob, type SetUpJob } from '../../storage/set-up-job';
import { refuseDuringProjectJob } from './adoption/begin-project-job';
import { planSetUp, wasTried } from './plan-set-up';
import { refuseForeignProject, type WantedProject } from './provisioning/ensure-project';
import { countThings } from './provisioning/count-things';
import { provision } from './provisioning/provision';
import { refuseDuringSetUp } from './refuse-during-set-up';
import { viewSetUp } from './view-set-up';

/** What a request brings along: when it is made, and the way into the queue. */
interface Means {
  readonly now: Date;
  readonly push: (startedAt: string) => Promise<void>;
}

/** Asks for a project for improvements with everything it needs. Asking again goes on where it broke off, or changes nothing. */
export async function provisionProject(surface: Surface, wanted: Input<'provisionProject'>, { now, push }: Means): Promise<SetUpView> {
  const { key, name, seen } = wanted;
  await refuseDuringSetUp(now);
  await refuseDuringProjectJob(now);
  const tried = await wasTried({ key, name });
  if (seen === undefined) await refuseForeignProject({ key, name, tried });
  else await refuseUnlessAsSeen({ key, name, seen });
  const job = await toJob({ key, name, leadAccountId: surface.accountId, tried }, now);
  await saveSetUpJob(job);
  await push(job.startedAt);
  return viewSetUp(now);
}

/** What was looked at is what is done, or nothing is. */
async function refuseUnlessAsSeen({
  seen,
  ...asked
}: {
  readonly key: string;
  readonly name: string;
  readonly seen: string;
}): Promise<void> {
  const plan = await planSetUp(asked);
  if (plan.seen !== seen) throw new Refusal('conflict', 'Look again: Jira has changed since, and something else would be done.', 'Look');
  const [stopper] = stoppersOf(plan.things);
  if (stopper !== undefined) throw new Refusal('conflict', stopper.why, stopper.name);
}

async function toJob(wanted: WantedProject, now: Date): Promise<SetUpJob> {
  const { key, name, leadAccountId, tried } = wanted;
  return {
    ...{ key, name, leadAccountId, projectTried: tried },
    startedAt: now.toISOString(),
    heardOf: now.toISOString(),
    ...{ state: 'waiting', step: '', doneSteps: 0, totalSteps: await countThings((maker) => provision(maker, wanted)), message: null },
  };
}
