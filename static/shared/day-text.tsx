import { sayDay } from './day';
import { useLocale } from './locale';

/** A date in words; the absolute one on hover and for screen readers when the words are relative. */
export function DayText({ value }: { readonly value: string }) {
  const { words, absolute } = sayDay(value, new Date(), useLocale());
  return (
    <time dateTime={value} title={absolute}>
      {words}
      {words === absolute ? null : <span className="visually-hidden"> ({absolute})</span>}
    </time>
  );
}
