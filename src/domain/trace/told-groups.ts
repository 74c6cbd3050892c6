import { gapWords, plain, toDate } from './node';
import type { TraceGroup, TraceNode, TraceStep } from './trace';
import type { Traced, TracedPage, TracedReview } from './traced';

/** The pages with their versions, or in words why there is none. */
export function documentGroup(traced: Traced): TraceGroup<TraceStep> {
  const { pages, facts } = traced;
  const words = [
    facts.documentation === null || pages.length > 0 ? [] : textNode('documentation', 'Documentation', facts.documentation),
  ].flat();
  const change = facts.ismsChange === null ? [] : [textNode('isms-change', 'ISMS change', facts.ismsChange)];
  const nodes = [...pages.map(toPageNode), ...words, ...change];
  return { name: 'documents', nodes, gap: nodes.length > 0 ? null : gapWords('document', traced), notVisible: 0 };
}

const textNode = (id: string, what: string, title: string): TraceNode => ({ ...plain, id, what, title });

const standingWords: Readonly<Record<Exclude<TracedPage['standing'], 'changed'>, string | null>> = {
  unchanged: 'Unchanged since',
  archived: 'Archived',
  trashed: 'In the bin',
  'not-visible': 'Gone, or not visible to you',
  unknown: null,
};

function toPageNode({ pageId, title, version, address, standing, versionToday }: TracedPage): TraceNode {
  const state = standing === 'changed' ? `Version ${String(versionToday ?? '')} today` : standingWords[standing];
  return { ...plain, id: pageId, what: `Document, version ${String(version)}`, title, state, link: { kind: 'page', address } };
}

/** Who was told, when, and what shows it. */
export function communicationGroup(traced: Traced): TraceGroup<TraceStep> {
  const { audience, communicatedOn, communicationProof } = traced.facts;
  if (audience === null && communicatedOn === null) {
    return { name: 'communication', nodes: [], gap: gapWords('communication', traced), notVisible: 0 };
  }
  const node: TraceNode = {
    ...plain,
    id: 'communication',
    what: 'Audience',
    title: audience ?? 'Not named',
    state: communicatedOn === null ? 'Not told yet' : 'Told',
    date: toDate('On', communicatedOn),
    details: communicationProof === null ? [] : [`Proof: ${communicationProof}`],
  };
  return { name: 'communication', nodes: [node], gap: communicationProof === null ? 'No proof recorded' : null, notVisible: 0 };
}

const reviewStates: Readonly<Record<TracedReview['state'], string | null>> = { signed: 'Signed', draft: 'In preparation', unknown: null };

/** The management reviews that decided about it. */
export function reviewGroup(traced: Traced): TraceGroup<TraceStep> {
  const nodes = traced.reviews.map(({ title, address, state, signedAt, signedBy }): TraceNode => {
    const signature = signedBy === null ? [] : [`Signed by ${signedBy}`];
    const details = state === 'unknown' ? ['The page could not be read'] : signature;
    const date = toDate('Signed', signedAt);
    return {
      ...plain,
      id: address,
      what: 'Management review',
      title,
      state: reviewStates[state],
      date,
      details,
      link: { kind: 'page', address },
    };
  });
  return { name: 'review', nodes, gap: nodes.length > 0 ? null : gapWords('review decision', traced), notVisible: 0 };
}
