import type { Kind } from '../kinds/kinds';
import { shareOfDistance, type Measure } from '../lifecycle/progress';
import type { Place } from '../lifecycle/stages';
import { convertUnit } from './units';

/** A record at the other end of a "serves" link, with its measure. */
export interface MeasuredRecord {
  readonly kind: Kind;
  readonly key: string;
  readonly title: string;
  readonly place: Place;
  readonly measure: Measure;
}

/** What one improvement moved of an objective, in the objective's unit; or why that cannot be said. */
export type Contribution =
  | { readonly kind: 'measured'; readonly change: number; readonly share: number | null }
  | { readonly kind: 'declined' | 'no measure' | 'not measured yet' | 'another metric' | 'another unit' };

function isSameMetric(left: string, right: string): boolean {
  const plain = (metric: string) => metric.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  return plain(left) === plain(right);
}

function inUnit(value: number, from: string | null, to: string | null): number | null {
  if (from === null || to === null) return from === to ? value : null;
  return convertUnit(value, from, to);
}

/** Contribution to an objective (6.2): actual − baseline, and that as a share of the objective's way; only where both measure the same. */
export function contributionOf(objective: Measure, { place, measure }: Pick<MeasuredRecord, 'place' | 'measure'>): Contribution {
  const { metric, unit, baseline, actual } = measure;
  if (place === 'declined') return { kind: 'declined' };
  if (metric === null || baseline === null) return { kind: 'no measure' };
  if (objective.metric === null || !isSameMetric(metric, objective.metric)) return { kind: 'another metric' };
  const [before, after] = [inUnit(baseline, unit, objective.unit), inUnit(actual ?? baseline, unit, objective.unit)];
  if (before === null || after === null) return { kind: 'another unit' };
  if (actual === null) return { kind: 'not measured yet' };
  // Fractions leave dust behind when they are subtracted.
  const change = Number((after - before).toFixed(6));
  return { kind: 'measured', change, share: shareOfDistance(change, objective) };
}

export interface ContributionTotal {
  /** Improvements that were measured in the objective's own metric. */
  readonly measured: number;
  readonly change: number;
  readonly share: number | null;
}

/** All that can be added up; `null` when nothing can. */
export function totalOf(objective: Measure, contributions: readonly Contribution[]): ContributionTotal | null {
  const changes = contributions.flatMap((contribution) => (contribution.kind === 'measured' ? [contribution.change] : []));
  if (changes.length === 0) return null;
  const change = Number(changes.reduce((sum, part) => sum + part, 0).toFixed(6));
  return { measured: changes.length, change, share: shareOfDistance(change, objective) };
}
