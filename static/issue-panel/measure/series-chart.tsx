import { useRef } from 'react';
import { parseISO } from 'date-fns';
import type { Point } from '../../../src/domain/measure/measurements';
import { isSignal, type ProcessLimits } from '../../../src/domain/measure/process-behaviour';
import { useLocale } from '../../shared/data/locale';
import { useWidth } from '../../shared/figures/use-width';
import { apart, frame, sayEnds, sayPoint, toScale, type Drawn, type SeriesScale } from './series-scale';
import { withUnit } from './value-words';
import './series-chart.css';

/** The series over time with the way from baseline to target, each line with its label. The table beside it says the same. */
export function SeriesChart(drawn: Drawn) {
  const { points, limits, facts } = drawn;
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure);
  const scale = toScale(drawn, width);
  const { metric, unit } = facts;
  return (
    <figure ref={figure} className="series">
      <figcaption className="small">
        {metric ?? 'Value'}
        {unit === null ? '' : `, ${unit}`}
      </figcaption>
      <svg className="series-drawing" viewBox={`0 0 ${width} ${frame.height}`} role="img" aria-label={sayDrawing(drawn)}>
        {limits === null ? null : <Range scale={scale} points={points} limits={limits} />}
        <Way scale={scale} drawn={drawn} />
        <polyline className="series-line" points={points.map(({ date, value }) => `${scale.x(date)},${scale.y(value)}`).join(' ')} />
        {points.map((point, index) => (
          <Dot key={index} scale={scale} point={point} limits={limits} />
        ))}
        <Labels scale={scale} drawn={drawn} />
        <Days scale={scale} />
      </svg>
    </figure>
  );
}

function sayDrawing({ points, facts: { metric, unit, target } }: Drawn): string {
  const [first, last] = [points[0], points.at(-1)];
  const goal = target === null ? '' : `, target ${withUnit(target, unit)}`;
  return `${metric ?? 'Value'}: ${points.length} points from ${withUnit(first?.value ?? null, unit)} to ${withUnit(last?.value ?? null, unit)}${goal}`;
}

interface Scaled {
  readonly scale: SeriesScale;
}

function Range({ scale, points, limits }: Scaled & { readonly points: readonly Point[]; readonly limits: ProcessLimits }) {
  const [from, to] = [scale.x(points[0]?.date ?? ''), scale.x(points.at(-1)?.date ?? '')];
  const [top, bottom] = [scale.y(limits.upper), scale.y(limits.lower)];
  return (
    <>
      <rect className="series-range" x={from} y={top} width={Math.max(1, to - from)} height={Math.max(1, bottom - top)} />
      <line className="series-mean" x1={from} x2={to} y1={scale.y(limits.mean)} y2={scale.y(limits.mean)} />
    </>
  );
}

interface Framed extends Scaled {
  readonly drawn: Drawn;
}

/** The target as a line, and the straight way to it from the baseline to the due date. */
function Way({ scale, drawn: { points, facts } }: Framed) {
  const { target, dueDate } = facts;
  const first = points[0];
  if (target === null) return null;
  return (
    <>
      <line className="series-target" x1={frame.left} x2={scale.right + 6} y1={scale.y(target)} y2={scale.y(target)} />
      {dueDate === null || first?.kind !== 'baseline' || dueDate <= first.date ? null : (
        <line className="series-way" x1={scale.x(first.date)} y1={scale.y(first.value)} x2={scale.x(dueDate)} y2={scale.y(target)} />
      )}
    </>
  );
}

function Dot({ scale, point, limits }: Scaled & { readonly point: Point; readonly limits: ProcessLimits | null }) {
  const [x, y] = [scale.x(point.date), scale.y(point.value)];
  if (point.kind === 'second check') return <rect className="series-second" x={x - 4.5} y={y - 4.5} width="9" height="9" />;
  if (point.kind === 'baseline') return <circle className="series-baseline" cx={x} cy={y} r="4.5" />;
  if (limits === null || !isSignal(point.value, limits)) return <circle className="series-dot" cx={x} cy={y} r="3" />;
  return <path className="series-signal" d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} />;
}

/** The target and the last value at the right, where no line runs; the baseline at its dot, on the side that the target leaves free. */
function Labels({ scale, drawn }: Framed) {
  const { points, facts } = drawn;
  const [first, last] = [points[0], points.at(-1)];
  const ends = sayEnds(drawn);
  const labels = [
    { words: ends.target, name: 'series-label', at: scale.y(facts.target ?? 0) },
    { words: ends.last, name: 'series-label series-last', at: scale.y(last?.value ?? 0) },
  ]
    .filter(({ words }) => words !== null)
    .toSorted((one, other) => one.at - other.at);
  const heights = apart(labels.map(({ at }) => at));
  return (
    <>
      {labels.map(({ words, name }, index) => (
        <text key={name} className={name} x={scale.right + 10} y={(heights[index] ?? 0) + 4}>
          {words}
        </text>
      ))}
      {first?.kind === 'baseline' ? (
        <text className="series-label" x={scale.x(first.date)} y={besideBaseline(scale, first.value, facts.target)}>
          {sayPoint(first.value, facts.unit)} baseline
        </text>
      ) : null}
    </>
  );
}

/** The height of a line of words, and of the room between it and a dot. */
const [wordsHeight, gap] = [12, 8];

function besideBaseline({ y }: SeriesScale, baseline: number, target: number | null): number {
  const at = y(baseline);
  const isCrossed = target !== null && y(target) <= at && y(target) > at - wordsHeight - 2 * gap;
  return isCrossed ? at + wordsHeight + gap : at - gap;
}

function Days({ scale }: Scaled) {
  const { language } = useLocale();
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric' });
  const y = frame.height - 4;
  return (
    <>
      <text className="series-label" x={scale.x(scale.firstDay)} y={y}>
        {month.format(parseISO(scale.firstDay))}
      </text>
      {scale.firstDay === scale.lastDay ? null : (
        <text className="series-label series-end" x={scale.x(scale.lastDay)} y={y}>
          {month.format(parseISO(scale.lastDay))}
        </text>
      )}
    </>
  );
}
