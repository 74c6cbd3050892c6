import type { ExtensionList } from '../../web/modules';
import { get } from '../rest';

/** Where `router` is asked to go: an address, or a place by its name. */
export interface Target {
  readonly url?: string;
  readonly target?: string;
  readonly issueKey?: string;
  readonly contentId?: string;
  readonly moduleKey?: string;
  readonly projectKey?: string;
  readonly spaceKey?: string;
  readonly path?: string;
}

/** The address of a page of the app, as the platform makes it from the kind of its module. */
export function addressOfModule(modules: ExtensionList, { moduleKey = '', projectKey, spaceKey, path = '' }: Target): string {
  const is = (list: readonly { readonly key: string }[]) => list.some(({ key }) => key === moduleKey);
  const bases: readonly (readonly [boolean, string])[] = [
    [is(modules.globalPages), `/jira/apps/${moduleKey}`],
    [is(modules.adminPages), `/jira/settings/apps/${moduleKey}`],
    [is(modules.projectPages) && projectKey !== undefined, `/jira/projects/${String(projectKey)}/apps/${moduleKey}`],
    [is(modules.projectSettingsPages) && projectKey !== undefined, `/jira/projects/${String(projectKey)}/settings/apps/${moduleKey}`],
    [is(modules.spacePages) && spaceKey !== undefined, `/wiki/spaces/${String(spaceKey)}/apps/${moduleKey}`],
  ];
  const base = bases.find(([fits]) => fits)?.[1];
  if (base === undefined) throw new Error(`The module ${moduleKey} has no page there.`);
  return `${base}${path}`;
}

/** @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/ */
export async function urlOf(data: Target): Promise<URL> {
  return new URL(await pathOf(data), location.origin);
}

async function pathOf(data: Target): Promise<string> {
  const { url, target, issueKey, contentId } = data;
  if (url !== undefined) return url;
  if (target === 'issue') return `/browse/${String(issueKey)}`;
  if (target === 'contentView') return `/wiki/pages/${String(contentId)}`;
  if (target === 'module') return addressOfModule(await get<ExtensionList>('/_forge/modules'), data);
  throw new Error(`The target ${String(target)} is not emulated.`);
}

export async function navigate(data: Target & { readonly type: 'same-tab' | 'new-tab' }): Promise<boolean> {
  const url = await urlOf(data);
  const isOutside = url.origin !== location.origin;
  if (isOutside && !window.confirm(`Leave for ${url.href}?`)) throw new Error('The person stayed here.');
  window.open(url, data.type === 'new-tab' ? '_blank' : '_self', 'noreferrer');
  return true;
}
