import { useMemo, useState } from 'react';
import type { CaptureProject } from '../../../src/contract/values';
import { grades } from '../../../src/domain/improvement';
import { kindFields } from '../../../src/domain/kinds/kind-fields';
import type { Kind } from '../../../src/domain/kinds/kinds';
import { suggestKind } from '../../../src/domain/kinds/suggest-kind';
import { isSource, type Source } from '../../../src/domain/links/sources';
import { keyFromText } from '../address/issue-key';
import { kindWords } from '../look/kind-words';
import type { Change } from '../data/query';
import { suggestFor, type Suggestion } from '../fields/suggest';

/** Where the capture form stands, and how what is raised is sent. */
export interface CaptureFormProps {
  readonly raise: Change<'raiseRecord'>;
  readonly link: Change<'linkOrigin'>;
  readonly suggestedSource: Source | null;
  readonly suggestedTitle: string;
  /** The record at hand; `null` where one may be named. */
  readonly record: string | null;
  /** Keys of what was raised from it before. */
  readonly linked: readonly string[];
  readonly projects: readonly CaptureProject[];
  /** What the form brought about last, to say so. */
  readonly outcome: CaptureOutcome | null;
  /** `null` where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
  readonly autoFocus?: 'autofocus';
}

/** A record that was raised, or linked instead. */
export interface CaptureOutcome {
  readonly done: 'Raised' | 'Linked to';
  readonly key: string;
}

export interface CaptureDraft {
  readonly kind: Kind;
  readonly title: string;
  readonly source: string;
  readonly grade: string;
  readonly recordText: string;
  readonly projectId: string;
  /** The earlier record that came back. */
  readonly repeats: string | null;
  /** Suggestions the person took away. */
  readonly refused: readonly string[];
}

const captured: readonly Kind[] = ['improvement', 'nonconformity', 'corrective-action'];

/** What may be raised here: a finding or an incident is no nonconformity that an action could correct. */
function kindsFor(projects: readonly CaptureProject[], projectId: string, record: string | null): readonly Kind[] {
  const known = projects.find(({ id }) => id === projectId)?.kinds ?? [];
  return captured.filter((kind) => known.includes(kind) && (record === null || kind !== 'corrective-action'));
}

const untouched = { repeats: null, refused: [] };

/** What the capture form holds, what is wrong with it, and the way to send it. */
export function useCapture({ raise, link, suggestedSource, suggestedTitle, record, projects }: CaptureFormProps) {
  const [draft, setDraft] = useState<CaptureDraft>(() => ({
    kind: 'improvement',
    title: suggestedTitle,
    source: suggestedSource ?? '',
    grade: '',
    recordText: '',
    projectId: projects[0]?.id ?? '',
    ...untouched,
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const kinds = kindsFor(projects, draft.projectId, record);
  // Another project may not keep the kind that was chosen.
  const kind = kinds.includes(draft.kind) ? draft.kind : (kinds[0] ?? 'improvement');
  const suggestions = useMemo(
    () => suggestFor(kind, draft.title).filter(({ id }) => !draft.refused.includes(id)),
    [kind, draft.title, draft.refused],
  );
  const change = (part: Partial<CaptureDraft>) => setDraft((before) => ({ ...before, ...part }));

  const clear = () => change({ title: '', grade: '', recordText: '', ...untouched });
  const sourceRecord = record ?? keyFromText(draft.recordText);

  const send = async () => {
    const wanted = { ...draft, kind };
    const found = findProblem(wanted, sourceRecord);
    setProblem(found);
    if (found !== null) return;
    const projectId = projects.length > 1 ? draft.projectId : null;
    const references = { clauses: idsOf(suggestions, 'clause'), controls: idsOf(suggestions, 'control') };
    const { repeats } = draft;
    const raised = await raise.run({ ...toFacts(wanted), title: draft.title.trim(), sourceRecord, repeats, projectId, ...references });
    if (raised) clear();
  };
  const linkInstead = async (key: string) => {
    if (await link.run({ key, sourceRecord })) clear();
  };
  const other = suggestKind(isSource(draft.source) ? draft.source : null, kind);
  const suggestedKind = other !== null && kinds.includes(other.kind) ? other : null;
  return { draft: { ...draft, kind }, change, kinds, suggestedKind, suggestions, problem, sourceRecord, send, linkInstead };
}

export type Capture = ReturnType<typeof useCapture>;

/** What the kind records, and nothing that was filled in for another. */
function toFacts({ kind, source, grade }: CaptureDraft) {
  const fields = kindFields[kind];
  return {
    kind,
    source: fields.includes('source') && isSource(source) ? source : null,
    grade: fields.includes('grade') ? (grades.find((known) => known === grade) ?? null) : null,
  };
}

function idsOf(suggestions: readonly Suggestion[], kind: Suggestion['kind']): string[] {
  return suggestions.filter((suggestion) => suggestion.kind === kind).map(({ id }) => id);
}

/** What keeps the form from being sent, naming the field; `null` when nothing does. */
function findProblem({ kind, title, recordText, projectId }: CaptureDraft, key: string | null): string | null {
  if (title.trim() === '') return `${kindWords[kind].question}: say it in a few words.`;
  if (kind === 'corrective-action' && key === null)
    return 'Nonconformity: name the one that it corrects by a key such as CI-14 or its address.';
  if (recordText.trim() !== '' && key === null) return 'Source record: use a key such as AUD-14 or paste the address of the record.';
  return projectId === '' ? 'Project: choose where to raise it.' : null;
}
