import { useState } from 'react';
import type { ProjectChoice as Project } from '../../src/contract/values';
import { Combobox } from '../shared/fields/combobox';
import { Notice } from '../shared/look/notice';
import { useAnswer } from '../shared/data/query';
import { Step } from './step';

/** A project that is there already, found by words of its name or by its key. */
export function ProjectChoice({ onChoose }: { readonly onChoose: (project: Pick<Project, 'id'>) => void }) {
  const [query, setQuery] = useState('');
  const found = useAnswer('findAdoptableProjects', { query: query.trim() });
  const options = (found.data ?? []).map(({ id, key, name }) => ({ value: id, id: key, title: name, note: null }));
  return (
    <Step title="1. Choose">
      <p className="subtle">Looking changes nothing: not in the project, and not in Jira.</p>
      <Combobox
        label="Project"
        placeholder="Name or key"
        query={query}
        onQuery={setQuery}
        groups={[{ label: null, options }]}
        onChoose={(id) => onChoose({ id })}
        none={found.isFetching ? 'Searching' : 'No project found that you may see and that is not set up yet'}
        open="always"
      />
      {found.error === null ? null : (
        <Notice tone="warning">
          <p>{found.error.message}</p>
        </Notice>
      )}
    </Step>
  );
}
