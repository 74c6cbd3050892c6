import type { CallError } from '../shared/data/call-error';

interface PartFailureProps {
  readonly what: string;
  readonly error: CallError;
  readonly busy: boolean;
  readonly onRetry: () => void;
}

/** A part of the panel that could not be loaded; the rest stays as it is. */
export function PartFailure({ what, error, busy, onRetry }: PartFailureProps) {
  return (
    <p className="small" role="note">
      {what} could not be loaded. {error.message}{' '}
      <button type="button" className="link-button" disabled={busy} onClick={onRetry}>
        Retry<span className="visually-hidden"> {what.toLowerCase()}</span>
      </button>
    </p>
  );
}
