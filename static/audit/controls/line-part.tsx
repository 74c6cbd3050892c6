import { useState, type ReactNode } from 'react';
import type { Framework } from '../../../src/domain/catalogue/frameworks';
import { CoverageTable, isSameSubject, type OpenEvidence } from './coverage-table';
import type { CoverageLine, LineGroup } from './coverage-line';
import { Evidence } from './evidence';
import { LineFilters } from './line-filters';
import { everyLine, narrowed } from './narrowing';
import { recordWords, type Filter } from './record-words';

export interface LinePartProps {
  /** What the rows are, as many: "controls". */
  readonly what: string;
  /** What a row is: "Control". */
  readonly column: string;
  readonly groups: readonly LineGroup[];
  readonly today: string;
  readonly filter: Filter;
  readonly onPoint: (framework: Framework, point: string) => void;
  /** Where rows can be narrowed by attribute. */
  readonly attributes?: 'offered';
  /** What the reader came for. */
  readonly search?: string;
  /** What else is to be said of the row that is open. */
  readonly aside?: (line: CoverageLine) => ReactNode;
}

/** Rows with what narrows them, and the list of the one that is open. */
export function LinePart({ what, column, groups, today, filter, onPoint, attributes, search = '', aside }: LinePartProps) {
  const [narrowing, setNarrowing] = useState({ ...everyLine, search });
  const [open, setOpen] = useState<OpenEvidence | null>(null);
  const shown = narrowed(groups, narrowing, today);
  const line = findLine(shown, open);
  const { one } = recordWords(filter.kind);
  return (
    <div className="stack">
      <LineFilters what={what} one={one} attributes={attributes ?? 'left out'} narrowing={narrowing} onNarrow={setNarrowing} />
      <p className="subtle" role="status">
        {countWords(groups, shown, what)}
      </p>
      {shown.length === 0 ? null : (
        <CoverageTable caption={`What is open and done: ${what}`} column={column} groups={shown} today={today} open={open} onOpen={setOpen}>
          {line === null || open === null ? null : (
            <Evidence key={line.title} title={line.title} filter={filter} open={open} onOpen={setOpen} onPoint={onPoint}>
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
