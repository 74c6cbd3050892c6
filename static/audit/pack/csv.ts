import { unparse } from 'papaparse';
import type { Row } from '../../../src/domain/pack/table';

/**
 * What a spreadsheet would take for a formula, in the usual and the full width; the package's own pattern overlooks cells of several lines.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Rows as CSV (RFC 4180), each ended by a line break. */
export function csvLines(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  return `${unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: formula },
  )}\r\n`;
}

/** Spreadsheets read UTF-8 only behind this mark. */
const byteOrderMark = '\uFEFF';

export function csvHead(names: readonly string[]): string {
  return `${byteOrderMark}${csvLines([names])}`;
}
