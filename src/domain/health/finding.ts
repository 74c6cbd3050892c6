import type { Fact } from '../improvement';
import type { Kind } from '../kinds/kinds';
import type { Place } from '../lifecycle/stages';
import type { Asked } from './shape';

/** Everything that can be off in a project that keeps records. */
export const findingCodes = [
  'unmapped-kind',
  'missing-type',
  'missing-action-type',
  'unmapped-stage',
  'deleted-status',
  'foreign-status',
  'ambiguous-mapping',
  'status-without-stage',
  'begins-elsewhere',
  'unreachable-stage',
  'missing-way',
  'category-mismatch',
  'gate-not-enforced',
  'end-not-protected',
  'type-can-be-edited',
  'rules-detached',
  'shared-workflow',
  'field-missing',
  'field-off-screen',
  'field-out-of-context',
  'team-managed',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** `blocks`: records cannot go their way. `weakens`: they can, but something may slip. `note`: good to know. */
export const severities = ['blocks', 'weakens', 'note'] as const;
export type Severity = (typeof severities)[number];

/** A way that a fix would make: a transition of the workflow. */
export interface MissingWay {
  readonly name: string;
  readonly from: readonly Place[];
  readonly to: Place;
}

/** What a fix does, for the one who carries it out. */
export type FixWork =
  | { readonly does: 'show-fields'; readonly screenId: string; readonly screenName: string; readonly facts: readonly Fact[] }
  | { readonly does: 'widen-fields'; readonly typeId: string; readonly facts: readonly Fact[] }
  | {
      readonly does: 'ask-on-transition';
      readonly kind: Kind;
      readonly workflowId: string;
      readonly transitionId: string;
      readonly to: Place;
      readonly asks: readonly Asked[];
    }
  | {
      readonly does: 'offer-only-back';
      readonly kind: Kind;
      readonly workflowId: string;
      readonly transitionId: string;
      readonly to: Place;
    }
  | { readonly does: 'add-ways'; readonly kind: Kind; readonly workflowId: string; readonly ways: readonly MissingWay[] }
  | { readonly does: 'add-stage'; readonly kind: Kind; readonly workflowId: string; readonly place: Place }
  | { readonly does: 'guard-end'; readonly kind: Kind; readonly workflowId: string; readonly statusIds: readonly string[] };

/** A thing that the app may mend, if somebody agrees. */
export interface Fix {
  /** What is mended, for its button and its step, such as "rules of the transition “Weiter”". */
  readonly title: string;
  /** What exactly would change, a sentence each. This is what a person agrees to. */
  readonly changes: readonly string[];
  /** Whom it touches besides, a sentence each. It takes a consent of its own. */
  readonly touches: readonly string[];
  readonly work: FixWork;
}

/** One thing that is off: what it is, what it does to people, and what to do about it. */
export interface Finding {
  /** The same thing has the same id each time the project is looked at. */
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly kind: Kind | null;
  readonly place: Place | null;
  readonly problem: string;
  /** What people notice of it. */
  readonly effect: string;
  /** What a person does about it in Jira or on the page. Whether the app can do it stands in `fix` alone. */
  readonly wayOut: string;
  /** `null` where the app may not or cannot mend it. */
  readonly fix: Fix | null;
}

type Found = Pick<Finding, 'code' | 'severity' | 'problem' | 'effect' | 'wayOut'> & Partial<Pick<Finding, 'kind' | 'place' | 'fix'>>;

/** A finding; `more` tells it from others of its code, kind and place. */
export function finding(found: Found, more: string = ''): Finding {
  const { code, kind = null, place = null, fix = null } = found;
  const id = [code, kind ?? '', place ?? '', more].join(':').replace(/:+$/, '');
  return { ...found, id, kind, place, fix };
}
