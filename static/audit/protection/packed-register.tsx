import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { periodWords } from '../../../src/domain/summary/period';
import { ComparisonView } from '../../shared/comparison/comparison-view';
import { CallFailure } from '../../shared/data/answered';
import { useLocale } from '../../shared/data/locale';
import { MomentText } from '../../shared/look/day-text';
import { Notice } from '../../shared/look/notice';
import type { ReadPack } from '../pack/read-pack';
import '../pack/pack.css';
import { usePackedComparison, type PackedComparing } from './use-packed-comparison';

/** An evidence pack of before, chosen from the person's own files, beside today. */
export function PackedRegister() {
  const [file, setFile] = useState<File | null>(null);
  const comparing = usePackedComparison();
  const [inputId, hintId] = [useId(), useId()];
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFile(chosen);
    comparing.start(chosen);
  };
  return (
    <section className="stack" aria-labelledby="packed">
      <div className="tight">
        <h2 id="packed">An evidence pack beside today</h2>
        <p id={hintId} className="subtle">
          The file is read in your browser and stays there: the app is told the ids of its records and its scope, and answers with what you
          may see of them today.
        </p>
      </div>
      <div className="field">
        <label className="label" htmlFor={inputId}>
          Evidence pack (ZIP)
        </label>
        <input
          id={inputId}
          type="file"
          accept=".zip,application/zip"
          aria-describedby={hintId}
          onChange={({ target }) => choose(target.files?.[0])}
        />
      </div>
      <Outcome comparing={comparing} file={file} />
    </section>
  );
}

interface OutcomeProps {
  readonly comparing: PackedComparing;
  readonly file: File | null;
}

function Outcome({ comparing: { state, start, cancel }, file }: OutcomeProps) {
  switch (state.kind) {
    case 'none':
      return <p className="subtle">No pack is chosen: there is nothing to compare with.</p>;
    case 'reading':
    case 'comparing':
      return <Progress {...state} onCancel={cancel} />;
    case 'unfit':
      return <Unfit name={file?.name ?? ''} problems={state.problems} />;
    case 'failed':
      return <CallFailure level="h2" error={state.error} busy={false} onRetry={() => file !== null && start(file)} />;
    case 'compared':
      return (
        <ComparisonView taken="packed" source={file?.name ?? 'the pack'} groups={state.groups} people={[]}>
          <Basis pack={state.pack} notHeld={state.groups.notHeld} />
        </ComparisonView>
      );
  }
}

interface ProgressProps {
  readonly kind: 'reading' | 'comparing';
  readonly done: number;
  readonly of: number;
  readonly onCancel: () => void;
}

const progressWords = { reading: 'Reading and checking the pack', comparing: 'Comparing what was packed with today' } as const;

function Progress({ kind, done, of, onCancel }: ProgressProps) {
  const words = progressWords[kind];
  return (
    <div className="tight">
      <progress className="pack-progress" aria-label={words} max={Math.max(1, of)} value={done} />
      <div className="row">
        <span role="status">{words}</span>
        <Button spacing="compact" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function Unfit({ name, problems }: { readonly name: string; readonly problems: readonly string[] }) {
  return (
    <Notice tone="error" title={`${name} cannot be compared`}>
      <ul className="pack-list">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Basis({ pack: { sha256, contents }, notHeld }: { readonly pack: ReadPack; readonly notHeld: readonly string[] }) {
  const { language } = useLocale();
  const { scope, packedFor, asOf } = contents;
  return (
    <>
      <p>
        Packed with the permissions of {packedFor.name} for {periodWords(scope.period, language)}, from the register as of{' '}
        <MomentText value={asOf} />. Its manifest and register are as they were built, if whoever built it noted this SHA-256 of the whole:{' '}
        <code className="pack-hash">{sha256}</code>
      </p>
      <p className="small">
        Its trails, files and reviews were not read; its index.html says how to check all of it. Not compared, because its register does not
        hold them as today’s does: {notHeld.join(', ')}. The audit trail of each record tells how they changed.
      </p>
    </>
  );
}
