import { createAttempt, type Outcome } from './clients/attempt';
import { confluenceCalls } from './clients/confluence-calls';
import { jiraCalls } from './clients/jira-calls';
import { recordFetch } from './clients/recorder';
import { checkTraffic } from './har-check';

/**
 * Two clients that others wrote, jira.js and confluence.js, work against the site at the address given.
 * They throw on an answer that their schemas refuse; what they sent and got is held against the contracts as well.
 * A program of its own, and imports that wait, because both are ES modules alone.
 */
async function main(): Promise<void> {
  const [url = 'http://127.0.0.1:8010'] = process.argv.slice(2);
  const recorder = recordFetch();
  const outcomes: Outcome[] = [];
  const attempt = createAttempt(outcomes);
  await jiraCalls(attempt, url);
  await confluenceCalls(attempt, url);
  console.log(JSON.stringify({ outcomes, violations: checkTraffic(recorder.toHar()) }, null, 2));
}

void main();
