import { Refusal } from '../../../domain/refusal';
import { linkNames } from '../../../domain/links/relations';
import { thingsInJira } from '../../../domain/set-up/set-up-count';
import type { PlannedThing } from '../../../domain/set-up/set-up-plan';
import type { BareShape } from '../../../jira/projects/project-shape';
import type { GroundSoFar } from '../../../storage/ground';
import type { Mapping } from '../../../storage/mappings';
import { fingerprintOf } from '../provisioning/fingerprint';
import { openLookingMaker } from '../provisioning/looking-maker';
import { adopt, type WantedAdoption } from './adopt';

export interface AdoptionPlan {
  readonly things: readonly PlannedThing[];
  readonly seen: string;
}

/** Whether saving a mapping has to make something first: all that records need, or a field that somebody deleted. */
export function needsMaking({ configuration }: GroundSoFar, { factsWithoutField, lockedFacts }: BareShape): boolean {
  return configuration === null || factsWithoutField.some((fact) => !lockedFacts.includes(fact));
}

/** What saving a mapping makes in Jira or takes over: nothing where the app has its fields and links already. Writes nothing. */
export async function planAdoption(wanted: WantedAdoption, soFar: GroundSoFar, bare: BareShape): Promise<AdoptionPlan> {
  refuseOddLinks(wanted, soFar.configuration !== null);
  if (!needsMaking(soFar, bare)) return toPlan([]);
  const { maker, things } = await openLookingMaker();
  await adopt(maker, wanted);
  return toPlan(thingsInJira(things()));
}

function toPlan(things: readonly PlannedThing[]): AdoptionPlan {
  return { things, seen: fingerprintOf(things) };
}

/** Records are told apart by their link types, and rules name them: one serves one relation, and none is exchanged later. */
function refuseOddLinks({ links }: WantedAdoption, areKnown: boolean): void {
  const ids = linkNames.flatMap((name) => links[name] ?? []);
  if (areKnown && ids.length > 0)
    throw new Refusal('conflict', 'Link types: this site has its link types already. Reload to see them.', 'Link types');
  if (new Set(ids).size < ids.length)
    throw new Refusal('invalid', 'Link types: one link type cannot stand for two relations. Choose another for one of them.', 'Link types');
}

/** What the app keeps of an adopted project. */
export function toMapping(project: Mapping['project'], { kinds, actionTypeId }: Pick<Mapping, 'kinds' | 'actionTypeId'>): Mapping {
  return { project, origin: 'adopted', kinds, actionTypeId };
}
