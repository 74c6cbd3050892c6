import { useEffect } from 'react';
import type { ImprovementPanel } from '../../../src/contract/issue';
import { Loading } from '../../shared/data/answered';
import { useAnswer, usePart } from '../../shared/data/query';
import { onIssueChanged } from '../../shared/data/surface-context';
import { PartFailure } from '../part-failure';

/** How the numbers of a record went, from Jira's history. The panel of most records draws no series, so it comes with the numbers. */
export function MeasurementSeries({ panel }: { readonly panel: ImprovementPanel }) {
  const { data, error, isFetching, refetch } = useAnswer('viewMeasurements', {});
  const drawing = usePart('series', () => import('./series'));
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  if (data !== undefined && drawing.data !== undefined) return <drawing.data.Series panel={panel} view={data} />;
  const failure = error ?? drawing.error;
  if (failure === null) return <Loading label="Loading the measurements" />;
  const again = () => void Promise.all([refetch(), drawing.refetch()]);
  return <PartFailure what="The measurements" error={failure} busy={isFetching || drawing.isFetching} onRetry={again} />;
}
