import Button from '@atlaskit/button/new';
import { inGroups } from '../../../src/domain/counts';
import type { PackPlan } from '../../../src/contract/pack';
import { ChangeFailure } from '../../shared/data/answered';
import { Notice } from '../../shared/look/notice';
import type { Build, BuildState } from './use-build';

interface BuildingProps {
  readonly plan: PackPlan;
  readonly build: Build;
  readonly onBuild: () => void;
}

/** The way from a plan to a ZIP, and what became of it. */
export function Building({ plan, build: { state, cancel }, onBuild }: BuildingProps) {
  if (state.kind === 'building') return <Progress done={state.done} of={state.of} onCancel={cancel} />;
  const isEmpty = plan.issueIds.length === 0 && plan.reviews.length === 0;
  return (
    <>
      {state.kind === 'ready' ? <Ready pack={state} /> : null}
      {state.kind === 'failed' ? <ChangeFailure error={state.error} /> : null}
      {state.kind === 'cancelled' ? <p role="status">Cancelled. Nothing was kept.</p> : null}
      {isEmpty ? (
        <p className="subtle">There is nothing to pack. Choose more time, or take a filter away.</p>
      ) : (
        <div>
          <Button appearance={state.kind === 'ready' ? 'default' : 'primary'} onClick={onBuild}>
            {state.kind === 'ready' ? 'Build it again' : 'Build evidence pack'}
          </Button>
        </div>
      )}
    </>
  );
}

function Progress({ done, of, onCancel }: { readonly done: number; readonly of: number; readonly onCancel: () => void }) {
  const words = done === of ? 'Closing the pack' : `${inGroups(done)} of ${inGroups(of)} records packed`;
  return (
    <section className="tight" aria-label="Building the pack">
      <p className="visually-hidden" role="status">
        The pack is being built.
      </p>
      <progress className="pack-progress" aria-label="Records packed" max={Math.max(1, of)} value={done} />
      <div className="row">
        <span>{words}</span>
        <Button spacing="compact" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <p className="subtle">Leave this page open until it is ready.</p>
    </section>
  );
}

const bytesInMegabyte = 1_000_000;

function sizeWords(bytes: number): string {
  return bytes < bytesInMegabyte ? `${inGroups(Math.ceil(bytes / 1000))} KB` : `${(bytes / bytesInMegabyte).toFixed(1)} MB`;
}

function Ready({ pack }: { readonly pack: Extract<BuildState, { readonly kind: 'ready' }> }) {
  const { name, address, bytes, files, sha256 } = pack;
  return (
    <div role="status">
      <Notice tone="success" title="The pack is ready">
        <p>
          <a href={address} download={name}>
            Save {name}
          </a>{' '}
          ({sizeWords(bytes)}, {inGroups(files)} files)
        </p>
        <p>
          SHA-256 of the whole: <code className="pack-hash">{sha256}</code>
        </p>
        <p className="small">
          Note it down apart from the pack: with it anybody can tell later that nothing was changed, without Jira and without this app. The
          pack’s index.html says how.
        </p>
      </Notice>
    </div>
  );
}
