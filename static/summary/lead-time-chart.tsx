import { useRef } from 'react';
import { addDays, parseISO } from 'date-fns';
import { lengthWords, spreadWords } from '../../src/domain/flow/length-words';
import type { LeadTime } from '../../src/domain/flow/lead-time';
import type { Summary } from '../../src/domain/summary/summary';
import { IssueLink } from '../shared/address/jira-link';
import { useLocale } from '../shared/data/locale';
import { OpenNumber, type Opening } from '../shared/figures/open-number';
import { useWidth } from '../shared/figures/use-width';
import { apart } from './apart';
import './chart.css';
import { shortDay } from '../shared/look/short-day';

const frame = { top: 10, bottom: 22, left: 6, right: 96, height: 210 };

/** From creation to verification: one dot an improvement, with the lines below which 50, 85 and 95 of a hundred lie. Few are listed instead. */
export function LeadTimeChart({ leadTime, period, ...opening }: Opening & Pick<Summary, 'leadTime' | 'period'>) {
  const { spread, few, days } = leadTime;
  if (spread.n === 0) return <p className="subtle">Nothing was verified in the period.</p>;
  if (spread.shares === null) return <FewItems few={few} />;
  return (
    <div className="tight">
      <p>
        Of <OpenNumber figure={{ kind: 'passed' }} count={spread.n} {...opening} /> verified: {spreadWords(spread)}.
      </p>
      <Scatter leadTime={leadTime} period={period} />
      {days.length < spread.n ? (
        <p className="small">
          {days.length} of {spread.n} are drawn, evenly chosen; the lines are of all.
        </p>
      ) : null}
    </div>
  );
}

function FewItems({ few }: Pick<LeadTime, 'few'>) {
  return (
    <ul className="tight" aria-label="Lead time">
      {few.map(({ key, title, hours }) => (
        <li key={key}>
          <IssueLink issueKey={key} title={title} /> <strong>{lengthWords(hours)}</strong>
        </li>
      ))}
    </ul>
  );
}

function Scatter({ leadTime: { days, lengths, spread }, period }: Pick<Summary, 'leadTime' | 'period'>) {
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure);
  const { language } = useLocale();
  const [first, last] = [days[0] ?? 0, Math.max((days[0] ?? 0) + 1, days.at(-1) ?? 0)];
  const most = Math.max(1, ...lengths, (spread.shares?.nearlyAll ?? 0) / 24);
  const right = width - frame.right;
  const x = (day: number) => frame.left + ((right - 2 * frame.left) * (day - first)) / (last - first);
  const y = (length: number) => frame.height - frame.bottom - ((frame.height - frame.top - frame.bottom) * length) / most;
  const dayOf = (day: number) => shortDay(addDays(parseISO(period.from), day).toISOString(), language);
  return (
    <figure ref={figure} className="chart">
      <figcaption className="small">Days from creation to verification, by day of verification</figcaption>
      <svg
        className="chart-drawing"
        viewBox={`0 0 ${width} ${frame.height}`}
        role="img"
        aria-label={`Lead time of ${spread.n}: ${spreadWords(spread)}`}
      >
        <line className="chart-axis" x1={0} x2={right} y1={y(0)} y2={y(0)} />
        {days.map((day, index) => (
          <circle key={index} className="lead-dot" cx={x(day)} cy={y(lengths[index] ?? 0)} r="3" />
        ))}
        <ShareLines spread={spread} right={right} y={y} />
        <text className="chart-label" x={0} y={frame.height - 6}>
          {dayOf(first)}
        </text>
        <text className="chart-label chart-end" x={right} y={frame.height - 6}>
          {dayOf(last)}
        </text>
      </svg>
    </figure>
  );
}

function ShareLines({ spread, right, y }: Pick<LeadTime, 'spread'> & { readonly right: number; readonly y: (days: number) => number }) {
  if (spread.shares === null) return null;
  const { half, most, nearlyAll } = spread.shares;
  const lines = [
    { share: '95 %', hours: nearlyAll },
    { share: '85 %', hours: most },
    { share: '50 %', hours: half },
  ];
  const heights = apart(
    lines.map(({ hours }) => y(hours / 24)),
    { gap: 15, top: frame.top, bottom: frame.height - frame.bottom },
  );
  return (
    <>
      {lines.map(({ share, hours }, index) => (
        <g key={share}>
          <line className="share-line" x1={0} x2={right} y1={y(hours / 24)} y2={y(hours / 24)} />
          <text className="chart-label" x={right + 6} y={(heights[index] ?? 0) + 4}>
            {share} <tspan className="chart-strong">{lengthWords(hours)}</tspan>
          </text>
        </g>
      ))}
    </>
  );
}
