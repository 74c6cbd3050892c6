import { sayDay, sayMoment, type SaidDay } from './day';
import { useLocale } from '../data/locale';

interface DayTextProps {
  readonly value: string;
}

/** A date in words; the absolute one on hover and for screen readers when the words are relative. */
export function DayText({ value }: DayTextProps) {
  return <Said value={value} said={sayDay(value, new Date(), useLocale())} />;
}

/** When something was last known, to the minute. */
export function MomentText({ value }: DayTextProps) {
  return <Said value={value} said={sayMoment(value, new Date(), useLocale())} />;
}

function Said({ value, said: { words, absolute } }: DayTextProps & { readonly said: SaidDay }) {
  return (
    <time dateTime={value} title={absolute}>
      {words}
      {words === absolute || absolute.startsWith(words) ? null : <span className="visually-hidden"> ({absolute})</span>}
    </time>
  );
}
