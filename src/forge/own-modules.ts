import { getAppContext } from '@forge/api';

/**
 * How a product calls a module of this app where it is installed. Another app may have a module of the same key,
 * and so may this app in another environment.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export function ownModuleAri(moduleKey: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${moduleKey}`;
}

/** The key under which Confluence keeps a macro of this app in a page. */
export function ownMacroKey(moduleKey: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `${appAri.appId}/${environmentAri.environmentId}/static/${moduleKey}`;
}

/** Whether a product means a module of this app by an ARI. */
export function isOwnModule(ari: string): boolean {
  return ari.startsWith(ownModuleAri(''));
}
