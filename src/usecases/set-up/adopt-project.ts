import type { z } from 'zod';
import type { inputs } from '../../contract';
import type { AdoptionView } from '../../contract/adoption';
import { Refusal } from '../../domain/refusal';
import { stoppersOf } from '../../domain/set-up/set-up-plan';
import type { Surface } from '../../forge/surface';
import { readBareShape } from '../../jira/projects/project-shape';
import { readGroundSoFar } from '../../storage/ground';
import { saveMappings, type Mapping } from '../../storage/mappings';
import { adopt, type WantedAdoption } from './adoption/adopt';
import { needsMaking, planAdoption, toMapping, type AdoptionPlan } from './adoption/plan-adoption';
import { beginProjectJob, forgetStoppedAdoption, refuseDuringProjectJob } from './adoption/begin-project-job';
import { readHealth, toShapeGround } from './adoption/read-health';
import { refuseNonsense } from './adoption/refuse-nonsense';
import { countThings } from './provisioning/count-things';
import { viewAdoption } from './view-adoption';

/** What a request brings along: when it is made, and the ways into the queues. */
interface Means {
  readonly now: Date;
  readonly pushJob: (startedAt: string) => Promise<void>;
  readonly pushRebuild: () => Promise<void>;
}

/**
 * Keeps how the kinds of records stand on an existing project. Nothing in the project changes; where the app has no fields and links
 * on this site yet, those that were seen are made first, in the background.
 */
export async function adoptProject(surface: Surface, input: z.output<typeof inputs.adoptProject>, means: Means): Promise<AdoptionView> {
  await refuseDuringProjectJob(means.now);
  const soFar = await readGroundSoFar();
  const ground = toShapeGround(soFar);
  const bare = await readBareShape(input.projectId, ground);
  const mapping = toMapping(bare.project, input.mapping);
  refuseProvisioned(soFar.mappings[bare.project.id]);
  refuseNonsense(await readHealth(bare, mapping, ground));
  const wanted = { mapping, links: input.links };
  const plan = await planAdoption(wanted, soFar, bare);
  refuseUnlessAsSeen(plan, input.seen);
  if (needsMaking(soFar, bare)) await beginAdoption(wanted, means);
  else {
    await saveMappings({ ...soFar.mappings, [bare.project.id]: mapping });
    await forgetStoppedAdoption(bare.project.id);
    await means.pushRebuild();
  }
  return viewAdoption(surface, { projectId: input.projectId }, means.now);
}

async function beginAdoption(wanted: WantedAdoption, { now, pushJob }: Means): Promise<void> {
  const totalSteps = await countThings((maker) => adopt(maker, wanted));
  await beginProjectJob({ project: wanted.mapping.project, task: { does: 'adopt', ...wanted }, totalSteps }, now, pushJob);
}

function refuseProvisioned(known: Mapping | undefined): void {
  if (known?.origin !== 'provisioned') return;
  const message = `Project: set-up made ${known.project.key}, with types and statuses of its own. Look for its updates instead.`;
  throw new Refusal('conflict', message, 'Project');
}

function refuseUnlessAsSeen(plan: AdoptionPlan, seen: string): void {
  if (plan.seen !== seen) throw new Refusal('conflict', 'Look again: Jira has changed since, and something else would be made.', 'Look');
  const [stopper] = stoppersOf(plan.things);
  if (stopper !== undefined) throw new Refusal('conflict', stopper.why, stopper.name);
}
