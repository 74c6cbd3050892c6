import { useState } from 'react';
import { resolvePeriod } from '../../../src/domain/summary/period';
import type { Period } from '../../../src/domain/summary/summary';
import { toDay } from '../look/day';
import { ChoiceField, TextField } from '../fields/field';

const periodNames = {
  quarter: 'This quarter',
  'last-quarter': 'Last quarter',
  'half-year': 'Last six months',
  year: 'This year',
  custom: 'Other days',
};
type PeriodName = keyof typeof periodNames;
const options = Object.entries(periodNames).map(([value, label]) => ({ value, label }));

function isPeriodName(value: string): value is PeriodName {
  return value in periodNames;
}

interface PeriodFieldsProps {
  /** What the period is called that is there at the beginning. */
  readonly begin: PeriodName;
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

/** A period by its name or by its days. */
export function PeriodFields({ begin, period, onChange }: PeriodFieldsProps) {
  const [name, setName] = useState(begin);
  const choose = (value: string) => {
    if (!isPeriodName(value)) return;
    setName(value);
    if (value !== 'custom') onChange(resolvePeriod({ period: value }, toDay(new Date())));
  };
  const chooseDays = (days: Period) => {
    setName('custom');
    onChange(days);
  };
  return (
    <div className="columns">
      <ChoiceField label="Period" value={name} onChange={choose} options={options} />
      <TextField
        label="First day"
        type="date"
        value={period.from}
        onChange={(from) => chooseDays({ ...period, from })}
        required="required"
      />
      <TextField label="Last day" type="date" value={period.to} onChange={(to) => chooseDays({ ...period, to })} required="required" />
    </div>
  );
}
