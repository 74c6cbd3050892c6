import { sayDay } from '../shared/look/day';
import { useLocale } from '../shared/data/locale';

/** A day as a record says it: absolute, so that it reads the same in a year. */
export function RecordDay({ value }: { readonly value: string }) {
  return <time dateTime={value}>{sayDay(value, new Date(), useLocale()).absolute}</time>;
}
