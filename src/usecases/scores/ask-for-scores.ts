import type { AppSettingsView } from '../../contract/set-up';
import { Refusal } from '../../domain/refusal';
import { isAtWork } from '../../domain/set-up/set-up-job';
import { findScoreJob, requestScores } from '../../storage/score-job';
import { viewAppSettings } from '../set-up/view-app-settings';

/** When it is asked, and the way into the queue. */
export interface Means {
  readonly now: Date;
  readonly push: (startedAt: string) => Promise<void>;
}

/** Asks once more for all scores, after a job that stopped on its way. */
export async function askForScores({ now, push }: Means): Promise<AppSettingsView> {
  const job = await findScoreJob();
  if (job !== null && isAtWork(job, now)) throw new Refusal('conflict', 'The scores are being computed already. Wait until that is over.');
  const startedAt = now.toISOString();
  await requestScores(startedAt);
  await push(startedAt);
  return viewAppSettings(now);
}
