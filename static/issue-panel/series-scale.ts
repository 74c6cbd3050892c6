import { parseISO } from 'date-fns';
import type { Facts } from '../../src/domain/improvement';
import type { Point } from '../../src/domain/measurements';
import type { ProcessLimits } from '../../src/domain/process-behaviour';

/** Room around the drawing, in pixels; the labels of the lines stand at the right. */
export const frame = { top: 24, bottom: 22, left: 12, right: 84, height: 190 } as const;

export interface SeriesScale {
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface Drawn {
  readonly points: readonly Point[];
  readonly limits: ProcessLimits | null;
  readonly facts: Pick<Facts, 'metric' | 'unit' | 'target' | 'dueDate'>;
}

const dayInMs = 86_400_000;

/** Days to the right and values upwards, so that all that is drawn fits in. */
export function toScale({ points, limits, facts: { target, dueDate } }: Drawn, width: number): SeriesScale {
  const days = [...points.map(({ date }) => date), ...(dueDate === null || target === null ? [] : [dueDate])].toSorted();
  const values = [
    ...points.map(({ value }) => value),
    ...(target === null ? [] : [target]),
    ...(limits === null ? [] : [limits.lower, limits.upper]),
  ];
  const [firstDay, lastDay] = [days[0] ?? '', days.at(-1) ?? ''];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [start, span] = [parseISO(firstDay).getTime(), Math.max(dayInMs, parseISO(lastDay).getTime() - parseISO(firstDay).getTime())];
  const [wide, high] = [width - frame.left - frame.right, frame.height - frame.top - frame.bottom];
  return {
    x: (day) => frame.left + (wide * (parseISO(day).getTime() - start)) / span,
    y: (value) => frame.top + high * (1 - (value - least) / (most - least || 1)),
    firstDay,
    lastDay,
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
