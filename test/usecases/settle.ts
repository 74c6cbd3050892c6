import type { Site } from '../site/site';

/** Lets the app hear of everything that happened: its queue, the daily jobs, and what these asked for. */
export async function settle({ host }: Site): Promise<void> {
  await host.drainQueue();
  await host.runScheduled();
  await host.drainQueue();
}
