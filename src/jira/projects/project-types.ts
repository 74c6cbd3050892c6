import { route } from '@forge/api';
import { z } from 'zod';
import { read } from '../../forge/requests';
import type { ProjectShape } from '../../domain/health/shape';

const projectSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  style: z.string().nullish(),
  simplified: z.boolean().nullish(),
  issueTypes: z
    .array(z.object({ id: z.string(), name: z.string(), subtask: z.boolean().nullish(), hierarchyLevel: z.number().nullish() }))
    .default([]),
});

export interface TypedProject extends Pick<ProjectShape, 'project' | 'style'> {
  readonly types: readonly { readonly id: string; readonly name: string; readonly isChild: boolean }[];
}

/**
 * A project with its work types, as the app: its configuration does not depend on who looks. Types above the standard level hold other work and are left out.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-projectidorkey-get
 */
export async function readTypedProject(idOrKey: string): Promise<TypedProject> {
  const { id, key, name, style, simplified, issueTypes } = await read('app', route`/rest/api/3/project/${idOrKey}`, projectSchema);
  return {
    project: { id, key, name },
    style: style === 'next-gen' || simplified === true ? 'team-managed' : 'company-managed',
    types: issueTypes
      .map((type) => ({ id: type.id, name: type.name, level: type.hierarchyLevel ?? (type.subtask === true ? -1 : 0) }))
      .filter(({ level }) => level <= 0)
      .map(({ level, ...type }) => ({ ...type, isChild: level < 0 })),
  };
}
