import { useState } from 'react';
import type { RecordPanel } from '../../src/contract/issue';
import { CaptureForm } from '../shared/capture/capture-form';
import { IssueLink } from '../shared/address/jira-link';
import { StatusLozenge } from '../shared/look/lozenge';
import { forgetErrors, type PanelCalls } from './panel-calls';

interface RecordViewProps {
  readonly panel: RecordPanel;
  readonly calls: PanelCalls;
}

/** The panel of a finding or an incident: what was raised from it, and the way to raise more. */
export function RecordView({ panel, calls }: RecordViewProps) {
  const { raised } = panel;
  // A record that something was raised from before shows that first, and the form on demand.
  const [form, setForm] = useState<'open' | 'closed'>(raised.length === 0 ? 'open' : 'closed');
  // What was just raised or linked closes the form, which has nothing more to say.
  const [known, setKnown] = useState(raised.length);
  if (known !== raised.length) {
    setKnown(raised.length);
    setForm('closed');
  }
  return (
    <div className="stack">
      <h1 className="state-line">{raisedWords(panel)}</h1>
      {raised.length === 0 ? null : (
        <ul className="tight" aria-label="Raised from this record">
          {raised.map((record) => (
            <li key={record.key} className="row">
              <IssueLink issueKey={record.key} title={record.title} />
              <span className="subtle">{record.type}</span>
              <StatusLozenge status={record.status} />
            </li>
          ))}
        </ul>
      )}
      {panel.mayRaise ? <Capture panel={panel} calls={calls} form={form} onForm={setForm} /> : null}
      {panel.mayRaise ? null : (
        <p className="subtle">You may read here; raising an improvement or a nonconformity needs the right to create work items.</p>
      )}
    </div>
  );
}

interface CaptureProps extends RecordViewProps {
  readonly form: 'open' | 'closed';
  readonly onForm: (form: 'open' | 'closed') => void;
}

function Capture({ panel, calls, form, onForm }: CaptureProps) {
  const { raised } = panel;
  if (form === 'closed') {
    return (
      <button type="button" className="link-button" onClick={() => onForm('open')}>
        {raised.length === 0 ? 'Raise a record' : 'Raise another'}
      </button>
    );
  }
  const cancel = () => {
    forgetErrors(calls);
    onForm('closed');
  };
  return (
    <CaptureForm
      raise={calls.raise}
      link={calls.linkOrigin}
      suggestedSource={panel.suggestedSource}
      suggestedTitle={raised.length === 0 ? panel.title : ''}
      record={panel.key}
      linked={raised.map(({ key }) => key)}
      projects={panel.projects}
      outcome={null}
      onCancel={cancel}
    />
  );
}

function raisedWords({ raised, mayRaise }: RecordPanel): string {
  const count = raised.length;
  if (count === 0) return mayRaise ? 'Raise an improvement or a nonconformity from this record' : 'Nothing was raised from this record';
  return count === 1 ? 'One record was raised from this one' : `${count} records were raised from this one`;
}
