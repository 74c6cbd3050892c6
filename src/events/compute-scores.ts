import { Refusal } from '../domain/refusal';
import { pushScores } from '../forge/register-queue';
import { recomputeScores, stopScores } from '../usecases/scores/recompute-scores';

/** One turn of computing all scores again. What passes by itself is waited for and said so; any other refusal is for the person to read. */
export async function computeScores(startedAt: string, until: number): Promise<void> {
  try {
    const turn = await recomputeScores(startedAt, () => new Date(), until);
    if (!turn.over) await pushScores(startedAt);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await stopScores(startedAt, error.code === 'busy' ? 'waiting' : 'failed', error.message, new Date());
    if (error.code === 'busy') throw error;
  }
}
