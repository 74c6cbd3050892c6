import { events, router, view } from '@forge/bridge';
import type { Byline } from '../../../src/domain/review/byline';
import { recordChanged } from '../../../src/contract/record-changed';

/** What the platform says of the place where a surface is shown; each surface reads the few values it knows. */
export interface SurfaceContext {
  readonly locale: string;
  readonly timeZone: string;
  readonly extension: Readonly<Record<string, unknown>>;
}

/** @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/view/#getcontext */
export async function readContext(): Promise<SurfaceContext> {
  const context = await view.getContext();
  return { locale: context.locale.replace('_', '-'), timeZone: context.timezone, extension: context.extension };
}

/** Hands a value to the product: a field's value or a macro's configuration. */
export async function submitView(value: unknown): Promise<void> {
  await view.submit(value);
}

/** Leaves the surface without a change. Some places cannot be closed, which is no failure of the person's. */
export async function closeView(): Promise<void> {
  await view.close().catch(() => undefined);
}

/** Asks the page around the surface to show what changed. Only some places can, the others refuse. */
export async function refreshPage(): Promise<void> {
  await view.refresh().catch(() => undefined);
}

/** Tells the other views of the app on the page that the record changed. */
export async function tellRecordChanged(): Promise<void> {
  await events.emit(recordChanged).catch(() => undefined);
}

/**
 * Shows another byline on a page that is open; its property is written elsewhere. `@forge/confluence-bridge` is this one event.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/confluence-api-bridge/updateBylineProperties/
 */
export async function updateByline(propertyKey: string, valueUpdate: Byline): Promise<void> {
  await events.emit('FORGE_CONTENT_PROPERTY_UPDATED', { propertyKey, valueUpdate }).catch(() => undefined);
}

/** Calls back when the work item around the panel changed; gives the function that stops it. */
export function onIssueChanged(callback: () => void): () => void {
  const subscription = events.on('JIRA_ISSUE_CHANGED', callback).catch(() => null);
  return () => void subscription.then((active) => active?.unsubscribe());
}

/** Leaves for another page of the product. */
export function goToPath(path: string): void {
  router.navigate(path).catch(() => undefined);
}
