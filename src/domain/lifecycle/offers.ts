import { placeNames, type Place, type Stage } from './stages';

/** A transition that Jira offers the person from where the record is now. */
export interface Offer {
  /** As the workflow calls it. */
  readonly name: string;
  /** `null` where its status belongs to no place. */
  readonly to: Place | null;
}

/** Whether one of the offers leads to a place. */
export function leadsTo(offers: readonly Offer[], place: Place): boolean {
  return offers.some(({ to }) => to === place);
}

/** What the steps of a record depend on beside its gates. */
export interface StepGround {
  readonly place: Place;
  readonly offers: readonly Offer[];
  /** Stages of the kind that have no status in the project. */
  readonly absent: readonly Stage[];
}

export function isAbsent(to: Place, absent: readonly Stage[]): boolean {
  return absent.some((stage) => stage === to);
}

/**
 * Why a step is not there, in words; `null` where Jira offers it. To somebody who may move nothing Jira offers nothing, which says
 * nothing about the workflow.
 */
export function obstacleTo(to: Place, ground: StepGround & { readonly mayMove: boolean }): string | null {
  const isOffered = !ground.mayMove || leadsTo(ground.offers, to);
  return isOffered && !isAbsent(to, ground.absent) ? null : sayNoWay(to, ground);
}

/** Why the step is not there, which ways are, and whom to ask. */
export function sayNoWay(to: Place, { place, offers, absent }: StepGround): string {
  const reason = isAbsent(to, absent)
    ? `${placeNames[to]} is not in this project.`
    : `The workflow offers you no way to ${placeNames[to]} from here.`;
  const ways = offers.flatMap(({ name, to: other }) =>
    other === null || other === place || other === 'on-hold' || other === 'declined' ? [] : [`“${name}” to ${placeNames[other]}`],
  );
  const instead = ways.length === 0 ? '' : ` It offers ${ways.join(' and ')}: take that with the status of the work item.`;
  return `${reason}${instead} An administrator of the project can add the way.`;
}
