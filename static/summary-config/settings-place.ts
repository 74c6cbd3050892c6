import type { SummaryConfig } from '../../src/contract/summary';
import { closeView, submitView } from '../shared/data/surface-context';
import { readStoredConfig } from './config-draft';

/** Whose settings these are: where they are kept, and how the form is left. */
export interface SettingsPlace {
  readonly stored: SummaryConfig;
  readonly save: (config: SummaryConfig) => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** How often Jira loads the gadget anew by itself. */
const refreshInMinutes = 15;

/** @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-dashboard-gadget/ */
function gadget(stored: SummaryConfig): SettingsPlace {
  const save = (config: SummaryConfig) => submitView({ ...config, refresh: refreshInMinutes });
  // The documents of Jira name no other way out of the edit mode than handing in settings: those of before.
  return { stored, save, leave: () => save(stored).catch(() => undefined) };
}

/** @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/ */
function macro(stored: SummaryConfig): SettingsPlace {
  return { stored, save: (config) => submitView({ config }), leave: closeView };
}

export function placeOf(extension: Readonly<Record<string, unknown>>): SettingsPlace {
  return extension['type'] === 'jira:dashboardGadget'
    ? gadget(readStoredConfig(extension['gadgetConfiguration']))
    : macro(readStoredConfig(extension['config']));
}
