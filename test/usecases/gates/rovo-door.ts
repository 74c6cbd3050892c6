import { isStage, placeNames } from '../../../src/domain/lifecycle/stages';
import { letAgent } from '../../rovo/talk';
import type { Site } from '../../site/site';
import type { GateCase } from './gate-cases';

/** What the agent hears when it takes a way; reasons and days of the stages beside the line are its inputs. */
export async function moveByAgent(site: Site, key: string, { way, facts, actor }: GateCase): Promise<readonly string[]> {
  const reason = way.to === 'declined' ? facts.declineReason : facts.holdReason;
  const said = isStage(way.to) ? {} : { reason, until: facts.holdUntil };
  const { ok, words } = await letAgent(site, actor, 'move-improvement', { workItem: key, stage: placeNames[way.to], ...said });
  return ok ? [] : [words];
}
