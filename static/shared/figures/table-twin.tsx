import type { ReactNode } from 'react';
import '../look/table.css';

export interface TwinRow {
  readonly key: string;
  readonly cells: readonly { readonly content: ReactNode; readonly kind: 'words' | 'number' }[];
}

interface TableTwinProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly TwinRow[];
  /** Where the page is narrow, a row of long words is read as a card. */
  readonly narrow?: 'stacked';
}

/** The same numbers as a table, for those whom a drawing does not serve. */
export function TableTwin({ caption, columns, rows, narrow }: TableTwinProps) {
  return (
    // Where it is wider than the page, the keyboard scrolls it too.
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className={narrow === 'stacked' ? 'table table-stacked' : 'table'}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={rows[0]?.cells[index]?.kind === 'number' ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map(({ content, kind }, index) => (
                <td key={columns[index]} data-label={columns[index]} className={kind === 'number' ? 'number' : undefined}>
                  {content}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
