import type { RelationVerb } from '../../../src/domain/links/relations';
import type { Change } from '../../shared/data/query';

interface UnlinkButtonProps {
  readonly verb: RelationVerb;
  readonly record: { readonly key: string };
  readonly unlink: Change<'unlinkRecord'>;
}

/** Takes one link of the record at hand back. */
export function UnlinkButton({ verb, record: { key }, unlink }: UnlinkButtonProps) {
  return (
    <button type="button" className="link-button small-link" disabled={unlink.busy} onClick={() => void unlink.run({ verb, key })}>
      Unlink<span className="visually-hidden"> {key}</span>
    </button>
  );
}
