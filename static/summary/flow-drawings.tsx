import type { Summary } from '../../src/domain/summary/summary';
import { CumulativeFlow } from './cumulative-flow';
import { FlowChart } from './flow-chart';
import { FlowSentence } from './flow-sentence';
import { LeadTimeChart } from './lead-time-chart';
import type { Opening } from '../shared/figures/open-number';
import { Part } from '../shared/look/part';
import { PlaceTimesTable } from './place-times-table';

/** How work came in, piled up and went out. A period that has not begun has none. */
export function FlowDrawings({ summary, ...opening }: Opening & { readonly summary: Summary }) {
  const { flow, leadTime, placeTimes, period } = summary;
  if (flow.slices.length === 0) return null;
  return (
    <>
      <Part title="Opened and finished">
        <FlowSentence summary={summary} {...opening} />
        <FlowChart flow={flow} />
      </Part>
      <Part title="Cumulative flow">
        <CumulativeFlow flow={flow} />
      </Part>
      <Part title="Lead time">
        <LeadTimeChart leadTime={leadTime} period={period} {...opening} />
      </Part>
      <Part title="Time per stage">
        <PlaceTimesTable placeTimes={placeTimes} {...opening} />
        <p className="small">Of those that left the stage in the period; all stays added, time on hold apart.</p>
      </Part>
    </>
  );
}
