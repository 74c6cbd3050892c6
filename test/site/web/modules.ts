import type { AppManifest } from '../forge/manifest';
import { environmentId } from '../forge/manifest';
import { moduleAri } from '../forge/installation';
import { macroNode } from '../confluence/macro';
import type { Site } from '../site';
import type { Place } from './place';

/** The manifest's resource for a module at a place: fields, macros and gadgets have one to look at and one to edit. */
export function resourceOf({ modules }: AppManifest, moduleKey: string, place: Place): string {
  const field = modules['jira:customField'].find(({ key }) => key === moduleKey);
  if (field && place.kind === 'field')
    return required(place.entryPoint === 'edit' ? field.edit?.resource : field.view?.resource, moduleKey);
  const macro = modules.macro.find(({ key }) => key === moduleKey);
  if (macro)
    return place.kind === 'macro-config'
      ? required(typeof macro.config === 'object' ? macro.config.resource : undefined, moduleKey)
      : macro.resource;
  const gadget = modules['jira:dashboardGadget'].find(({ key }) => key === moduleKey);
  if (gadget && place.kind === 'gadget') return required(place.entryPoint === 'edit' ? gadget.edit?.resource : gadget.resource, moduleKey);
  const shown = [
    ...modules['jira:issuePanel'],
    ...modules['jira:issueContext'],
    ...modules['jira:issueActivity'],
    ...modules['jira:projectPage'],
    ...modules['jira:globalPage'],
    ...modules['jira:projectSettingsPage'],
    ...modules['jira:adminPage'],
    ...modules['confluence:spacePage'],
    ...modules['confluence:contentBylineItem'],
  ];
  return required(shown.find(({ key }) => key === moduleKey)?.resource, moduleKey);
}

function required(resource: string | undefined, moduleKey: string): string {
  if (resource === undefined) throw new Error(`The module ${moduleKey} has no resource for this place.`);
  return resource;
}

const titled = ({ key, title }: { readonly key: string; readonly title: string }) => ({ key, title });

/** What the app adds to the products, for the pages to show. */
export function extensionList(site: Site) {
  const { appId, modules } = site.host.manifest;
  return {
    fields: modules['jira:customField'].map(({ key, edit, view, readOnly }) => ({
      key,
      /** The `schema.custom` of the field this module became. */
      custom: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`,
      /** Without a view of its own the value is shown as Jira shows the type. */
      hasView: view?.resource !== undefined,
      experiences: readOnly ? [] : (edit?.experience ?? []),
    })),
    issuePanels: modules['jira:issuePanel'].map(titled),
    issueContexts: modules['jira:issueContext'].map(titled),
    issueActivities: modules['jira:issueActivity'].map(titled),
    projectPages: modules['jira:projectPage'].map(titled),
    globalPages: modules['jira:globalPage'].map(titled),
    projectSettingsPages: modules['jira:projectSettingsPage'].map(titled),
    adminPages: modules['jira:adminPage'].map(titled),
    gadgets: modules['jira:dashboardGadget'].map(({ key, title, description, edit }) => ({
      key,
      title,
      description,
      moduleKey: moduleAri(site.host.manifest, key),
      configurable: edit !== undefined,
    })),
    bylines: modules['confluence:contentBylineItem'].map(({ key, title, tooltip, contentPropertyKey, displayConditions }) => ({
      key,
      title,
      tooltip: tooltip ?? title,
      contentPropertyKey: contentPropertyKey ?? null,
      needsProperty: displayConditions?.entityPropertyExists.propertyKey ?? null,
    })),
    spacePages: modules['confluence:spacePage'].map(titled),
    macros: modules.macro.map(({ key, title, config }) => ({
      key,
      title,
      configurable: typeof config === 'object',
      node: macroNode(site, { moduleKey: key, config: {} }),
    })),
  };
}
export type ExtensionList = ReturnType<typeof extensionList>;
