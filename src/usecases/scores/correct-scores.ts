import type { Facts } from '../../domain/improvement';
import type { Kind } from '../../domain/kinds/kinds';
import { priorityOf } from '../../domain/priority/priority';
import { Refusal } from '../../domain/refusal';
import { saveScores, type Score } from '../../jira/scores';
import type { Ground } from '../../storage/ground';
import type { LoadedImprovement } from '../record/load-improvement';

/** What a record says of itself, and the score that Jira keeps of it. */
export interface ScoredRecord {
  readonly issueId: string;
  readonly kind: Kind;
  readonly facts: Facts;
  readonly score: Score;
}

/** Writes the score where the one that Jira keeps is not what the marks make; nothing where all are right. */
export async function correctScores(records: readonly ScoredRecord[], { configuration, settings }: Ground): Promise<void> {
  const { scoreFieldId } = configuration;
  if (scoreFieldId === null) return;
  const wrong = records.flatMap(({ issueId, kind, facts, score }) => {
    const right = kind === 'improvement' ? priorityOf(facts, settings) : null;
    return score === right ? [] : [[issueId, right] as const];
  });
  await saveScores(new Map(wrong), scoreFieldId);
}

/** Lets the score follow at once when a person records a mark. */
export async function followMarks({ improvement, configuration, settings }: LoadedImprovement, recorded: Partial<Facts>): Promise<void> {
  const { scoreFieldId } = configuration;
  const before = priorityOf(improvement.facts, settings);
  const after = priorityOf({ ...improvement.facts, ...recorded }, settings);
  if (scoreFieldId === null || improvement.kind !== 'improvement' || after === before) return;
  try {
    await saveScores(new Map([[improvement.issueId, after]]), scoreFieldId);
  } catch (error) {
    // What the person recorded is there; a score that Jira refuses now is written when the register follows the change.
    if (!(error instanceof Refusal)) throw error;
  }
}
