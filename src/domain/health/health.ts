import type { ProjectMapping } from '../project-mapping';
import { severities, type Finding } from './finding';
import { findFieldFindings, findFieldsToMake } from './fields-health';
import { findGateFindings } from './gates-health';
import { groundsOf, type KindGround } from './kind-ground';
import { findKindFindings } from './kinds-health';
import { findSharing, findStyleFindings } from './project-health';
import type { ProjectShape } from './shape';
import { findStageFindings } from './stages-health';
import { findWayFindings } from './ways-health';

/** Everything that is off when a project of this shape keeps records under this mapping, the gravest first. */
export function findFindings(shape: ProjectShape, mapping: ProjectMapping): readonly Finding[] {
  const findings = [
    ...findKindFindings(shape, mapping),
    ...findStyleFindings(shape),
    ...findFieldsToMake(shape),
    ...groundsOf(shape, mapping).flatMap(findOfKind),
  ];
  return severities.flatMap((severity) => findings.filter((found) => found.severity === severity));
}

function findOfKind(ground: KindGround): readonly Finding[] {
  const ofWorkflow = [...findStageFindings(ground), ...findWayFindings(ground), ...findGateFindings(ground)];
  return [...ofWorkflow, ...findFieldFindings(ground), ...findSharing(ground, ofWorkflow)];
}
