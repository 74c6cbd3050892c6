import { z } from 'zod';
import { denialProperties, denials, type Denial, type Guards } from '../../domain/health/denials';
import type { JiraWorkflow } from './jira-workflow';

type StatusInWorkflow = JiraWorkflow['statuses'][number];
type Properties = Readonly<Record<string, string>>;

const propertiesSchema = z.record(z.string(), z.string()).catch({});

/** The properties of a status; what is no text is none of Jira's. */
export function propertiesOf(status: StatusInWorkflow): Properties {
  return propertiesSchema.parse(status['properties'] ?? {});
}

/**
 * Whom the properties of a status let do what. Of several about one permission any may grant it, so one that denies it to everybody
 * does so only alone. It denies by its name, whatever its value.
 * @see https://support.atlassian.com/jira-cloud-administration/docs/use-workflow-properties/
 */
export function guardsOf(properties: Properties): Guards {
  const names = Object.keys(properties);
  return Object.fromEntries(
    denials.flatMap((denial) => {
      const own = denialProperties[denial];
      const about = names.filter((name) => name.startsWith(own.slice(0, -'denied'.length)));
      if (about.length === 0) return [];
      return [[denial, about.every((name) => name === own || name.startsWith(`${own}.`)) ? 'nobody' : 'some']];
    }),
  );
}

/** All that keeps what has ended from being deleted, with its actions, or moved. */
export const everyDenial: Properties = toProperties(denials);

function toProperties(some: readonly Denial[]): Properties {
  return Object.fromEntries(some.map((denial) => [denialProperties[denial], 'denied']));
}

/** With what keeps everybody from deleting and moving work at some of its statuses; what others noted there stays. `null` where nothing is missing. */
export function withDenials(workflow: JiraWorkflow, statusReferences: readonly string[]): JiraWorkflow | null {
  const statuses = workflow.statuses.map((status) => (statusReferences.includes(status.statusReference) ? denied(status) : status));
  return statuses.every((status, index) => status === workflow.statuses[index]) ? null : { ...workflow, statuses };
}

function denied(status: StatusInWorkflow): StatusInWorkflow {
  const known = propertiesOf(status);
  const guards = guardsOf(known);
  const missing = denials.filter((denial) => guards[denial] === undefined);
  return missing.length === 0 ? status : { ...status, properties: { ...known, ...toProperties(missing) } };
}
