import type { LinkedRecord } from '../improvement';

/** The way of the evidence, in its order. */
export const traceSteps = ['source', 'record', 'actions', 'before-after', 'verification', 'documents', 'communication', 'review'] as const;
export type TraceStep = (typeof traceSteps)[number];

/** What stands beside the way. */
export const traceAsides = ['objectives', 'controls', 'repeats', 'raised'] as const;
export type TraceAside = (typeof traceAsides)[number];

export type TraceLink =
  | { readonly kind: 'record'; readonly key: string }
  | { readonly kind: 'page'; readonly address: string }
  /** A clause or control of ISO/IEC 27001:2022. */
  | { readonly kind: 'clause' | 'control'; readonly id: string };

/** One box of the trace. */
export interface TraceNode {
  /** Unique within its group. */
  readonly id: string;
  /** What it is, in the word of the field: "Action", "Verification". */
  readonly what: string;
  readonly title: string;
  /** How it stands, in a word; `null` where it has no state. */
  readonly state: string | null;
  /** What happened, or will, on a day (`yyyy-MM-dd`) or at an instant (ISO, UTC). */
  readonly date: { readonly words: string; readonly value: string } | null;
  readonly details: readonly string[];
  readonly link: TraceLink | null;
  /** Whether it is the work item that the trace was opened on. */
  readonly isHere: boolean;
}

/** The boxes of one step, and what is missing there. */
export interface TraceGroup<Name extends string = TraceStep | TraceAside> {
  readonly name: Name;
  readonly nodes: readonly TraceNode[];
  /** What is not there, in words: "No verification yet". */
  readonly gap: string | null;
  /** Linked records that the viewer may not see. */
  readonly notVisible: number;
}

/** The trace of one record, from where it came from to the reviews that decided about it. */
export interface TraceChain {
  readonly key: string;
  readonly title: string;
  readonly steps: readonly TraceGroup<TraceStep>[];
  readonly asides: readonly TraceGroup<TraceAside>[];
}

export interface Trace {
  readonly chains: readonly TraceChain[];
  /** Records that were raised from the work item at hand too: their traces are opened on them. */
  readonly further: readonly LinkedRecord[];
  /** What was raised from the work item at hand and the viewer may not see. */
  readonly notVisible: number;
  /** Whether links lead on beyond what was read. */
  readonly isCut: boolean;
}
