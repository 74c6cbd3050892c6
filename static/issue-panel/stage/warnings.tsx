import { useState } from 'react';
import type { ImprovementPanel } from '../../../src/contract/issue';
import type { Mend } from '../../../src/domain/warnings';
import { ChangeFailure } from '../../shared/data/answered';
import { Notice } from '../../shared/look/notice';
import type { PanelCalls } from '../panel-calls';

interface WarningsProps {
  readonly panel: ImprovementPanel;
  readonly calls: PanelCalls;
}

/** Values that need a look, each with its way out; one click where an edit of the field is enough. */
export function Warnings({ panel, calls }: WarningsProps) {
  // The error of the call may be that of another form.
  const [tried, setTried] = useState<Mend | null>(null);
  const { warnings } = panel.improvement;
  if (warnings.length === 0) return null;
  const mend = (wanted: Mend) => {
    setTried(wanted);
    void calls.record.run(wanted.facts).then((isDone) => {
      if (isDone) setTried(null);
    });
  };
  return (
    <Notice tone="warning" title={warnings.length === 1 ? 'One value needs a look' : `${warnings.length} values need a look`}>
      <ul className="tight">
        {warnings.map(({ words, mends }) => (
          <li key={words}>
            {words} {panel.rights.edit ? <Mends mends={mends} busy={calls.record.busy} onMend={mend} /> : null}
          </li>
        ))}
      </ul>
      {tried === null ? null : <ChangeFailure error={calls.record.error} />}
    </Notice>
  );
}

interface MendsProps {
  readonly mends: readonly Mend[];
  readonly busy: boolean;
  readonly onMend: (mend: Mend) => void;
}

function Mends({ mends, busy, onMend }: MendsProps) {
  if (mends.length === 0) return null;
  return (
    <span className="row">
      {mends.map((mend) => (
        <button key={mend.label} type="button" className="link-button" disabled={busy} onClick={() => onMend(mend)}>
          {mend.label}
        </button>
      ))}
    </span>
  );
}
