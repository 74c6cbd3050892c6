/** Jira keeps the settings of a Forge gadget with the gadget; under which key its documents do not say. */
export const gadgetConfigurationKey = 'forge-gadget-configuration';
