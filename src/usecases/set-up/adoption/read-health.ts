import { findDetachedFindings } from '../../../domain/health/detached-health';
import { findFindings } from '../../../domain/health/health';
import type { Finding } from '../../../domain/health/finding';
import type { ProjectMapping } from '../../../domain/set-up/project-mapping';
import { completeShape, type BareShape } from '../../../jira/projects/project-shape';
import type { ShapeGround } from '../../../jira/projects/shape-ground';
import type { GroundSoFar } from '../../../storage/ground';
import { findDetachedByProject } from '../detachment/find-detachment';

export function toShapeGround({ configuration, settings }: GroundSoFar): ShapeGround {
  const { fieldIds = null, linkTypeIds = null } = configuration ?? {};
  return { fieldIds, linkTypeIds, whoMayVerify: settings.whoMayVerify };
}

/** What would be off in a project under a mapping. Reads only. */
export async function readHealth(bare: BareShape, mapping: ProjectMapping, ground: ShapeGround): Promise<readonly Finding[]> {
  const detached = (await findDetachedByProject()).get(bare.project.id) ?? [];
  return [...findDetachedFindings(detached), ...findFindings(await completeShape(bare, mapping, ground), mapping)];
}
