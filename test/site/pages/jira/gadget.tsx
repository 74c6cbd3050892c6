import { useState } from 'react';
import { AppFrame } from '../frames/app-frame';
import type { PlacedGadget, useGadgetChanges } from './dashboard-data';

interface GadgetProps {
  readonly gadget: PlacedGadget;
  readonly configurable: boolean;
  readonly mayChange: boolean;
  readonly changes: ReturnType<typeof useGadgetChanges>;
  /** A new gadget is configured first, as in Jira. */
  readonly isNew: boolean;
}

/** A gadget of the app with the bar that Jira puts above it. */
export function Gadget({ gadget: { id, moduleKey, title }, configurable, mayChange, changes, isNew }: GadgetProps) {
  const [entryPoint, setEntryPoint] = useState<'view' | 'edit'>(isNew && configurable ? 'edit' : 'view');
  const [turn, setTurn] = useState(0);
  const show = (next: 'view' | 'edit') => {
    setEntryPoint(next);
    setTurn((before) => before + 1);
  };
  const take = async (payload: unknown) => {
    await changes.configure(id, payload ?? {});
    show('view');
  };
  return (
    <section className="card gadget" aria-label={title}>
      <div className="row apart">
        <h2>{title}</h2>
        <div className="row">
          <button type="button" className="edit-button" onClick={() => show('view')}>
            Refresh
          </button>
          {mayChange && configurable && (
            <button type="button" className="edit-button" onClick={() => show('edit')}>
              Configure
            </button>
          )}
          {mayChange && (
            <button type="button" className="edit-button" onClick={() => void changes.remove(id)}>
              Remove
            </button>
          )}
        </div>
      </div>
      <AppFrame
        moduleKey={moduleKey.split('/').at(-1) ?? ''}
        place={{ kind: 'gadget', dashboardId: '1', gadgetId: String(id), entryPoint }}
        title={title}
        version={String(turn)}
        onSubmit={entryPoint === 'edit' ? take : undefined}
      />
    </section>
  );
}
