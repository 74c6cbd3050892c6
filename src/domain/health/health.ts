import type { ProjectMapping } from '../set-up/project-mapping';
import { severities, type Finding } from './finding';
import { findContextFindings, findFieldsToMake } from './fields-health';
import { findGateFindings } from './gates-health';
import { groundsOf, type KindGround } from './kind-ground';
import { findKindFindings } from './kinds-health';
import { findSharing, findStyleFindings } from './project-health';
import { findProtectionFindings, findUnguardedProject } from './protection-health';
import { findScreenFindings } from './screens-health';
import type { ProjectShape } from './shape';
import { findStageFindings } from './stages-health';
import { findTypeFindings } from './type-health';
import { findWayFindings } from './ways-health';

/** Everything that is off when a project of this shape keeps records under this mapping, the gravest first. */
export function findFindings(shape: ProjectShape, mapping: ProjectMapping): readonly Finding[] {
  const grounds = groundsOf(shape, mapping);
  const findings = [
    ...findKindFindings(shape, mapping),
    ...findStyleFindings(shape),
    ...findUnguardedProject(shape),
    ...findFieldsToMake(shape),
    ...findScreenFindings(shape, grounds),
    ...grounds.flatMap(findOfKind),
  ];
  return severities.flatMap((severity) => findings.filter((found) => found.severity === severity));
}

function findOfKind(ground: KindGround): readonly Finding[] {
  const ofWorkflow = [
    ...findStageFindings(ground),
    ...findWayFindings(ground),
    ...findGateFindings(ground),
    ...findProtectionFindings(ground),
  ];
  return [...ofWorkflow, ...findContextFindings(ground), ...findTypeFindings(ground), ...findSharing(ground, ofWorkflow)];
}
