import { useState } from 'react';
import type { Person } from '../../../src/domain/improvement';
import { Combobox } from './combobox';
import { nameOf, PersonName } from '../look/person-name';
import { useAnswer } from '../data/query';

interface PersonFieldProps {
  readonly label: string;
  /** Empty while nobody is chosen. */
  readonly accountId: string;
  readonly people: readonly Person[];
  readonly onChange: (accountId: string) => void;
  readonly hint?: string;
}

/** One person, found by name among those who may work here. */
export function PersonField({ label, accountId, people, onChange, hint }: PersonFieldProps) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Person | null>(null);
  const found = useAnswer('findPeople', { query: query.trim() });
  const offered = (found.data ?? []).filter((person) => person.accountId !== accountId);
  const choose = (id: string) => {
    setChosen(offered.find((person) => person.accountId === id) ?? null);
    setQuery('');
    onChange(id);
  };
  const name = chosen?.accountId === accountId ? chosen.name : nameOf(people, accountId);
  return (
    <div className="tight">
      <Combobox
        label={label}
        placeholder={accountId === '' ? 'Name' : 'Name of somebody else'}
        query={query}
        onQuery={setQuery}
        groups={[{ label: null, options: offered.map((person) => ({ value: person.accountId, id: '', title: person.name, note: null })) }]}
        onChoose={choose}
        none={found.isFetching ? 'Searching' : 'Nobody found'}
        open="on-focus"
      />
      {accountId === '' ? null : (
        <span className="row">
          <PersonName name={name} />
          <button type="button" className="link-button" onClick={() => onChange('')}>
            Remove<span className="visually-hidden"> {name}</span>
          </button>
        </span>
      )}
      {hint === undefined ? null : <span className="small">{hint}</span>}
    </div>
  );
}
