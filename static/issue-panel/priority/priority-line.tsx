import type { ImprovementPanel } from '../../../src/contract/issue';
import { sayFormula, sayScore, scoreRange } from '../../../src/domain/priority/priority';
import { Nothing } from '../lines/fact-lines';

/** The score with the formula that made it, and the range it stands in. */
export function PriorityLine({ panel }: { readonly panel: ImprovementPanel }) {
  const { improvement, priority, weights } = panel;
  if (priority === null) return <Nothing words={`${sayFormula(weights)}, once all are set`} />;
  const { lowest, highest } = scoreRange(weights);
  return (
    <span>
      <strong>{priority}</strong>{' '}
      <span className="subtle">
        {sayScore(improvement.facts, weights)} · between {lowest} and {highest}
      </span>
    </span>
  );
}
