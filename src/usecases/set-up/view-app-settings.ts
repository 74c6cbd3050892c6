import type { AppSettingsView, ScoreProgress } from '../../contract/set-up';
import { isStalled } from '../../domain/set-up/set-up-job';
import { readPeople } from '../../jira/people';
import { findScoreJob, type ScoreJob } from '../../storage/score-job';
import { readSettings } from '../../storage/settings';

/** What administrators decided for the whole site, who changed what when, and how far the scores have followed. */
export async function viewAppSettings(now: Date): Promise<AppSettingsView> {
  const { settings, changes } = await readSettings();
  const job = await findScoreJob();
  const people = await readPeople(changes.map((change) => change.by));
  return { settings, changes, people, scores: job === null ? null : toProgress(job, now) };
}

function toProgress(job: ScoreJob, now: Date): ScoreProgress {
  const { state, done, total, message } = job;
  return isStalled(job, now) ? { state: 'failed', done, total, message: 'It stopped on its way.' } : { state, done, total, message };
}
