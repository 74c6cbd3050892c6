import { kindFacts, kinds } from '../kinds/kinds';
import { finding, type Finding } from './finding';
import type { KindGround } from './kind-ground';
import type { ProjectShape } from './shape';
import { listed, named } from './words';

/** What a project of this style cannot do. */
export function findStyleFindings({ style }: ProjectShape): readonly Finding[] {
  if (style === 'company-managed') return [];
  const problem = 'This project is team-managed: rules of apps do not reach its workflows.';
  const effect = 'Jira enforces no gate here. The panel still shows what each stage needs.';
  const wayOut = 'Use a company-managed project where gates must hold; fields are added to a work type in Project settings, Work types.';
  return [finding({ code: 'team-managed', severity: 'weakens', problem, effect, wayOut })];
}

/** Who else follows a workflow that has something to mend. `findings` are those of the kind. */
export function findSharing(ground: KindGround, findings: readonly Finding[]): readonly Finding[] {
  const { workflow, kind, type, shape, kindsBeside } = ground;
  const wouldChange = findings.some(({ code }) => changesWorkflow.includes(code));
  if (workflow === null || !wouldChange || shape.style === 'team-managed') return [];
  // One word about a workflow is enough, however many kinds follow it.
  if (kindsBeside.some((other) => kinds.indexOf(other) < kinds.indexOf(kind))) return [];
  const types = shape.types.filter((other) => other.id !== type.id && other.workflowId === workflow.id);
  const others = [...types.map((other) => `${named(other.name)} of this project`), ...workflow.otherProjects];
  if (others.length === 0) return [];
  const problem = `${kindFacts[kind].name} follows the workflow ${named(workflow.name)} together with ${listed(others)}.`;
  const effect = 'What is changed there changes them too.';
  const names = listed([kind, ...kindsBeside].map((each) => kindFacts[each].name));
  const wayOut =
    kindsBeside.length === 0
      ? 'Agree with them first, or give this work type a workflow of its own in Jira.'
      : `${names} have different gates: give each a workflow of its own in Jira. As long as they share one, the app changes no rule and no way in it.`;
  return [finding({ code: 'shared-workflow', severity: 'note', kind, problem, effect, wayOut })];
}

const changesWorkflow: readonly Finding['code'][] = [
  'gate-not-enforced',
  'end-not-protected',
  'unreachable-stage',
  'missing-way',
  'unmapped-stage',
];
