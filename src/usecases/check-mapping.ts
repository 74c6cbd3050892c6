import type { z } from 'zod';
import type { inputs } from '../contract';
import type { Finding } from '../domain/health/finding';
import type { Surface } from '../forge/surface';
import { readBareShape } from '../jira/project-shape';
import { readGroundSoFar } from '../storage/ground';
import { readHealth, toShapeGround } from './adoption/read-health';

/** How healthy a project would be under a mapping that nobody saved yet. Nothing is changed or kept. */
export async function checkMapping(
  _surface: Surface,
  { projectId, mapping }: z.output<typeof inputs.checkMapping>,
): Promise<readonly Finding[]> {
  const ground = toShapeGround(await readGroundSoFar());
  return readHealth(await readBareShape(projectId, ground), mapping, ground);
}
