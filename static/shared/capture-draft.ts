import { useMemo, useState } from 'react';
import type { ProjectChoice } from '../../src/contract/values';
import { isSource, type Source } from '../../src/domain/sources';
import { keyFromText } from './issue-key';
import type { Change } from './query';
import { suggest, type Suggestion } from './suggest';

/** Where the capture form stands, and how what is raised is sent. */
export interface CaptureFormProps {
  readonly raise: Change<'raiseImprovement'>;
  readonly suggestedSource: Source | null;
  readonly suggestedTitle: string;
  /** The record at hand; `null` where one may be named. */
  readonly record: string | null;
  readonly projects: readonly ProjectChoice[];
  /** The key of what was raised last, to say so. */
  readonly raisedKey: string | null;
}

interface CaptureDraft {
  readonly title: string;
  readonly source: string;
  readonly recordText: string;
  readonly projectId: string;
  /** Suggestions the person took away. */
  readonly refused: readonly string[];
}

/** What the capture form holds, what is wrong with it, and the way to send it. */
export function useCapture({ raise, suggestedSource, suggestedTitle, record, projects }: CaptureFormProps) {
  const [draft, setDraft] = useState<CaptureDraft>(() => ({
    title: suggestedTitle,
    source: suggestedSource ?? '',
    recordText: '',
    projectId: projects[0]?.id ?? '',
    refused: [],
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const suggestions = useMemo(() => suggest(draft.title).filter(({ id }) => !draft.refused.includes(id)), [draft.title, draft.refused]);
  const change = (part: Partial<CaptureDraft>) => setDraft((before) => ({ ...before, ...part }));

  const send = async () => {
    const sourceRecord = record ?? keyFromText(draft.recordText);
    const found = findProblem(draft, sourceRecord);
    setProblem(found);
    if (found !== null || !isSource(draft.source)) return;
    const projectId = projects.length > 1 ? draft.projectId : null;
    const references = { clauses: idsOf(suggestions, 'clause'), controls: idsOf(suggestions, 'control') };
    const raised = await raise.run({ title: draft.title.trim(), source: draft.source, sourceRecord, projectId, ...references });
    if (raised) change({ title: '', recordText: '', refused: [] });
  };
  return { draft, change, suggestions, problem, send };
}

function idsOf(suggestions: readonly Suggestion[], kind: Suggestion['kind']): string[] {
  return suggestions.filter((suggestion) => suggestion.kind === kind).map(({ id }) => id);
}

/** What keeps the form from being sent, naming the field; `null` when nothing does. */
function findProblem({ title, source, recordText, projectId }: CaptureDraft, key: string | null): string | null {
  if (title.trim() === '') return 'What could be better: say it in a few words.';
  if (!isSource(source)) return 'Source: choose where the improvement comes from.';
  if (recordText.trim() !== '' && key === null) return 'Source record: use a key such as AUD-14 or paste the address of the record.';
  return projectId === '' ? 'Project: choose where to raise it.' : null;
}
