import type { ImprovementPanel } from '../../../src/contract/issue';
import type { DetailLine } from './detail-line';
import { Editor } from '../forms/editor';
import { mayOpen, type EditorName } from '../forms/editor-name';
import { kindLines } from './kind-lines';
import type { PanelCalls } from '../panel-calls';

interface DetailsProps {
  readonly panel: ImprovementPanel;
  readonly calls: PanelCalls;
  readonly open: EditorName | null;
  readonly onOpen: (editor: EditorName | null) => void;
}

/** What is recorded, one line a subject, each with the controls that change it. */
export function Details(props: DetailsProps) {
  const { panel, calls } = props;
  return (
    <dl className="details">
      {kindLines[panel.improvement.kind](panel, calls).map((line) => (
        <Detail key={line.title} line={line} {...props} />
      ))}
    </dl>
  );
}

function Detail({ line, panel, calls, open, onOpen }: DetailsProps & { readonly line: DetailLine }) {
  const { title, clause, controls, content } = line;
  const opened = controls.find(({ editor }) => editor === open);
  const offered = controls.filter(({ editor }) => editor !== open && mayOpen(editor, panel));
  return (
    <div className="detail">
      <dt className="label">
        {title}
        {clause === undefined ? null : <span className="detail-clause"> {clause}</span>}
      </dt>
      <dd className="tight">
        <div className="row">
          {content}
          {offered.map(({ editor, label }) => (
            <button key={editor} type="button" className="link-button small-link" onClick={() => onOpen(editor)}>
              {label}
              <span className="visually-hidden"> {title}</span>
            </button>
          ))}
        </div>
        {opened === undefined ? null : (
          <Editor key={opened.editor} name={opened.editor} panel={panel} calls={calls} onClose={() => onOpen(null)} />
        )}
      </dd>
    </div>
  );
}
