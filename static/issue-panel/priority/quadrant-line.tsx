import { useState } from 'react';
import type { ImprovementPanel } from '../../../src/contract/issue';
import { placeInMatrix, quadrantNames, quadrantOf, type MatrixPlace } from '../../../src/domain/priority/priority-matrix';
import { Loading } from '../../shared/data/answered';
import { useAnswer, usePart } from '../../shared/data/query';
import { Nothing } from '../lines/fact-lines';
import { PartFailure } from '../part-failure';

/** The quadrant of an improvement; where the others stand is loaded when somebody asks. */
export function QuadrantLine({ panel }: { readonly panel: ImprovementPanel }) {
  const [shown, setShown] = useState<'closed' | 'open'>('closed');
  const own = placeInMatrix(panel.improvement.facts);
  return (
    <>
      {own === null ? <Nothing words="None before impact and effort are set" /> : <span>{quadrantNames[quadrantOf(own)]}</span>}
      <button
        type="button"
        className="link-button small-link"
        aria-expanded={shown === 'open'}
        onClick={() => setShown(shown === 'open' ? 'closed' : 'open')}
      >
        {shown === 'open' ? 'Hide the comparison' : 'Compare with the open improvements'}
      </button>
      {shown === 'open' ? <Comparison panel={panel} own={own} /> : null}
    </>
  );
}

interface ComparisonProps {
  readonly panel: ImprovementPanel;
  readonly own: MatrixPlace | null;
}

function Comparison({ panel, own }: ComparisonProps) {
  const { data, error, isFetching, refetch } = useAnswer('viewPriorityMatrix', {});
  const matrix = usePart('priority matrix', () => import('./priority-matrix'));
  if (data !== undefined && matrix.data !== undefined) return <matrix.data.PriorityMatrix matrix={data} panel={panel} own={own} />;
  const failure = error ?? matrix.error;
  if (failure === null) return <Loading label="Loading the other improvements" />;
  const again = () => void Promise.all([refetch(), matrix.refetch()]);
  return <PartFailure what="The other improvements" error={failure} busy={isFetching || matrix.isFetching} onRetry={again} />;
}
