import type { SetUpPlan } from '../../domain/set-up/set-up-plan';
import { findSetUpJob } from '../../storage/set-up-job';
import { fingerprintOf } from './provisioning/fingerprint';
import { openLookingMaker } from './provisioning/looking-maker';
import { provision } from './provisioning/provision';

/** The project that is wanted, in the words of the page. */
interface Asked {
  readonly key: string;
  readonly name: string;
}

/** Says what set-up would do for a project: what it would make, change and use, each with why. Writes nothing. */
export async function planSetUp({ key, name }: Asked): Promise<SetUpPlan> {
  const { maker, things } = await openLookingMaker();
  // Nobody leads what is only looked at.
  await provision(maker, { key, name, leadAccountId: '', tried: await wasTried({ key, name }) });
  return { key, name, things: things(), seen: fingerprintOf(things()) };
}

/** Whether the last set-up was for the same project and got as far as making it. */
export async function wasTried({ key, name }: Asked): Promise<boolean> {
  const last = await findSetUpJob();
  return last !== null && last.projectTried && last.key === key && last.name === name;
}
