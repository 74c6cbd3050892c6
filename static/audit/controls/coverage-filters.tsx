import { useState } from 'react';
import type { CoverageHead } from '../../../src/contract/coverage';
import { coveragePeriods, type CoveragePeriod } from '../../../src/domain/evidence/choices';
import { kinds } from '../../../src/domain/kinds/kinds';
import { daysFrom } from '../../shared/look/day';
import { TextField } from '../../shared/fields/field';
import { FilterChip } from '../../shared/fields/filter-chip';
import { kindWords } from '../../shared/look/kind-words';
import type { Filter } from './record-words';

const periodNames: Readonly<Record<CoveragePeriod, string>> = {
  any: 'at any time',
  quarter: 'this quarter',
  'last-quarter': 'last quarter',
  'half-year': 'in the last six months',
  year: 'this year',
  custom: 'between two days',
};

interface CoverageFiltersProps {
  readonly projects: CoverageHead['projects'];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** What is counted, as a sentence: "Count improvements of all projects, done this year". */
export function CoverageFilters({ projects, filter, onFilter }: CoverageFiltersProps) {
  const { period = 'any' } = filter;
  return (
    <div className="tight" role="search" aria-label="What is counted">
      <div className="filters">
        <span>Count</span>
        <FilterChip
          label="Records"
          any="all records"
          usual="improvement"
          value={filter.kind ?? ''}
          options={kinds.map((kind) => ({ value: kind, label: kindWords[kind].plural }))}
          onChange={(value) => onFilter({ ...filter, kind: kinds.find((kind) => kind === value) ?? null })}
        />
        <span>of</span>
        <FilterChip
          label="Project"
          any="all projects"
          value={filter.projectIds?.[0] ?? ''}
          options={projects.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => onFilter({ ...filter, projectIds: value === '' ? [] : [value] })}
        />
        <span>done</span>
        <FilterChip
          label="Period"
          usual="any"
          value={period}
          options={coveragePeriods.map((value) => ({ value, label: periodNames[value] }))}
          onChange={(value) => onFilter(withPeriod(filter, coveragePeriods.find((known) => known === value) ?? 'any'))}
        />
      </div>
      {period === 'custom' ? <Days key={`${filter.from}-${filter.to}`} filter={filter} onFilter={onFilter} /> : null}
    </div>
  );
}

const daysInAYear = 365;

/** Days of one's own begin with the year up to today. */
function withPeriod({ from: _from, to: _to, ...filter }: Filter, period: CoveragePeriod): Filter {
  if (period !== 'custom') return { ...filter, period };
  const today = new Date();
  return { ...filter, period, from: daysFrom(today, -daysInAYear), to: daysFrom(today, 0) };
}

/** Asks once both days are there and in order. */
function Days({ filter, onFilter }: Omit<CoverageFiltersProps, 'projects'>) {
  const [days, setDays] = useState({ from: filter.from ?? '', to: filter.to ?? '' });
  const change = (part: Partial<typeof days>) => {
    const wanted = { ...days, ...part };
    setDays(wanted);
    if (wanted.from !== '' && wanted.to !== '' && wanted.from <= wanted.to) onFilter({ ...filter, ...wanted });
  };
  return (
    <div className="row coverage-days">
      <TextField type="date" label="First day" value={days.from} onChange={(from) => change({ from })} />
      <TextField type="date" label="Last day" value={days.to} onChange={(to) => change({ to })} />
      {days.from > days.to ? (
        <p className="danger" role="alert">
          First day: choose one that is not after the last day.
        </p>
      ) : null}
    </div>
  );
}
