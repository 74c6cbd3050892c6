import type { ThingKind, WayOn } from '../../../domain/set-up/set-up-plan';
import type { Made } from '../../../jira/made';

/** One step of set-up, in words: "Field" "Baseline", "Options of" "Grade". */
export interface Step {
  readonly what: string;
  readonly name: string;
}

/** How a thing was found: the ledger knows its id, or only its name is the same. */
export type FoundBy = 'ledger' | 'name';

/** Why a thing that is there is not what set-up needs, and how it goes on. */
export interface Misfit {
  readonly why: string;
  readonly wayOn: WayOn;
}

/** One thing that must be there: what for, what there is already, and how to make it. */
export interface Wanted<Thing extends Made> {
  readonly what: ThingKind;
  readonly name: string;
  readonly why: string;
  readonly existing: () => Promise<readonly Thing[]>;
  /** What is wrong with a thing that was found; without it any thing of the name will do. */
  readonly misfit?: (thing: Thing, by: FoundBy) => Misfit | null | Promise<Misfit | null>;
  /** What stands in the way of making it. */
  readonly obstacle?: () => Promise<Misfit | null>;
  readonly create: () => Promise<string>;
}

/** One thing that the deployment of the app brings along. */
export interface Given {
  readonly what: ThingKind;
  readonly name: string;
  readonly find: () => Promise<string>;
}

/** A part of a thing that is there, as the ledger knows it: "Field on screen", its name, and the ids on the way to it. */
export interface Part {
  readonly what: string;
  readonly name: string;
  readonly id: string;
}

/** What a thing that is there lacks, in words, and how to give it. Nothing in words, nothing to do. */
export interface Work {
  readonly changes: readonly string[];
  /** What the ledger is to tell of afterwards: parts that a thing of others gets. */
  readonly adds?: readonly Part[];
  /** What the ledger is to forget afterwards: parts that a thing of others has no more. */
  readonly drops?: readonly Part[];
  readonly apply: () => Promise<void>;
}

/** Something that a thing must have beside being there. */
export interface Completion {
  readonly step: Step;
  /** The thing, as its own step names it. */
  readonly thing: { readonly what: ThingKind; readonly name: string; readonly id: string };
  readonly compare: () => Promise<Work>;
}

/** Goes through the steps of set-up: doing them, counting them, or looking at what they would do. */
export interface Maker {
  /** The id of a thing that must be there. */
  readonly ensure: <Thing extends Made>(wanted: Wanted<Thing>) => Promise<string>;
  /** The id of a thing that set-up cannot make. */
  readonly take: (given: Given) => Promise<string>;
  /** Completes what is there already. */
  readonly complete: (completion: Completion) => Promise<void>;
  /** Keeps something in the app's own storage. */
  readonly note: (step: Step, compare: () => Promise<Work>) => Promise<void>;
}
