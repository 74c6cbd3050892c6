import type { ImprovementPanel } from '../contract/issue';
import { Refusal } from '../domain/refusal';
import { isStage, type Place } from '../domain/lifecycle/stages';
import type { Surface } from '../forge/surface';
import { decline } from '../usecases/record/decline';
import { moveToStage } from '../usecases/record/move-to-stage';
import { putOnHold } from '../usecases/record/put-on-hold';
import { takeNextStep } from '../usecases/record/take-next-step';

interface Wanted {
  /** `null` for the next step. */
  readonly stage: Place | null;
  readonly reason: string | null;
  readonly until: string | null;
}

/** What the stages beside the line ask for is said anew each time: an earlier hold has left its own reason behind. */
export async function move(surface: Surface, { stage, reason, until }: Wanted): Promise<ImprovementPanel> {
  if (stage === null) return takeNextStep(surface);
  if (isStage(stage)) return moveToStage(surface, { stage });
  if (stage === 'declined') {
    if (reason === null) throw missing(['Decline reason: say why it is declined.']);
    return decline(surface, { reason });
  }
  if (reason === null || until === null) {
    const asked = [
      ...(reason === null ? ['Hold reason: say why it waits.'] : []),
      ...(until === null ? ['On hold until: say the day to look again, such as 2026-03-31.'] : []),
    ];
    throw missing(asked);
  }
  return putOnHold(surface, { reason, until });
}

function missing(sentences: readonly string[]): Refusal {
  const message = sentences.join(' ');
  return new Refusal('too-early', message, message.slice(0, message.indexOf(':')));
}
