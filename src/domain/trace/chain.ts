import { kindFields } from '../kinds/kind-fields';
import { beforeAfterGroup, verificationGroup } from './proof-groups';
import { actionGroup, asideGroups, recordGroup, sourceGroup } from './record-groups';
import { communicationGroup, documentGroup, reviewGroup } from './told-groups';
import { traceSteps, type TraceChain, type TraceGroup, type TraceStep } from './trace';
import type { Traced } from './traced';

const stepGroups: Readonly<Record<TraceStep, (traced: Traced) => TraceGroup<TraceStep>>> = {
  source: sourceGroup,
  record: recordGroup,
  actions: actionGroup,
  'before-after': beforeAfterGroup,
  verification: verificationGroup,
  documents: documentGroup,
  communication: communicationGroup,
  review: reviewGroup,
};

/** What a kind must record, one of it at least, to go through a step at all; a corrective action comes from its nonconformity. */
const stepFacts = {
  source: ['source', 'effectiveness'],
  'before-after': ['baseline'],
  verification: ['effectiveness'],
  documents: ['documentation', 'ismsChange'],
  communication: ['audience'],
} as const;

/** The trace of one record: every step that its kind goes through, with what is recorded there or missing. */
export function toChain(traced: Traced): TraceChain {
  const { key, title } = traced.record;
  const steps = traceSteps.map((step) => stepGroups[step](traced)).filter((group) => isOfKind(group, traced));
  return { key, title, steps, asides: asideGroups(traced) };
}

/** A step of another kind is told all the same where something stands in it. */
function isOfKind({ name, nodes }: TraceGroup<TraceStep>, { kind }: Traced): boolean {
  if (nodes.length > 0 || !(name in stepFacts)) return true;
  return stepFacts[name as keyof typeof stepFacts].some((fact) => kindFields[kind].includes(fact));
}
