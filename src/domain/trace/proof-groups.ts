import { hasReachedTarget } from '../measure/before-after';
import type { CheckFinding } from '../lifecycle/check-finding';
import { sayQuantity } from '../measure/quantity-words';
import { gapWords, plain, toDate } from './node';
import type { TraceGroup, TraceNode, TraceStep } from './trace';
import { nameOfMover, type Traced } from './traced';

/** The number before and after. */
export function beforeAfterGroup(traced: Traced): TraceGroup<TraceStep> {
  const { facts } = traced;
  const { metric, unit, baseline, baselineDate, target, actual, actualDate } = facts;
  const say = (value: number | null) => sayQuantity({ value, unit });
  if (baseline === null && actual === null) return { name: 'before-after', nodes: [], gap: gapWords('measure', traced), notVisible: 0 };
  const node: TraceNode = {
    ...plain,
    id: 'measure',
    what: metric ?? 'Measure',
    title: `${baseline === null ? 'not known' : say(baseline)} → ${actual === null ? 'not measured' : say(actual)}`,
    state: sayReached(hasReachedTarget({ direction: facts.direction ?? 'Lower is better', target, actual })),
    date: toDate('Measured', actualDate) ?? toDate('Before, on', baselineDate),
    details: target === null ? [] : [`Target: ${say(target)}`],
  };
  return { name: 'before-after', nodes: [node], gap: actual === null ? gapWords('number after', traced) : null, notVisible: 0 };
}

function sayReached(reached: boolean | null): string | null {
  if (reached === null) return null;
  return reached ? 'Target reached' : 'Target not reached';
}

/** What every check found, failed ones too, and the second check that is to come. */
export function verificationGroup(traced: Traced): TraceGroup<TraceStep> {
  const nodes = [...traced.findings.map((finding, index) => toCheckNode(finding, index)), ...verdictOfNow(traced)];
  const second = secondCheckOfNow(traced);
  return {
    name: 'verification',
    nodes: [...nodes, ...second],
    gap: nodes.length > 0 ? null : gapWords('verification', traced),
    notVisible: 0,
  };
}

function toCheckNode(finding: CheckFinding, index: number): TraceNode {
  const { check, verdict, checkedOn, actual, target, unit } = finding;
  const name = nameOfMover(finding.by);
  const number =
    actual === null
      ? []
      : [`${sayQuantity({ value: actual, unit })}${target === null ? '' : `, target ${sayQuantity({ value: target, unit })}`}`];
  return {
    ...plain,
    id: `check-${String(index)}`,
    what: check.kind === 'verification' ? 'Verification' : 'Second check',
    title: name === null ? 'By somebody Jira does not name' : `By ${name}`,
    state: verdict ?? (check.failed ? 'Sent back' : 'Passed'),
    date: { words: 'On', value: checkedOn ?? check.at },
    details: [...number, ...(check.kind === 'verification' ? evidenceOf(finding.evidence, finding.attachments) : []), ...sentBack(finding)],
  };
}

function sentBack({ check, verdict }: CheckFinding): readonly string[] {
  return check.failed && verdict !== null ? ['It was sent back'] : [];
}

function evidenceOf(evidence: string | null, attachments: number): readonly string[] {
  const files = attachments === 0 ? [] : [`Evidence: ${attachments === 1 ? '1 file' : `${String(attachments)} files`}`];
  return evidence === null ? files : [...files, `Evidence: ${evidence}`];
}

/** A verdict that is written down while no step followed from it yet. */
function verdictOfNow({ facts, findings, nameOf, attachments }: Traced): readonly TraceNode[] {
  const { effectiveness, actualDate, verifier, evidence } = facts;
  const isTold = findings.some(({ check, checkedOn }) => check.kind === 'verification' && checkedOn === actualDate);
  if (effectiveness === null || isTold) return [];
  const name = verifier === null ? null : nameOf(verifier);
  const title = name === null ? 'No verifier named' : `Verifier: ${name}`;
  const details = evidenceOf(evidence, attachments);
  return [{ ...plain, id: 'verdict', what: 'Verification', title, state: effectiveness, date: toDate('On', actualDate), details }];
}

function secondCheckOfNow({ facts, findings }: Traced): readonly TraceNode[] {
  const { secondCheckDue, secondCheckedOn, secondCheckResult } = facts;
  const node = { ...plain, id: 'second-check', what: 'Second check' };
  if (secondCheckResult !== null) {
    const isTold = findings.some(({ check, checkedOn }) => check.kind === 'second check' && checkedOn === secondCheckedOn);
    return isTold ? [] : [{ ...node, title: 'Does the effect last?', state: secondCheckResult, date: toDate('On', secondCheckedOn) }];
  }
  return secondCheckDue === null
    ? []
    : [{ ...node, title: 'Does the effect last?', state: 'Not checked yet', date: toDate('Due', secondCheckDue) }];
}
