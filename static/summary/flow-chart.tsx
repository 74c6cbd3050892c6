import { useRef } from 'react';
import type { Flow, FlowSlice } from '../../src/domain/flow/flow';
import { flowWords } from '../../src/domain/flow/flow-words';
import { useLocale } from '../shared/data/locale';
import { useWidth } from '../shared/figures/use-width';
import './chart.css';
import { shortDay } from '../shared/look/short-day';

const frame = { top: 18, bottom: 36, height: 170 };
/** Narrower columns have no room for two numbers; the table has them. */
const leastForNumbers = 46;

/** Opened beside finished in each slice: an outlined bar and a full one, each with its number. */
export function FlowChart({ flow }: { readonly flow: Flow }) {
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure);
  const { slices } = flow;
  const most = Math.max(1, ...slices.flatMap(({ opened, done }) => [opened, done]));
  const step = width / Math.max(1, slices.length);
  return (
    <figure ref={figure} className="chart">
      <figcaption className="small">
        <span className="key-outline" aria-hidden="true" /> opened, <span className="key-full" aria-hidden="true" /> finished
      </figcaption>
      <svg className="chart-drawing" viewBox={`0 0 ${width} ${frame.height}`} role="img" aria-label={flowWords(flow)}>
        {slices.map((slice, index) => (
          <Column key={slice.from} slice={slice} most={most} left={index * step} step={step} shown={isShown(index, slices.length, step)} />
        ))}
      </svg>
    </figure>
  );
}

/** So many days as have room have their label, the last always. */
function isShown(index: number, count: number, step: number): boolean {
  const every = Math.max(1, Math.ceil(leastForNumbers / step));
  return (count - 1 - index) % every === 0;
}

interface ColumnProps {
  readonly slice: FlowSlice;
  readonly most: number;
  readonly left: number;
  readonly step: number;
  readonly shown: boolean;
}

function Column({ slice, most, left, step, shown }: ColumnProps) {
  const { language } = useLocale();
  const ground = frame.height - frame.bottom;
  const tall = (count: number) => ((ground - frame.top) * count) / most;
  const bar = Math.min(18, step / 2 - 3);
  const middle = left + step / 2;
  const hasNumbers = step >= leastForNumbers / 1.6;
  return (
    <g>
      <rect className="flow-opened" x={middle - bar} y={ground - tall(slice.opened)} width={bar - 1} height={tall(slice.opened)} />
      <rect className="flow-done" x={middle + 1} y={ground - tall(slice.done)} width={bar - 1} height={tall(slice.done)} />
      <line className="chart-axis" x1={left} x2={left + step} y1={ground} y2={ground} />
      {hasNumbers ? (
        <>
          <text className="chart-label chart-middle" x={middle - bar / 2} y={ground - tall(slice.opened) - 4}>
            {slice.opened}
          </text>
          <text className="chart-label chart-middle chart-strong" x={middle + bar / 2} y={ground - tall(slice.done) - 4}>
            {slice.done}
          </text>
        </>
      ) : null}
      {shown ? (
        <text className="chart-label chart-middle" x={middle} y={ground + 16}>
          {shortDay(slice.from, language)}
        </text>
      ) : null}
    </g>
  );
}
