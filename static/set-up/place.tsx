import type { SetUpView } from '../../src/contract/set-up';
import { Adopt } from './adopt';
import type { Choosing } from './choosing';
import { NewProject, type Asked } from './new-project';
import { WayChoice } from './way-choice';

interface PlaceProps {
  readonly view: SetUpView;
  readonly choosing: Choosing;
}

/** Where records are to be kept: what the page is for before the first project, and folded away after it. */
export function Place({ view, choosing }: PlaceProps) {
  const form = <Form view={view} choosing={choosing} />;
  if (view.projects.length === 0) return <div className="stack set-up-form">{form}</div>;
  return (
    <details
      className="set-up-form"
      open={choosing.isOpen || view.job?.state === 'failed'}
      onToggle={(event) => choosing.setOpen(event.currentTarget.open)}
    >
      <summary>
        <strong>Another project, or changes to one</strong>
      </summary>
      <div className="stack">{form}</div>
    </details>
  );
}

function Form({ view, choosing }: PlaceProps) {
  const { way, setWay, checked, look, plan, provision, adoptedId, setAdoptedId } = choosing;
  const failed = view.job?.state === 'failed' ? view.job : null;
  return (
    <>
      <WayChoice way={way} onChange={setWay} />
      {way === 'new' ? (
        <NewProject key={checked?.key ?? ''} asked={checked ?? firstAsked(view)} {...{ failed, look, plan, provision }} />
      ) : (
        <Adopt projectId={adoptedId} onChoose={setAdoptedId} />
      )}
    </>
  );
}

/** What broke off is asked for again; the first project has a name that fits most. */
function firstAsked({ job, projects }: SetUpView): Asked {
  if (job?.state === 'failed') return { key: job.key, name: job.name };
  return projects.length === 0 ? { key: 'CI', name: 'Continual improvement' } : { key: '', name: '' };
}
