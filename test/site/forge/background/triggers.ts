import { evaluateExpression } from '../../jira/expressions/evaluate';
import type { Clock } from '../../kernel/clock';
import type { ProductEvent } from '../../kernel/events';
import { cloudId } from '../../kernel/kernel';
import type { Faults } from '../faults';
import type { AppManifest } from '../manifest';
import type { Problems, RunFunction } from './deliveries';
import { findRetry } from './retry';

type Trigger = AppManifest['modules']['trigger'][number];

/** An event on its way to one trigger of the app. */
export interface Delivery {
  readonly trigger: Trigger;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly dueAt: number;
  readonly retryCount: number;
}

/** Product events on their way to the app. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/trigger/ */
export interface Triggers {
  receive(event: ProductEvent): void;
  next(later: 'due' | 'delayed too'): Delivery | undefined;
  deliver(delivery: Delivery): Promise<void>;
}

const largestEventInBytes = 200 * 1024;
const retries = 4;

/** The filter's verdict; `onError` decides when the expression fails. */
function passesFilter(trigger: Trigger, payload: Readonly<Record<string, unknown>>, problems: Problems): boolean {
  const { expression, onError = 'IGNORE_AND_LOG' } = trigger.filter;
  if (expression === undefined) return true;
  try {
    return evaluateExpression(expression, { event: payload }) === true;
  } catch (error) {
    if (onError.endsWith('LOG')) problems.note(`Filter of trigger ${trigger.key}`, error);
    return onError.startsWith('RECEIVE');
  }
}

export function createTriggers(
  parts: { clock: Clock; manifest: AppManifest; faults: Faults; problems: Problems; appAccountId: string },
  run: RunFunction,
): Triggers {
  const { clock, manifest, faults, problems, appAccountId } = parts;
  const mailbox: Delivery[] = [];

  /** Posts a delivery as the faults of the moment want it. */
  const post = (delivery: Delivery): void => {
    const fate = faults.state.events;
    if (fate.lose > 0) {
      fate.lose -= 1;
      return;
    }
    const copies = fate.double > 0 ? [delivery, delivery] : [delivery];
    fate.double = Math.max(0, fate.double - 1);
    if (fate.reorder > 0) mailbox.unshift(...copies);
    else mailbox.push(...copies);
    fate.reorder = Math.max(0, fate.reorder - 1);
  };

  return {
    receive: ({ eventType, atlassianId, timestamp, body }) => {
      const selfGenerated = atlassianId === appAccountId;
      const json = JSON.stringify({ ...body, eventType, timestamp: String(timestamp), selfGenerated, ...(atlassianId === null ? {} : { atlassianId }) });
      if (Buffer.byteLength(json) > largestEventInBytes) return problems.note(eventType, 'The event is larger than 200 KB and is not delivered.');
      for (const trigger of manifest.modules.trigger) {
        if (!trigger.events.includes(eventType) || (trigger.filter.ignoreSelf === true && selfGenerated)) continue;
        const payload = { ...(JSON.parse(json) as Record<string, unknown>), context: { cloudId, moduleKey: trigger.key }, contextToken: 'local' };
        post({ trigger, payload, dueAt: clock.now() + faults.state.events.delayMs, retryCount: 0 });
      }
    },
    next: (later) => mailbox.find(({ dueAt }) => later === 'delayed too' || dueAt <= clock.now()),
    deliver: async (delivery) => {
      mailbox.splice(mailbox.indexOf(delivery), 1);
      const { trigger, payload, retryCount } = delivery;
      if (!passesFilter(trigger, payload, problems)) return;
      try {
        const retry = findRetry(await run({ functionKey: trigger.function, moduleKey: trigger.key, payload, as: null }));
        if (!retry || retryCount >= retries) return;
        const retryContext = { retryCount: retryCount + 1, retryReason: retry.reason, retryData: retry.data };
        mailbox.push({ trigger, payload: { ...payload, retryContext }, dueAt: clock.now() + retry.afterMs, retryCount: retryCount + 1 });
      } catch (error) {
        problems.note(`Trigger ${trigger.key}`, error);
      }
    },
  };
}
