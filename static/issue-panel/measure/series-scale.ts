import { parseISO } from 'date-fns';
import type { Facts } from '../../../src/domain/improvement';
import type { Point } from '../../../src/domain/measure/measurements';
import type { ProcessLimits } from '../../../src/domain/measure/process-behaviour';
import { findDuration } from '../../../src/domain/measure/units';
import { withUnit } from './value-words';

/** Room around the drawing, in pixels. */
export const frame = { top: 24, bottom: 22, left: 12, height: 190 } as const;

const leastRoom = 84;
const pixelsOfLetter = 6.5;
const besideLabel = 16;

export interface SeriesScale {
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Where the drawing ends and the labels of its lines begin. */
  readonly right: number;
}

export interface Drawn {
  readonly points: readonly Point[];
  readonly limits: ProcessLimits | null;
  readonly facts: Pick<Facts, 'metric' | 'unit' | 'target' | 'dueDate'>;
}

const dayInMs = 86_400_000;

/** The labels at the right: they say no unit, which stands above the drawing, but a length of time is none without. */
export function sayEnds({ points, facts: { target, unit } }: Drawn): { readonly target: string | null; readonly last: string | null } {
  const say = (value: number) => sayPoint(value, unit);
  const last = points.at(-1);
  return {
    target: target === null ? null : `${say(target)} target`,
    last:
      last === undefined || last.kind === 'baseline'
        ? null
        : `${say(last.value)} ${last.kind === 'second check' ? 'second check' : 'last'}`,
  };
}

/** A number in the drawing and in its table. */
export function sayPoint(value: number | null, unit: string | null): string {
  return withUnit(value, unit !== null && findDuration(unit) !== null ? unit : null);
}

function roomFor(drawn: Drawn): number {
  const { target, last } = sayEnds(drawn);
  return Math.max(leastRoom, besideLabel + pixelsOfLetter * Math.max(target?.length ?? 0, last?.length ?? 0));
}

/** Days to the right and values upwards, so that all that is drawn fits in. */
export function toScale(drawn: Drawn, width: number): SeriesScale {
  const { points, limits } = drawn;
  const { target, dueDate } = drawn.facts;
  const right = width - roomFor(drawn);
  const days = [...points.map(({ date }) => date), ...(dueDate === null || target === null ? [] : [dueDate])].toSorted();
  const values = [
    ...points.map(({ value }) => value),
    ...(target === null ? [] : [target]),
    ...(limits === null ? [] : [limits.lower, limits.upper]),
  ];
  const [firstDay, lastDay] = [days[0] ?? '', days.at(-1) ?? ''];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [start, span] = [parseISO(firstDay).getTime(), Math.max(dayInMs, parseISO(lastDay).getTime() - parseISO(firstDay).getTime())];
  const [wide, high] = [right - frame.left, frame.height - frame.top - frame.bottom];
  return {
    x: (day) => frame.left + (wide * (parseISO(day).getTime() - start)) / span,
    y: (value) => frame.top + high * (1 - (value - least) / (most - least || 1)),
    firstDay,
    lastDay,
    right,
  };
}

const leastGap = 15;

/** Heights of the labels at the right, moved apart where they would cover each other; given and answered from the top down. */
export function apart(heights: readonly number[]): readonly number[] {
  let floor = -Infinity;
  const moved = heights.map((height) => (floor = Math.max(height, floor + leastGap)));
  const beyond = Math.max(0, (moved.at(-1) ?? 0) - (frame.height - frame.bottom + 4));
  return moved.map((height) => height - beyond);
}
