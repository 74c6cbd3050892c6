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

/** The jobs that wait, and how those that are over went. */
interface Book {
  readonly clock: Clock;
  readonly jobs: Job[];
  readonly finished: Map<string, Stats>;
}

function push({ clock, jobs, finished }: Book, manifest: AppManifest, text: string): Response {
  if (Buffer.byteLength(text) > largestPushInBytes + 1024)
    return Response.json({ errorMessage: 'The payload is larger than 200 KB.' }, { status: 413 });
  const body = pushBody.safeParse(JSON.parse(text));
  if (!body.success) return refused(400, z.prettifyError(body.error));
  const { queueName, jobId, payload } = body.data;
  if (!manifest.modules.consumer.some(({ queue }) => queue === queueName))
    return refused(400, `The manifest has no consumer for the queue ${queueName}.`);
  const now = clock.now();
  for (const event of payload) {
    const dueAt = now + (event.delayInSeconds ?? 0) * 1000;
    jobs.push({ ...event, eventId: randomUUID(), jobId, queueName, pushedAt: now, dueAt, retryCount: 0, retry: null });
  }
  finished.set(jobId, { success: 0, failed: 0 });
  return new Response(null, { status: 201 });
}

function answerAbout({ jobs, finished }: Book, path: string, text: string): Response {
  const { jobId } = jobBody.parse(JSON.parse(text));
  const stats = finished.get(jobId);
  if (!stats) return refused(404, `There is no job ${jobId}.`);
  const waiting = jobs.filter((job) => job.jobId === jobId);
  if (path.includes('/queue/stats/')) return Response.json({ ...stats, inProgress: waiting.length });
  for (const job of waiting) jobs.splice(jobs.indexOf(job), 1);
  return new Response(null, { status: 204 });
}

function count({ finished }: Book, job: Job, result: keyof Stats): void {
  const stats = finished.get(job.jobId);
  if (stats) stats[result] += 1;
}

function again(book: Book, job: Job, retry: Retry): void {
  const dueAt = book.clock.now() + retry.afterMs;
  if (dueAt - job.pushedAt > windowInMs) count(book, job, 'failed');
  else book.jobs.push({ ...job, dueAt, retryCount: job.retryCount + 1, retry });
}

export function createQueue(clock: Clock, manifest: AppManifest, run: RunFunction, problems: Problems): Queue {
  const book: Book = { clock, jobs: [], finished: new Map() };
  const isReady = (job: Job, later: 'due' | 'delayed too') => later === 'delayed too' || job.dueAt <= clock.now();
  return {
    answer: (path, body) => (path.includes('/queue/publish/') ? push(book, manifest, body) : answerAbout(book, path, body)),
    next: (later, tired) => book.jobs.filter((job) => !tired.has(job.eventId) && isReady(job, later)).sort((a, b) => a.dueAt - b.dueAt)[0],
    deliver: async (job) => {
      book.jobs.splice(book.jobs.indexOf(job), 1);
      const consumer = manifest.modules.consumer.find(({ queue }) => queue === job.queueName);
      if (!consumer) return;
      try {
        const retry = findRetry(await run({ functionKey: consumer.function, moduleKey: consumer.key, payload: toEvent(job), as: null }));
        if (retry) again(book, job, retry);
        else count(book, job, 'success');
      } catch (error) {
        problems.note(`Queue ${job.queueName}`, error);
        if (job.retryCount >= retriesAfterThrow) count(book, job, 'failed');
        else again(book, job, { afterMs: 1000 * 2 ** job.retryCount, reason: 'FUNCTION_ERROR', data: undefined });
      }
    },
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
