import { useState } from 'react';
import type { ImprovementPanel } from '../../../src/contract/issue';
import { MeasurementSeries } from './measurement-series';

/** The series of an improvement, loaded when somebody asks: its measure says before and after already. */
export function MeasurementsOnDemand({ panel }: { readonly panel: ImprovementPanel }) {
  const [shown, setShown] = useState(false);
  if (shown) return <MeasurementSeries panel={panel} />;
  return (
    <button type="button" className="link-button" onClick={() => setShown(true)}>
      Show all measurements
    </button>
  );
}
