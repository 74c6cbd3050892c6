import { counted } from '../../../src/domain/counts';

/** How long a due date is past. */
export function Late({ days }: { readonly days: number }) {
  return <span className="danger keep">{counted(days, 'day late', 'days late')}</span>;
}
