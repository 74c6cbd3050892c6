import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock';
import type { AppManifest } from '../manifest';
import { findRetry, type Retry } from './retry';
import type { RunFunction, Problems } from './deliveries';

/** Asynchronous events of the app. @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
export interface Queue {
  /** Answers `/webhook/queue/publish|stats|cancel/…`. */
  answer(path: string, body: string): Response;
  /** The next job that may be delivered; `later` says whether delays are passed over. */
  next(later: 'due' | 'delayed too', tired: ReadonlySet<string>): Job | undefined;
  deliver(job: Job): Promise<void>;
}

export interface Job {
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
  readonly body: unknown;
  readonly delayInSeconds?: number | undefined;
  readonly concurrency?: unknown;
  readonly pushedAt: number;
  readonly dueAt: number;
  readonly retryCount: number;
  readonly retry: Retry | null;
}

interface Stats {
  success: number;
  failed: number;
}

const windowInMs = 24 * 3_600_000;
const retriesAfterThrow = 4;
const largestPushInBytes = 200 * 1024;

const pushBody = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().int().min(0).max(900).optional(),
        concurrency: z.object({ key: z.string(), limit: z.number() }).optional(),
      }),
    )
    .min(1)
    .max(50),
});
const jobBody = z.object({ queueName: z.string(), jobId: z.string() });

const refused = (status: number, message: string) => Response.json({ message }, { status });

export function createQueue(clock: Clock, manifest: AppManifest, run: RunFunction, problems: Problems): Queue {
  const jobs: Job[] = [];
  const finished = new Map<string, Stats>();

  const push = (text: string): Response => {
    if (Buffer.byteLength(text) > largestPushInBytes + 1024) return Response.json({ errorMessage: 'The payload is larger than 200 KB.' }, { status: 413 });
    const body = pushBody.safeParse(JSON.parse(text));
    if (!body.success) return refused(400, z.prettifyError(body.error));
    const { queueName, jobId, payload } = body.data;
    if (!manifest.modules.consumer.some(({ queue }) => queue === queueName)) return refused(400, `The manifest has no consumer for the queue ${queueName}.`);
    const now = clock.now();
    for (const event of payload) {
      const dueAt = now + (event.delayInSeconds ?? 0) * 1000;
      jobs.push({ ...event, eventId: randomUUID(), jobId, queueName, pushedAt: now, dueAt, retryCount: 0, retry: null });
    }
    finished.set(jobId, { success: 0, failed: 0 });
    return new Response(null, { status: 201 });
  };

  const about = (text: string, answer: (jobId: string, stats: Stats) => Response): Response => {
    const { jobId } = jobBody.parse(JSON.parse(text));
    const stats = finished.get(jobId);
    return stats ? answer(jobId, stats) : refused(404, `There is no job ${jobId}.`);
  };

  const cancel = (jobId: string): Response => {
    for (const job of jobs.filter((one) => one.jobId === jobId)) jobs.splice(jobs.indexOf(job), 1);
    return new Response(null, { status: 204 });
  };

  const again = (job: Job, retry: Retry): void => {
    const dueAt = clock.now() + retry.afterMs;
    if (dueAt - job.pushedAt > windowInMs) return count(job, 'failed');
    jobs.push({ ...job, dueAt, retryCount: job.retryCount + 1, retry });
  };

  const count = (job: Job, result: keyof Stats): void => {
    const stats = finished.get(job.jobId);
    if (stats) stats[result] += 1;
  };

  const deliver = async (job: Job): Promise<void> => {
    jobs.splice(jobs.indexOf(job), 1);
    const consumer = manifest.modules.consumer.find(({ queue }) => queue === job.queueName);
    if (!consumer) return;
    try {
      const answer = await run({ functionKey: consumer.function, moduleKey: consumer.key, payload: toEvent(job), as: null });
      const retry = findRetry(answer);
      if (retry) again(job, retry);
      else count(job, 'success');
    } catch (error) {
      problems.note(`Queue ${job.queueName}`, error);
      if (job.retryCount >= retriesAfterThrow) count(job, 'failed');
      else again(job, { afterMs: 1000 * 2 ** job.retryCount, reason: 'FUNCTION_ERROR', data: undefined });
    }
  };

  return {
    answer: (path, body) => {
      if (path.includes('/queue/publish/')) return push(body);
      if (path.includes('/queue/stats/')) {
        const inProgress = (jobId: string) => jobs.filter((job) => job.jobId === jobId).length;
        return about(body, (jobId, stats) => Response.json({ ...stats, inProgress: inProgress(jobId) }));
      }
      return about(body, cancel);
    },
    next: (later, tired) =>
      jobs
        .filter((job) => !tired.has(job.eventId) && (later === 'delayed too' || job.dueAt <= clock.now()))
        .sort((a, b) => a.dueAt - b.dueAt)[0],
    deliver,
  };
}

/** What a consumer gets. */
const toEvent = ({ queueName, jobId, eventId, body, delayInSeconds, concurrency, retry, retryCount, pushedAt }: Job) => ({
  queueName,
  jobId,
  eventId,
  body,
  ...(delayInSeconds === undefined ? {} : { delayInSeconds }),
  ...(concurrency === undefined ? {} : { concurrency }),
  ...(retry && {
    retryContext: {
      retryCount,
      retryReason: retry.reason,
      retryData: retry.data,
      retentionWindow: { startTime: new Date(pushedAt).toISOString(), remainingTimeMs: windowInMs },
    },
  }),
});
