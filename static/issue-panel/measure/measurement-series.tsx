import { useEffect } from 'react';
import type { ImprovementPanel } from '../../../src/contract/issue';
import type { MeasurementsView } from '../../../src/contract/objective';
import { pointsOf } from '../../../src/domain/measure/measurements';
import { limitsOf } from '../../../src/domain/measure/process-behaviour';
import { progressOf } from '../../../src/domain/lifecycle/progress';
import { Loading } from '../../shared/data/answered';
import { DayText } from '../../shared/look/day-text';
import { Notice } from '../../shared/look/notice';
import { useAnswer } from '../../shared/data/query';
import { onIssueChanged } from '../../shared/data/surface-context';
import { Nothing } from '../lines/fact-lines';
import { sayProgress } from '../lines/objective-words';
import { PartFailure } from '../part-failure';
import { secondCheckPoints } from '../lines/second-check-points';
import { SeriesChart } from './series-chart';
import { SeriesTable } from './series-table';
import { sayLimits } from './series-words';

/** How the numbers of a record went, from Jira's history: drawn, said and as a table. Loaded once the panel is there. */
export function MeasurementSeries({ panel }: { readonly panel: ImprovementPanel }) {
  const { data, error, isFetching, refetch } = useAnswer('viewMeasurements', {});
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  if (data !== undefined) return <Series panel={panel} view={data} />;
  if (error === null) return <Loading label="Loading the measurements" />;
  return <PartFailure what="The measurements" error={error} busy={isFetching} onRetry={() => void refetch()} />;
}

function Series({ panel, view: { measurements, greenSince } }: { readonly panel: ImprovementPanel; readonly view: MeasurementsView }) {
  const { facts, place } = panel.improvement;
  const secondChecks = secondCheckPoints(panel);
  const points = pointsOf(facts, measurements, secondChecks);
  if (measurements.length === 0) return <Nothing words="No measurement yet" />;
  const limits = limitsOf(points.map(({ value }) => value));
  const progress = sayProgress(progressOf(facts));
  return (
    <div className="tight">
      {greenSince === null || place === 'declined' ? null : <RaiseTheBar since={greenSince} />}
      {progress === null ? null : <p>Progress from baseline to target: {progress}</p>}
      <SeriesChart points={points} limits={limits} facts={facts} />
      {secondChecks.length === 0 ? null : <p className="small">Square: a second check, a while after the end.</p>}
      <p className="small">{sayLimits(points, limits, facts.unit)}</p>
      <details>
        <summary className="history-summary">Show as table</summary>
        <SeriesTable measurements={measurements} secondChecks={secondChecks} facts={facts} />
      </details>
    </div>
  );
}

function RaiseTheBar({ since }: { readonly since: string }) {
  return (
    <Notice tone="information" title="Green for 12 months: raise the bar?">
      <p>
        Every measurement since <DayText value={since} /> was on or beyond the target. Set a harder target, or close the objective.
      </p>
    </Notice>
  );
}
