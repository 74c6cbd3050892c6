import type { ProjectChoice } from '../../contract/values';
import { findProjectsWith } from '../../jira/permissions';
import { readMappings } from '../../storage/mappings';

/** Projects that are set up and that the person may browse. */
export async function listProjects(): Promise<readonly ProjectChoice[]> {
  return findSetUpProjects('BROWSE_PROJECTS');
}

/** Projects that are set up and in which the person has a permission. */
export async function findSetUpProjects(permission: 'BROWSE_PROJECTS' | 'CREATE_ISSUES'): Promise<readonly ProjectChoice[]> {
  const projects = Object.values(await readMappings()).map((mapping) => mapping.project);
  const allowed = await findProjectsWith(
    permission,
    projects.map((project) => project.id),
  );
  return projects.filter((project) => allowed.has(project.id));
}
