import { grades } from '../../../src/domain/improvement';
import { sourceFacts, sources } from '../../../src/domain/links/sources';
import type { Capture, CaptureFormProps } from './capture-draft';
import { ChoiceField, TextField } from '../fields/field';
import { gradeHint } from '../look/grade-words';

const sourceOptions = sources.map((source) => {
  const { name, reference } = sourceFacts[source];
  return { value: source, label: reference === null ? name : `${name} (${reference})` };
});

/** Where it comes from: asked for as the kind needs it, and the project where there are several. */
export function CaptureOrigin({ record, projects, capture }: CaptureFormProps & { readonly capture: Capture }) {
  const { draft, change } = capture;
  return (
    <div className="columns">
      {draft.kind === 'corrective-action' ? <NonconformityField capture={capture} /> : <SourceFields record={record} capture={capture} />}
      {draft.kind === 'nonconformity' ? <GradeField capture={capture} /> : null}
      {projects.length > 1 ? (
        <ChoiceField
          label="Project"
          none="Choose a project"
          value={draft.projectId}
          onChange={(projectId) => change({ projectId })}
          options={projects.map((project) => ({ value: project.id, label: `${project.name} (${project.key})` }))}
        />
      ) : null}
    </div>
  );
}

interface PartProps {
  readonly capture: Capture;
}

function NonconformityField({ capture: { draft, change } }: PartProps) {
  return (
    <TextField
      label="Nonconformity"
      value={draft.recordText}
      onChange={(recordText) => change({ recordText })}
      required="required"
      hint="The one that it corrects: a key or a pasted link"
    />
  );
}

/** Source, and the source record where none is at hand. */
function SourceFields({ record, capture: { draft, change } }: PartProps & { readonly record: string | null }) {
  return (
    <>
      <ChoiceField
        label="Source"
        none="Choose a source"
        value={draft.source}
        onChange={(source) => change({ source })}
        options={sourceOptions}
      />
      {record === null ? (
        <TextField
          label="Source record"
          value={draft.recordText}
          onChange={(recordText) => change({ recordText })}
          hint="A key or a pasted link, if there is one"
        />
      ) : null}
    </>
  );
}

function GradeField({ capture: { draft, change } }: PartProps) {
  return (
    <ChoiceField
      label="Grade"
      none="Not graded yet"
      value={draft.grade}
      onChange={(grade) => change({ grade })}
      options={grades.map((grade) => ({ value: grade, label: grade }))}
      hint={gradeHint}
    />
  );
}
