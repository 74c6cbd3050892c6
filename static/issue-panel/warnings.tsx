import { Notice } from '../shared/notice';

/** Values that need a look, each with its way out. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  return (
    <Notice tone="warning" title={warnings.length === 1 ? 'One value needs a look' : `${warnings.length} values need a look`}>
      <ul className="tight">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Notice>
  );
}
