import type { MeasurementsView } from '../../contract/objective';
import { pointsOf, toMeasurements } from '../../domain/measure/measurements';
import { greenSince } from '../../domain/lifecycle/progress';
import { issueAtHand, type Surface } from '../../forge/surface';
import { readActualHistory } from '../../jira/history/actual-history';
import { toFacts } from '../../jira/facts';
import { readIssue } from '../../jira/issues';
import { readConfiguration } from '../../storage/configuration';

/** How the numbers of the record at hand went, from Jira's history alone: two calls. */
export async function viewMeasurements(surface: Surface): Promise<MeasurementsView> {
  const { fieldIds } = await readConfiguration();
  const issue = await readIssue(issueAtHand(surface), fieldIds);
  const measurements = toMeasurements(await readActualHistory(issue, fieldIds), surface.timeZone);
  const facts = toFacts(issue.fields, fieldIds);
  return { measurements, greenSince: greenSince(pointsOf(facts, measurements), facts, surface.today) };
}
