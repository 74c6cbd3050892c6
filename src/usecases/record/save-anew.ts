import { saidAgain } from '../../domain/lifecycle/attempt';
import type { Facts } from '../../domain/improvement';
import { saveFacts } from '../../jira/issues';
import type { LoadedImprovement } from './load-improvement';

type Loaded = Pick<LoadedImprovement, 'improvement' | 'configuration'>;

/** Records facts; what says again what the attempt before left is told by Jira's history all the same. */
export async function saveAnew(loaded: Loaded, wanted: Partial<Facts>): Promise<void> {
  await clearSaidAgain(loaded, wanted);
  await saveFacts(loaded.improvement.issueId, wanted, loaded.configuration.fieldIds);
}

/** Makes room for facts that are about to be recorded once more. */
export async function clearSaidAgain({ improvement, configuration }: Loaded, wanted: Partial<Facts>): Promise<void> {
  const again = saidAgain(improvement.attempt, improvement.facts, wanted);
  if (Object.keys(again).length > 0) await saveFacts(improvement.issueId, again, configuration.fieldIds);
}
