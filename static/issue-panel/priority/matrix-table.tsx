import type { ReactNode } from 'react';
import { points, quadrantNames, quadrantOf, type MatrixPlace } from '../../../src/domain/priority/priority-matrix';
import { IssueLink } from '../../shared/address/jira-link';
import { TableTwin, type TwinRow } from '../../shared/figures/table-twin';
import type { MatrixSpot } from './matrix-words';

interface MatrixTableProps {
  readonly spotAt: (place: MatrixPlace) => MatrixSpot;
  readonly ownKey: string;
}

/** The places where something stands, the highest impact first, then the least effort. */
export function MatrixTable({ spotAt, ownKey }: MatrixTableProps) {
  const spots = points.toReversed().flatMap((impact) => points.map((effort) => spotAt({ impact, effort })));
  const rows = spots.filter(({ own, others }) => own || others !== null).map((spot) => toRow(spot, ownKey));
  return (
    <TableTwin
      caption="Open improvements by impact and effort, as a table"
      columns={['Quadrant', 'Impact', 'Effort', 'Improvements', 'Which']}
      rows={rows}
    />
  );
}

function toRow(spot: MatrixSpot, ownKey: string): TwinRow {
  const { impact, effort, own, others } = spot;
  const number = (content: number) => ({ content, kind: 'number' as const });
  return {
    key: `${impact}-${effort}`,
    cells: [
      { content: quadrantNames[quadrantOf(spot)], kind: 'words' },
      number(impact),
      number(effort),
      number((others?.count ?? 0) + (own ? 1 : 0)),
      { content: keysOf(spot, ownKey), kind: 'words' },
    ],
  };
}

function keysOf({ own, others }: MatrixSpot, ownKey: string): ReactNode {
  const { count = 0, items = [] } = others ?? {};
  return (
    <span className="row">
      {own ? <strong className="keep">{ownKey} (this one)</strong> : null}
      {items.map(({ key }) => (
        <span key={key} className="keep">
          <IssueLink issueKey={key} />
        </span>
      ))}
      {count === items.length ? null : <span>and {count - items.length} more</span>}
    </span>
  );
}
