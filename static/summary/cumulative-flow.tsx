import { useRef } from 'react';
import { inGroups } from '../../src/domain/counts';
import type { Flow } from '../../src/domain/flow/flow';
import { isOpen, placeNames, type Place } from '../../src/domain/lifecycle/stages';
import { useLocale } from '../shared/data/locale';
import { useWidth } from '../shared/figures/use-width';
import { apart } from './apart';
import './chart.css';
import { shortDay } from '../shared/look/short-day';

const frame = { top: 10, bottom: 22, right: 128, height: 240 };

interface Band {
  readonly place: Place;
  /** Which one of the tints. */
  readonly tint: number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** The number at its end; with a plus where only what was added is drawn. */
  readonly label: string;
}

/** Of what has ended only what was added since the first day is drawn: years of finished work would leave no room for the rest. */
function drawnCounts({ places, slices }: Flow, index: number): readonly number[] {
  const before = isOpen(places[index] ?? 'identified') ? 0 : (slices[0]?.at[index] ?? 0);
  return slices.map(({ at }) => Math.max(0, (at[index] ?? 0) - before));
}

/** One band a place, the end of the line at the bottom: what is beside the line lies below it. */
function bandsOf(flow: Flow): readonly Band[] {
  let lower: readonly number[] = flow.slices.map(() => 0);
  const bands: Band[] = [];
  for (const [index, place] of [...flow.places.entries()].toReversed()) {
    const counts = drawnCounts(flow, index);
    const upper = lower.map((value, slice) => value + (counts[slice] ?? 0));
    const label = `${isOpen(place) ? '' : '+'}${inGroups(counts.at(-1) ?? 0)}`;
    if (counts.some((count) => count > 0)) bands.push({ place, tint: index, lower, upper, label });
    lower = upper;
  }
  return bands;
}

/** How many stood at each stage over the period: where a band grows wider, work piles up. */
export function CumulativeFlow({ flow }: { readonly flow: Flow }) {
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure);
  const { language } = useLocale();
  const { slices } = flow;
  const bands = bandsOf(flow);
  const most = Math.max(1, ...bands.flatMap(({ upper }) => upper));
  const x = (slice: number) => ((width - frame.right) * slice) / Math.max(1, slices.length - 1);
  const y = (count: number) => frame.height - frame.bottom - ((frame.height - frame.top - frame.bottom) * count) / most;
  const edge = (values: readonly number[]) => values.map((value, slice) => `${x(slice)},${y(value)}`);
  return (
    <figure ref={figure} className="chart">
      <figcaption className="small">
        Improvements by stage; of those that ended, what came since {shortDay(slices[0]?.on ?? '', language)}
      </figcaption>
      <svg className="chart-drawing" viewBox={`0 0 ${width} ${frame.height}`} role="img" aria-label={sayFlow(flow)}>
        {bands.map(({ place, tint, lower, upper }) => (
          <polygon key={place} className={`band band-${tint}`} points={[...edge(upper), ...edge(lower).toReversed()].join(' ')} />
        ))}
        <BandLabels bands={bands} x={width - frame.right} y={y} />
        <text className="chart-label" x={0} y={frame.height - 6}>
          {shortDay(slices[0]?.on ?? '', language)}
        </text>
        <text className="chart-label chart-end" x={width - frame.right} y={frame.height - 6}>
          {shortDay(slices.at(-1)?.on ?? '', language)}
        </text>
      </svg>
    </figure>
  );
}

function sayFlow({ places, slices }: Flow): string {
  const last = slices.at(-1);
  const words = places.flatMap((place, index) => {
    const count = last?.at[index] ?? 0;
    return count === 0 ? [] : [`${placeNames[place]} ${inGroups(count)}`];
  });
  return `Cumulative flow, at the end: ${words.join(', ')}`;
}

/** The name and the last number of every band at its end, with a line where it had to move. */
function BandLabels({ bands, x, y }: { readonly bands: readonly Band[]; readonly x: number; readonly y: (count: number) => number }) {
  const fromTop = bands.toReversed();
  const middles = fromTop.map(({ lower, upper }) => y(((lower.at(-1) ?? 0) + (upper.at(-1) ?? 0)) / 2));
  const heights = apart(middles, { gap: 15, top: frame.top, bottom: frame.height - frame.bottom + 2 });
  return (
    <>
      {fromTop.map(({ place, label }, index) => (
        <g key={place}>
          <line className="chart-axis" x1={x + 1} x2={x + 9} y1={middles[index]} y2={heights[index]} />
          <text className="chart-label" x={x + 12} y={(heights[index] ?? 0) + 4}>
            <tspan className="chart-strong">{label}</tspan> {placeNames[place]}
          </text>
        </g>
      ))}
    </>
  );
}
