import { bareEnvironment } from '../../jira/expressions/environment';
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
function passesFilter(
  trigger: Trigger,
  payload: Readonly<Record<string, unknown>>,
  { clock, problems }: Pick<TriggerParts, 'clock' | 'problems'>,
): boolean {
  const { expression, onError = 'IGNORE_AND_LOG' } = trigger.filter;
  if (expression === undefined) return true;
  try {
    return evaluateExpression(expression, { event: payload }, bareEnvironment(clock.now)) === true;
  } catch (error) {
    if (onError.endsWith('LOG')) problems.note(`Filter of trigger ${trigger.key}`, error);
    return onError.startsWith('RECEIVE');
  }
}

/** Posts a delivery as the faults of the moment want it. */
function post(mailbox: Delivery[], delivery: Delivery, { state: { events: fate } }: Faults): void {
  if (fate.lose > 0) {
    fate.lose -= 1;
    return;
  }
  const copies = fate.double > 0 ? [delivery, delivery] : [delivery];
  fate.double = Math.max(0, fate.double - 1);
  if (fate.reorder > 0) mailbox.unshift(...copies);
  else mailbox.push(...copies);
  fate.reorder = Math.max(0, fate.reorder - 1);
}

/** The payload of the event without what differs between triggers. */
const toJson = ({ eventType, atlassianId, timestamp, body }: ProductEvent, selfGenerated: boolean) =>
  JSON.stringify({ ...body, eventType, timestamp: String(timestamp), selfGenerated, ...(atlassianId === null ? {} : { atlassianId }) });

interface TriggerParts {
  readonly clock: Clock;
  readonly manifest: AppManifest;
  readonly faults: Faults;
  readonly problems: Problems;
  readonly appAccountId: string;
}

export function createTriggers({ clock, manifest, faults, problems, appAccountId }: TriggerParts, run: RunFunction): Triggers {
  const mailbox: Delivery[] = [];
  return {
    receive: (event) => {
      const selfGenerated = event.atlassianId === appAccountId;
      const json = toJson(event, selfGenerated);
      if (Buffer.byteLength(json) > largestEventInBytes) {
        problems.note(event.eventType, 'The event is larger than 200 KB and is not delivered.');
        return;
      }
      for (const trigger of manifest.modules.trigger) {
        if (!trigger.events.includes(event.eventType) || (trigger.filter.ignoreSelf === true && selfGenerated)) continue;
        const payload = {
          ...(JSON.parse(json) as Record<string, unknown>),
          context: { cloudId, moduleKey: trigger.key },
          contextToken: 'local',
        };
        post(mailbox, { trigger, payload, dueAt: clock.now() + faults.state.events.delayMs, retryCount: 0 }, faults);
      }
    },
    next: (later) => mailbox.find(({ dueAt }) => later === 'delayed too' || dueAt <= clock.now()),
    deliver: async (delivery) => {
      mailbox.splice(mailbox.indexOf(delivery), 1);
      const { trigger, payload, retryCount } = delivery;
      if (!passesFilter(trigger, payload, { clock, problems })) return;
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
