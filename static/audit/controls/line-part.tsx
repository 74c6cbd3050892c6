import type { ReactNode } from 'react';
import type { AddressProps } from '../address/address';
import type { ControlsAddress } from '../address/controls-address';
import { CoverageTable, isSameSubject, type OpenEvidence } from './coverage-table';
import type { CoverageLine, LineGroup } from './coverage-line';
import { Evidence } from './evidence';
import { LineFilters } from './line-filters';
import { narrowed, type Narrowing } from './narrowing';
import { recordWords } from './record-words';

export interface LinePartProps extends AddressProps<ControlsAddress> {
  /** What the rows are, as many: "controls". */
  readonly what: string;
  /** What a row is: "Control". */
  readonly column: string;
  readonly groups: readonly LineGroup[];
  readonly today: string;
  /** Where rows can be narrowed by attribute. */
  readonly attributes?: 'offered';
  /** What else is to be said of the row that is open. */
  readonly aside?: (line: CoverageLine) => ReactNode;
}

/** Rows with what narrows them, and the list of the one that is open. */
export function LinePart({ what, column, groups, today, address, onAddress, attributes, aside }: LinePartProps) {
  const { narrowing, open, filter } = address;
  const shown = narrowed(groups, narrowing, today);
  const line = findLine(shown, open);
  const { one } = recordWords(filter.kind);
  const onOpen = (chosen: OpenEvidence | null) => onAddress({ ...address, open: chosen });
  const onNarrow = (chosen: Narrowing) => onAddress({ ...address, narrowing: chosen }, 'replace');
  return (
    <div className="stack">
      <LineFilters what={what} one={one} attributes={attributes ?? 'left out'} narrowing={narrowing} onNarrow={onNarrow} />
      <p className="subtle" role="status">
        {countWords(groups, shown, what)}
      </p>
      {shown.length === 0 ? null : (
        <CoverageTable caption={`What is open and done: ${what}`} column={column} groups={shown} today={today} open={open} onOpen={onOpen}>
          {line === null || open === null ? null : (
            <Evidence key={line.title} title={line.title} open={open} address={address} onAddress={onAddress}>
              {aside?.(line)}
            </Evidence>
          )}
        </CoverageTable>
      )}
    </div>
  );
}

function findLine(groups: readonly LineGroup[], open: OpenEvidence | null): CoverageLine | null {
  const all = groups.flatMap(({ head, lines }) => [...(head === null ? [] : [head]), ...lines]);
  return all.find(({ subject }) => isSameSubject(open?.subject, subject)) ?? null;
}

/** Headings that sum up are not counted. */
function countWords(all: readonly LineGroup[], shown: readonly LineGroup[], what: string): string {
  const count = (groups: readonly LineGroup[]) => groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const [total, left] = [count(all), count(shown)];
  if (shown.length === 0) return 'Nothing matches. Take a filter away to see more.';
  return left === total ? `${total} ${what}` : `${left} of ${total} ${what}`;
}
