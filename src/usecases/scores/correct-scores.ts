import type { Facts } from '../../domain/improvement';
import type { Kind } from '../../domain/kinds/kinds';
import { priorityOf } from '../../domain/priority/priority';
import { Refusal } from '../../domain/refusal';
import type { JiraIssue } from '../../jira/issues';
import { saveScores, toScore } from '../../jira/scores';
import type { Ground } from '../../storage/ground';
import type { LoadedImprovement } from '../record/load-improvement';

/** A record as Jira has it, with its marks and its score. */
export interface ScoredRecord {
  readonly issue: JiraIssue;
  readonly kind: Kind;
  readonly facts: Facts;
}

/** Writes the score where the one that Jira keeps is not what the marks make; nothing where all are right. */
export async function correctScores(records: readonly ScoredRecord[], { configuration, settings }: Ground): Promise<void> {
  const { scoreFieldId } = configuration;
  if (scoreFieldId === null) return;
  const wrong = records.flatMap(({ issue, kind, facts }) => {
    const score = kind === 'improvement' ? priorityOf(facts, settings) : null;
    return score === toScore(issue.fields, scoreFieldId) ? [] : [[issue.issueId, score] as const];
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
