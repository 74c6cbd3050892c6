import type { ReactNode } from 'react';
import './table.css';

interface TableTwinProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The same numbers as a table, for those whom a drawing does not serve. */
export function TableTwin({ caption, columns, rows }: TableTwinProps) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('|')}>{cells.map((cell, index) => toCell(cell, columns[index] ?? ''))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function toCell(cell: string | number, column: string): ReactNode {
  return (
    <td key={column} className={typeof cell === 'number' ? 'number' : undefined}>
      {cell}
    </td>
  );
}
